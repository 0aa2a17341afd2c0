namespace SchoolSupport.Analytics.Statistics;

/// <summary>How often a group reaches a threshold by chance, when each member succeeds with one probability (exact binomial).</summary>
public static class ShareAtLeast
{
    /// <summary>The fewest members that are <paramref name="threshold"/> of the group: 3 of 10 for 30 %.</summary>
    /// <param name="threshold">A decimal, since 0.3 · 10 must be 3 and not a little more.</param>
    /// <exception cref="ArgumentOutOfRangeException">The threshold is not from 0 to 1, or the group is empty.</exception>
    public static int MinCount(int n, decimal threshold)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(n, 1);
        ArgumentOutOfRangeException.ThrowIfNegative(threshold);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(threshold, 1);
        return (int)Math.Ceiling(threshold * n);
    }

    /// <exception cref="ArgumentOutOfRangeException">A probability is not from 0 to 1, or the group is empty.</exception>
    public static double Probability(int n, double p, decimal threshold) =>
        Tail.BinomialAtLeast(MinCount(n, threshold), n, Bounds.Probability(p, nameof(p)));
}
