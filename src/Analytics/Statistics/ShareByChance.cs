namespace SchoolSupport.Analytics.Statistics;

/// <summary>How often a group is as far from an expected share as it is, or farther on the same side, by chance alone (exact binomial, one-sided).</summary>
public static class ShareByChance
{
    /// <summary>What happens more often than this is said to be possible by chance.</summary>
    public const double Rare = 0.05;

    /// <param name="expected">From 0 to 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The expected share is not from 0 to 1, or the group is empty.</exception>
    public static double Of(Share share, double expected)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(share.N, 1, nameof(share));
        double p = Bounds.Probability(expected, nameof(expected));
        return share.Successes >= share.N * p
            ? Tail.BinomialAtLeast(share.Successes, share.N, p)
            : Tail.BinomialAtMost(share.Successes, share.N, p);
    }
}
