using SchoolSupport.Analytics.Statistics;
using SchoolSupport.Analytics.Targets;

namespace SchoolSupport.Analytics.Tests.Targets;

public sealed class GapTests
{
    private static readonly Dictionary<int, double> Places = Enumerable.Range(1, 9).ToDictionary(school => school, school => -0.1 * school);

    // Nine schools, a quarter is two: 1 and 2 above with 30 + 26 of 40 + 30, 8 and 9 below with 20 + 28 of 40 + 40. The gap
    // 0.8 − 0.6 and its interval are Newcombe's published example.
    private static readonly Dictionary<int, Share> Results = new()
    {
        [1] = new(30, 40),
        [2] = new(26, 30),
        [3] = new(1, 10),
        [4] = new(1, 10),
        [5] = new(5, 10),
        [6] = new(9, 10),
        [7] = new(9, 10),
        [8] = new(20, 40),
        [9] = new(28, 40),
    };

    [Fact]
    public void Of_NineSchools_IsThePublishedExample()
    {
        Gap gap = Gap.Of(Places, Results).Value!;

        Assert.Equal([1, 2], gap.Upper);
        Assert.Equal([8, 9], gap.Lower);
        Assert.Equal(0.2, gap.Value, 1e-12);
        Assert.Equal((0.0524, 0.3339), (Math.Round(gap.Interval.Low, 4), Math.Round(gap.Interval.High, 4)));
    }

    // φ = 2 is half of the pupils: 28/35 and 24/40 have the same gap and the interval of these counts.
    [Fact]
    public void Of_Dispersed_CountsAsFewerPupils() => Assert.Equal(
        NewcombeDifference.Of(new Share(28, 35), new Share(24, 40))!.Value, Gap.Of(Places, Results, dispersion: 2).Value!.Interval);

    [Fact]
    public void Of_TooFewSchools_SaysSo()
    {
        Assert.Equal(NoFinding.TooFew, Gap.Of(Places.Take(7).ToDictionary(), Results).Why);
        Assert.Equal(NoFinding.NoObservations, Gap.Of(Places, new Dictionary<int, Share>()).Why);
        Assert.Throws<ArgumentOutOfRangeException>(() => Gap.Of(Places, Results, part: 0.6m));
        Assert.Throws<ArgumentOutOfRangeException>(() => Gap.Of(Places, Results, dispersion: 0));
    }

    // The next year 52 of 70 and 48 of 80: the gap falls from 0.2 to 0.142857, by 28.6 %; that is −5.7 п.п., not 28.6 п.п.
    [Fact]
    public void GapChange_SameSchoolsNextYear_IsRelativeAndUncertain()
    {
        Gap before = Gap.Of(Places, Results).Value!;
        Gap after = before.In(new Dictionary<int, Share>(Results) { [1] = new(26, 40) }).Value!;

        GapChange change = GapChange.Between(before, after);

        Assert.Equal(-0.2857, change.Relative!.Value, 1e-4);
        Assert.Equal(-0.0571, change.Value, 1e-4);
        Assert.True(change.Interval.Contains(0) && change.Interval.Contains(change.Value) && !change.DistinguishablySmaller);
        Assert.True(change.Interval.Width > before.Interval.Width);
        Assert.Equal(0, GapChange.Between(before, before).Relative);
        Assert.Throws<ArgumentException>(() => GapChange.Between(before, Gap.Of(Places, Results, part: 0.5m).Value!));
    }

    [Fact]
    public void GapChange_NoGapBefore_HasNoRelativeChange()
    {
        Gap before = Gap.Of(Places, Results).Value! with { Value = 0, Interval = new Interval(-0.1, 0.1) };

        Assert.Null(GapChange.Between(before, Gap.Of(Places, Results).Value!).Relative);
    }
}
