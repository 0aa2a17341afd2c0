using SchoolSupport.Analytics.Statistics;

namespace SchoolSupport.Analytics.Decline.Judging;

/// <summary>How good probabilities of an event were, against what happened.</summary>
/// <param name="Auc">Ties count half; null when everybody or nobody had the event.</param>
/// <param name="AveragePrecision">Null without an event.</param>
/// <param name="BrierSkill">Against the base rate of the same rows; null when that has no error to better.</param>
/// <param name="LogLoss">Natural, a mean over rows.</param>
/// <param name="Ece">Expected calibration error over bins of equal width, open on the left.</param>
/// <param name="PrecisionAtK">Of the k highest; equal ones in the order they came in.</param>
/// <param name="RecallAtK">Null without an event.</param>
public sealed record BinaryMetrics(
    int N, int Events, int K, double? Auc, double? AveragePrecision, double Brier, double? BrierSkill, double LogLoss, double Ece,
    double PrecisionAtK, double? RecallAtK)
{
    public const int UsualBins = 10;

    /// <summary>Probabilities this near 0 and 1 are taken as this: a log-loss has to be finite.</summary>
    private const double Least = 1e-15;

    public double BaseRate => (double)Events / N;

    /// <param name="k">How many the working group can look at, from 1.</param>
    /// <returns>No finding without rows.</returns>
    public static Finding<BinaryMetrics> Of(IReadOnlyList<bool> happened, IReadOnlyList<double> probabilities, int k, int bins = UsualBins)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(k, 1);
        ArgumentOutOfRangeException.ThrowIfNotEqual(probabilities.Count, happened.Count);
        if (happened.Count == 0)
        {
            return NoFinding.NoObservations;
        }

        int n = happened.Count;
        int events = happened.Count(one => one);
        int top = Math.Min(k, n);
        int[] order = [.. Enumerable.Range(0, n).OrderByDescending(i => probabilities[i])];
        int hits = order.Take(top).Count(i => happened[i]);
        double rate = (double)events / n;
        double brier = Enumerable.Range(0, n).Sum(i => Math.Pow(probabilities[i] - (happened[i] ? 1 : 0), 2)) / n;
        return new BinaryMetrics(
            n,
            events,
            top,
            new RankedRows(happened, probabilities, order).Auc(),
            new RankedRows(happened, probabilities, order).AveragePrecision(),
            brier,
            events == 0 || events == n ? null : 1 - (brier / (rate * (1 - rate))),
            Enumerable.Range(0, n).Sum(i => LogLossOf(happened[i], probabilities[i])) / n,
            EceOf(happened, probabilities, bins),
            (double)hits / top,
            events == 0 ? null : (double)hits / events);
    }

    /// <summary>Of one row.</summary>
    public static double LogLossOf(bool happened, double probability)
    {
        double p = Math.Clamp(probability, Least, 1 - Least);
        return -Math.Log(happened ? p : 1 - p);
    }

    private static double EceOf(IReadOnlyList<bool> happened, IReadOnlyList<double> probabilities, int bins) =>
        Enumerable.Range(0, happened.Count)
            .GroupBy(i => Math.Clamp((int)Math.Ceiling(probabilities[i] * bins) - 1, 0, bins - 1))
            .OrderBy(bin => bin.Key)
            .Sum(bin => Math.Abs(bin.Sum(i => probabilities[i] - (happened[i] ? 1 : 0)))) / happened.Count;
}
