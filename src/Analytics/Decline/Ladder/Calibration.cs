using SchoolSupport.Analytics.Decline.Judging;

namespace SchoolSupport.Analytics.Decline.Ladder;

/// <summary>
/// Each tested year calibrated by the years tested before it; kept for a rung only where that has been better than the bare
/// predictions by more than chance.
/// </summary>
internal static class Calibration
{
    /// <returns>The folds with what is kept, and for each kept rung a calibrator of all its predictions.</returns>
    public static (IReadOnlyList<Fold> Folds, IReadOnlyDictionary<Rung, Calibrator> Kept) Of(IReadOnlyList<Fold> folds, IEnumerable<Rung> rungs)
    {
        var kept = new Dictionary<Rung, Calibrator>();
        foreach (Rung rung in rungs.Where(rung => folds.All(fold => fold.Probabilities.ContainsKey(rung))))
        {
            Fold[] calibrated = [.. folds.Select((fold, i) => With(fold, rung, Fit(folds.Take(i), rung)))];
            if (IsBetter(folds, calibrated, rung) && Fit(folds, rung) is { } calibrator)
            {
                folds = calibrated;
                kept[rung] = calibrator;
            }
        }

        return (folds, kept);
    }

    private static Calibrator? Fit(IEnumerable<Fold> folds, Rung rung)
    {
        Fold[] known = [.. folds];
        return Calibrator.Fit(
            [.. known.SelectMany(fold => fold.Probabilities[rung])],
            [.. known.SelectMany(fold => fold.Rows).Select(example => example.Declined!.Value)]);
    }

    private static Fold With(Fold fold, Rung rung, Calibrator? calibrator) => calibrator is null ? fold : fold with
    {
        Probabilities = new Dictionary<Rung, IReadOnlyList<double>>(fold.Probabilities)
        {
            [rung] = [.. fold.Probabilities[rung].Select(calibrator.At)],
        },
    };

    private static bool IsBetter(IReadOnlyList<Fold> bare, IReadOnlyList<Fold> calibrated, Rung rung)
    {
        (Fold Bare, Fold Calibrated)[] changed = [.. bare.Zip(calibrated).Where(pair => !ReferenceEquals(pair.First, pair.Second))];
        double[] gains = [.. changed.SelectMany(pair => pair.Bare.Rows.Select((row, i) =>
            BinaryMetrics.LogLossOf(row.Declined!.Value, pair.Bare.Probabilities[rung][i])
            - BinaryMetrics.LogLossOf(row.Declined!.Value, pair.Calibrated.Probabilities[rung][i])))];
        return ClusteredGain.Of(gains, [.. changed.SelectMany(pair => pair.Bare.Rows).Select(row => row.School.Id)]).Value?.Z > Gate.MinZ;
    }
}
