namespace SchoolSupport.Analytics.Indicators;

/// <summary>How many pupils of a group got each mark of the five-point scale.</summary>
/// <param name="NotAttested">«н/а»: pupils without a mark who are counted all the same; none in an exam.</param>
/// <exception cref="ArgumentOutOfRangeException">A count is negative.</exception>
public readonly record struct MarkCounts(int Twos, int Threes, int Fours, int Fives, int NotAttested = 0)
{
    public int Twos { get; } = NotNegative(Twos, nameof(Twos));

    public int Threes { get; } = NotNegative(Threes, nameof(Threes));

    public int Fours { get; } = NotNegative(Fours, nameof(Fours));

    public int Fives { get; } = NotNegative(Fives, nameof(Fives));

    public int NotAttested { get; } = NotNegative(NotAttested, nameof(NotAttested));

    /// <summary>Pupils who got a mark.</summary>
    public int Marked => checked(Twos + Threes + Fours + Fives);

    /// <summary>All pupils, the not attested included.</summary>
    public int N => checked(Marked + NotAttested);

    public static MarkCounts operator +(MarkCounts left, MarkCounts right) => checked(new(
        left.Twos + right.Twos,
        left.Threes + right.Threes,
        left.Fours + right.Fours,
        left.Fives + right.Fives,
        left.NotAttested + right.NotAttested));

    /// <summary>Restores the counts out of published percentages.</summary>
    /// <param name="n">The number of participants, at least 1.</param>
    /// <param name="decimals">How many decimals the source prints: 1 for «22,2».</param>
    /// <exception cref="ArgumentOutOfRangeException">
    /// <paramref name="n"/> is below 1, or <paramref name="decimals"/> is negative.
    /// </exception>
    public static MarkReconstruction FromShares(MarkShares shares, int n, int decimals) =>
        MarkReconstruction.Of(shares, n, decimals);

    private static int NotNegative(int count, string name) => count >= 0
        ? count
        : throw new ArgumentOutOfRangeException(name, count, "A count cannot be negative.");
}
