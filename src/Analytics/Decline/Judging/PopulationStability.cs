using MathNet.Numerics.Distributions;

namespace SchoolSupport.Analytics.Decline.Judging;

/// <summary>
/// How far a feature has moved since the years a model was trained on (population stability index): the sum of
/// (actual − expected)·ln(actual/expected) over bins.
/// </summary>
public static class PopulationStability
{
    /// <summary>Above it a model is not what it was.</summary>
    public const double Warn = 0.25;

    private const int Bins = 10;

    /// <summary>
    /// What it does not exceed in 99 of 100 cases when nothing has moved: the index of two samples of one feature is χ²·(1/n + 1/m). In a
    /// dozen schools that is far above <see cref="Warn"/>.
    /// </summary>
    public static double ByChance(int training, int now) => ChiSquared.InvCDF(Bins - 1, 0.99) * ((1.0 / training) + (1.0 / now));

    /// <param name="expected">Counts of the training years by bin.</param>
    /// <param name="actual">Counts of now by the same bins; where a bin of either is empty, all bins get half a case more.</param>
    /// <exception cref="ArgumentException">There is nothing on one side, or the bins are not the same.</exception>
    public static double Of(IReadOnlyList<int> expected, IReadOnlyList<int> actual)
    {
        if (expected.Count != actual.Count || expected.Sum() == 0 || actual.Sum() == 0)
        {
            throw new ArgumentException("Both sides need the same bins and at least one case.");
        }

        double more = expected.Concat(actual).Any(count => count == 0) ? 0.5 : 0;
        double before = expected.Sum() + (more * expected.Count);
        double after = actual.Sum() + (more * actual.Count);
        return expected.Zip(actual).Sum(bin => (((bin.Second + more) / after) - ((bin.First + more) / before))
            * Math.Log((bin.Second + more) / after / ((bin.First + more) / before)));
    }

    /// <summary>With the tenths of the training years as bins.</summary>
    /// <returns>Null when there are no values on one side, or the training years had only one.</returns>
    public static double? Of(IReadOnlyCollection<double> training, IReadOnlyCollection<double> now)
    {
        if (training.Count == 0 || now.Count == 0)
        {
            return null;
        }

        double[] ordered = [.. training.Order()];
        double[] cuts = [.. Enumerable.Range(1, Bins - 1).Select(i => ordered[(int)((long)i * ordered.Length / Bins)]).Distinct()];
        return ordered[0] == ordered[^1] ? null : Of(Counts(training, cuts), Counts(now, cuts));
    }

    private static int[] Counts(IEnumerable<double> values, double[] cuts)
    {
        int[] counts = new int[cuts.Length + 1];
        foreach (double value in values)
        {
            int at = Array.BinarySearch(cuts, value);
            counts[at >= 0 ? at + 1 : ~at]++;
        }

        return counts;
    }
}
