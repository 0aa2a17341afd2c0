using SchoolSupport.Analytics.Decline.Judging;

namespace SchoolSupport.Analytics.Decline.Ladder;

/// <summary>
/// Whether a challenger is really better: its log-loss against each of its rivals with z over schools, better than a constant by
/// Brier, and right on the whole. Asked once for each version of the data.
/// </summary>
/// <param name="Z">Against each rival.</param>
/// <param name="Gain">Of log-loss against the rival of the least z, as a part of the rival's; negative is worse.</param>
/// <param name="BrierSkill">Against the constant.</param>
/// <param name="Calibration">Foretold declines for one that happened; null when none did.</param>
public sealed record Gate(IReadOnlyDictionary<Rung, double> Z, Rung Hardest, double Gain, double BrierSkill, double? Calibration)
{
    /// <summary>One-sided 5 %.</summary>
    public const double MinZ = 1.645;

    public const double MaxMiscalibration = 0.25;

    public double LeastZ => Z[Hardest];

    public bool IsBetter => LeastZ > MinZ;

    public bool HasSkill => BrierSkill > 0;

    public bool IsCalibrated => Calibration is { } ratio && Math.Abs(ratio - 1) <= MaxMiscalibration;

    public bool Passed => IsBetter && HasSkill && IsCalibrated;

    /// <returns>Null when the back-test has fewer than two schools or the challenger was not in it.</returns>
    public static Gate? Of(IReadOnlyList<Fold> folds, Rung challenger, params IReadOnlyList<Rung> rivals)
    {
        Fold[] asked = [.. folds.Where(fold => fold.Probabilities.ContainsKey(challenger) && rivals.All(fold.Probabilities.ContainsKey))];
        bool[] happened = [.. asked.SelectMany(fold => fold.Rows).Select(example => example.Declined!.Value)];
        string[] schools = [.. asked.SelectMany(fold => fold.Rows).Select(example => example.School.Id)];
        double[] own = Probabilities(asked, challenger);
        var z = new Dictionary<Rung, double>();
        var gains = new Dictionary<Rung, double>();
        foreach (Rung rival in rivals)
        {
            double[] other = Probabilities(asked, rival);
            double[] losses = [.. happened.Select((declined, i) => BinaryMetrics.LogLossOf(declined, other[i]))];
            double[] gain = [.. happened.Select((declined, i) => losses[i] - BinaryMetrics.LogLossOf(declined, own[i]))];
            if (ClusteredGain.Of(gain, schools).Value is not { } found)
            {
                return null;
            }

            z[rival] = found.Z;
            gains[rival] = gain.Sum() / losses.Sum();
        }

        double[] constant = Probabilities(asked, Rung.Constant);
        int declines = happened.Count(declined => declined);
        Rung hardest = rivals.MinBy(rival => z[rival]);
        return new Gate(
            z, hardest, gains[hardest], 1 - (Brier(own, happened) / Brier(constant, happened)), declines == 0 ? null : own.Sum() / declines);
    }

    private static double[] Probabilities(IEnumerable<Fold> folds, Rung rung) => [.. folds.SelectMany(fold => fold.Probabilities[rung])];

    private static double Brier(double[] probabilities, bool[] happened) =>
        happened.Select((declined, i) => Math.Pow(probabilities[i] - (declined ? 1 : 0), 2)).Sum();
}
