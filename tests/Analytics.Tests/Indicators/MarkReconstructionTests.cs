using CsCheck;
using SchoolSupport.Analytics.Indicators;

namespace SchoolSupport.Analytics.Tests.Indicators;

/// <summary>Rows of the same published table; the percentages descend there, from five to two.</summary>
public sealed class MarkReconstructionTests
{
    // 9 pupils: 22.2 % = 2, 11.1 % = 1, 22.2 % = 2; 44.5 % is 0.06 п.п. off 4/9 = 44.44 %. 2 + 4 + 1 + 2 = 9.
    [Fact]
    public void FromShares_RowAdjustedToHundred_GivesTheCounts()
    {
        MarkReconstruction row = MarkCounts.FromShares(
            new MarkShares(Fives: 22.2, Fours: 11.1, Threes: 44.5, Twos: 22.2), n: 9, decimals: 1);

        Assert.Equal(new MarkCounts(Twos: 2, Threes: 4, Fours: 1, Fives: 2), row.Counts);
        Assert.Empty(row.UnfitMarks);
    }

    // 10 pupils: 30 + 30 + 30 + 0 = 90 %: three, three, three and nobody; one pupil is not accounted for.
    [Fact]
    public void FromShares_RowOfNinetyPercent_MissesOnePupil()
    {
        MarkReconstruction row = MarkCounts.FromShares(
            new MarkShares(Fives: 30, Fours: 30, Threes: 30, Twos: 0), n: 10, decimals: 1);

        Assert.Null(row.Counts);
        Assert.Equal(1, row.Unaccounted);
        Assert.Empty(row.UnfitMarks);
        Assert.Equal(new MarkCounts(Twos: 0, Threes: 3, Fours: 3, Fives: 3), row.Nearest);
    }

    // 48 pupils: 44.1 % = 21.17, nearest 21 = 43.75 %; 52.9 % = 25.39, nearest 25 = 52.08 %; 3 % = 1.44, nearest 1 = 2.08 %.
    [Fact]
    public void FromShares_PercentagesOfAnotherGroup_NamesTheMarks()
    {
        MarkReconstruction row = MarkCounts.FromShares(
            new MarkShares(Fives: 44.1, Fours: 52.9, Threes: 3, Twos: 0), n: 48, decimals: 1);

        Assert.Null(row.Counts);
        Assert.Equal([3, 4, 5], row.UnfitMarks);
    }

    // 16 pupils: 1 is 6.25 %. Off by exactly 0.15 fits one decimal; 6.27 is 0.02 off and does not fit two, 6.26 does.
    [Theory]
    [InlineData(6.4, 1, true)]
    [InlineData(6.5, 1, false)]
    [InlineData(6.26, 2, true)]
    [InlineData(6.27, 2, false)]
    [InlineData(6.0, 0, true)]
    public void FromShares_Tolerance_FollowsTheDecimals(double twos, int decimals, bool fits)
    {
        MarkReconstruction row = MarkCounts.FromShares(new MarkShares(twos, 93.75, 0, 0), n: 16, decimals);

        Assert.Equal(fits, !row.UnfitMarks.Contains(2));
    }

    [Fact]
    public void FromShares_RoundedPercentagesOfAnyGroup_GiveItsCounts() => Gen.Int[0, 200].Array[4]
        .Where(counts => counts.Sum() > 0)
        .Sample(counts =>
        {
            int n = counts.Sum();
            double[] percent = [.. counts.Select(count => Math.Round(100.0 * count / n, 1))];
            MarkReconstruction row = MarkCounts.FromShares(
                new MarkShares(percent[0], percent[1], percent[2], percent[3]), n, decimals: 1);
            return row.Counts == new MarkCounts(counts[0], counts[1], counts[2], counts[3]);
        });

    [Fact]
    public void FromShares_ImpossibleInput_ThrowsWithTheValue()
    {
        Assert.Equal(101.0, Assert.Throws<ArgumentOutOfRangeException>(() => new MarkShares(101, 0, 0, 0)).ActualValue);
        Assert.Equal(0, Assert.Throws<ArgumentOutOfRangeException>(() => MarkCounts.FromShares(default, 0, 1)).ActualValue);
        Assert.Equal(-1, Assert.Throws<ArgumentOutOfRangeException>(() => MarkCounts.FromShares(default, 1, -1)).ActualValue);
    }
}
