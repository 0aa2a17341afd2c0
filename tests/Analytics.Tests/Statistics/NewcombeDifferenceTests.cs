using CsCheck;
using SchoolSupport.Analytics.Statistics;

namespace SchoolSupport.Analytics.Tests.Statistics;

public sealed class NewcombeDifferenceTests
{
    private static readonly Gen<Share> Groups = Gen.Int[1, 300].SelectMany(n => Gen.Int[0, n].Select(k => new Share(k, n)));

    // Wilson: 56/70 → 0.691752..0.876975, 48/80 → 0.490447..0.700411 (Newcombe 1998, table II, example a).
    // Low: 0.2 − √((0.8 − 0.691752)² + (0.700411 − 0.6)²) = 0.2 − 0.147648 ≈ 0.0524; high: 0.2 + √(0.076975² + 0.109553²).
    [Fact]
    public void Of_PublishedExample_IsReproduced()
    {
        Interval interval = NewcombeDifference.Of(new Share(56, 70), new Share(48, 80))!.Value;

        Assert.Equal(0.0524, interval.Low, 5e-5);
        Assert.Equal(0.3339, interval.High, 5e-5);
    }

    [Fact]
    public void Of_OneGroupEmpty_IsNull()
    {
        Assert.Null(NewcombeDifference.Of(new Share(0, 0), new Share(1, 2)));
        Assert.Null(NewcombeDifference.Of(new Share(1, 2), new Share(0, 0)));
    }

    [Fact]
    public void Of_ConfidenceInPercent_ThrowsWithTheValue()
    {
        var error = Assert.Throws<ArgumentOutOfRangeException>(
            () => NewcombeDifference.Of(new Share(1, 2), new Share(1, 2), 95));
        Assert.Equal(95.0, error.ActualValue);
    }

    [Fact]
    public void Of_GroupsSwapped_ChangesTheSign() => Gen.Select(Groups, Groups).Sample((first, second) =>
    {
        Interval forth = NewcombeDifference.Of(first, second)!.Value;
        Interval back = NewcombeDifference.Of(second, first)!.Value;
        return Math.Abs(forth.Low + back.High) < 1e-12 && Math.Abs(forth.High + back.Low) < 1e-12;
    });

    [Fact]
    public void Of_AnyGroups_ContainsTheDifferenceAndStaysOnTheScale() => Gen.Select(Groups, Groups).Sample((first, second) =>
    {
        Interval interval = NewcombeDifference.Of(first, second)!.Value;
        return -1 <= interval.Low && interval.High <= 1 && interval.Contains(first.Value!.Value - second.Value!.Value);
    });
}
