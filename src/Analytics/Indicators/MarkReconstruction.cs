namespace SchoolSupport.Analytics.Indicators;

/// <summary>What published percentages of marks say about the counts behind them.</summary>
/// <remarks>
/// From about 50 divided by the tolerance participants on (334 for one decimal) every percentage fits some count, and
/// only the sum can contradict.
/// </remarks>
public sealed record MarkReconstruction
{
    /// <summary>A gap of exactly the tolerance fits, although binary fractions make it a little larger.</summary>
    private const double RoundingSlack = 1e-9;

    private MarkReconstruction(MarkCounts nearest, IReadOnlyList<int> unfitMarks, int n)
    {
        Nearest = nearest;
        UnfitMarks = unfitMarks;
        Unaccounted = n - nearest.N;
    }

    /// <summary>The whole numbers of pupils nearest to the percentages, whether or not they hold together.</summary>
    public MarkCounts Nearest { get; }

    /// <summary>The marks, 2 to 5, whose percentage is no whole number of the pupils.</summary>
    public IReadOnlyList<int> UnfitMarks { get; }

    /// <summary>
    /// How many pupils the nearest whole numbers leave over; negative when they make more pupils than there are.
    /// </summary>
    public int Unaccounted { get; }

    /// <summary>Null unless each percentage fits and the counts add up to the number of participants.</summary>
    public MarkCounts? Counts => UnfitMarks.Count == 0 && Unaccounted == 0 ? Nearest : null;

    /// <summary>
    /// One and a half units of the last decimal: rounding alone makes half a unit, and tables whose rows were
    /// adjusted to add up to 100 are off by one unit more («44,5» for 4 of 9).
    /// </summary>
    /// <returns>Percentage points: 0.15 for one decimal, 0.015 for two.</returns>
    public static double Tolerance(int decimals) => 1.5 * Math.Pow(10, -decimals);

    internal static MarkReconstruction Of(MarkShares shares, int n, int decimals)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(n, 1);
        ArgumentOutOfRangeException.ThrowIfNegative(decimals);

        (int Mark, double Percent)[] published =
            [(2, shares.Twos), (3, shares.Threes), (4, shares.Fours), (5, shares.Fives)];
        int[] nearest = [.. published.Select(share => Nearby(share.Percent, n))];
        int[] unfit =
        [
            .. published
                .Zip(nearest, (share, count) => (share.Mark, Gap: Math.Abs(share.Percent - (100.0 * count / n))))
                .Where(share => share.Gap > Tolerance(decimals) + RoundingSlack)
                .Select(share => share.Mark),
        ];
        return new MarkReconstruction(new MarkCounts(nearest[0], nearest[1], nearest[2], nearest[3]), unfit, n);
    }

    private static int Nearby(double percent, int n) =>
        (int)Math.Round(percent * n / 100, MidpointRounding.AwayFromZero);
}
