namespace SchoolSupport.Analytics.Statistics;

/// <summary>What the step-wise adjustments of p-values share.</summary>
internal static class AdjustedP
{
    /// <summary>Places of the p-values by size.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A p-value is not from 0 to 1.</exception>
    public static int[] Order(IReadOnlyList<double> p, bool descending)
    {
        double[] keys = [.. p.Select(value => Bounds.Probability(value, nameof(p)) * (descending ? -1 : 1))];
        int[] places = [.. Enumerable.Range(0, keys.Length)];
        Array.Sort(keys, places);
        return places;
    }
}
