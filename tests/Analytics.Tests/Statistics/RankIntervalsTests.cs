using CsCheck;
using SchoolSupport.Analytics.Statistics;

namespace SchoolSupport.Analytics.Tests.Statistics;

public sealed class RankIntervalsTests
{
    private static readonly Gen<Interval[]> Groups = Gen.Select(Gen.Int[0, 20], Gen.Int[0, 8])
        .Select((low, width) => new Interval(low, low + width)).Array[1, 15];

    // 5–6 lies above 1–2 and touches 4–5: it is first or second, the touching one as well, the last is third.
    [Fact]
    public void Of_ThreeGroups_ByHand() => Assert.Equal(
        [new(1, 2, 3), new(3, 3, 3), new(1, 2, 3)], RankIntervals.Of(new Interval(5, 6), new Interval(1, 2), new Interval(4, 5)));

    // 0.95^(1/11) = 0.995348.
    [Fact]
    public void LevelOfEach_ElevenGroups_ByHand()
    {
        Assert.Equal(0.995348, RankIntervals.LevelOfEach(11), 1e-6);
        Assert.Throws<ArgumentOutOfRangeException>(() => RankIntervals.LevelOfEach(0));
    }

    [Fact]
    public void Of_AnyGroups_CountsThoseWhollyAboveAndBelow() => Groups.Sample(groups =>
        groups.Zip(RankIntervals.Of(groups)).All(pair =>
            pair.Second.Best == 1 + groups.Count(other => other.Low > pair.First.High)
            && pair.Second.Worst == groups.Length - groups.Count(other => other.High < pair.First.Low)
            && pair.Second.Best <= pair.Second.Worst && pair.Second.Of == groups.Length));
}
