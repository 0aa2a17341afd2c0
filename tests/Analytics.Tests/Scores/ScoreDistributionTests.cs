using SchoolSupport.Analytics.Indicators;
using SchoolSupport.Analytics.Scores;

namespace SchoolSupport.Analytics.Tests.Scores;

public sealed class ScoreDistributionTests
{
    private static readonly ScoreDistribution Five = new([(72, 1), (36, 1), (60, 1), (40, 1), (52, 1)]);

    // 36 + 40 + 52 + 60 + 72 = 260, mean 52; squares 14384, variance (14384 − 260²/5) / 4 = 216;
    // 52 ± 2.776445 · √(216 / 5) = 52 ± 18.2487.
    [Fact]
    public void Mean_OfFiveScores_HasStudentsInterval()
    {
        Estimate mean = Five.Mean(Unit.TestScore, 100);

        Assert.Equal((52.0, 5, Method.Counted), (mean.Value!.Value, mean.N, mean.Method));
        Assert.Equal(33.7513, mean.Interval!.Value.Low, 0.0005);
        Assert.Equal(70.2487, mean.Interval.Value.High, 0.0005);
        Assert.Equal((52.0, 36, 72), (Five.Median!.Value, Five.Least, Five.Most));
    }

    [Fact]
    public void Mean_OfFourOrOfEqualScores_HasNoInterval()
    {
        Assert.Equal(NoInterval.TooFew, new ScoreDistribution([(40, 2), (50, 2)]).Mean(Unit.TestScore, 100).WhyNoInterval);
        Assert.Equal(NoInterval.AllAlike, new ScoreDistribution([(40, 9)]).Mean(Unit.TestScore, 100).WhyNoInterval);
    }

    // 40 40 | 50 60: the two in the middle are 40 and 50.
    [Fact]
    public void Median_OfAnEvenNumber_LiesBetweenTheTwoInTheMiddle() => Assert.Equal(45, new ScoreDistribution([(60, 1), (40, 2), (50, 1)]).Median);

    [Fact]
    public void Nobody_HasNothing()
    {
        var nobody = new ScoreDistribution([(40, 0)]);

        Assert.Equal((0, null, null, null), (nobody.N, nobody.Median, nobody.Least, nobody.Most));
        Assert.Equal(NoValue.NoData, nobody.Mean(Unit.TestScore, 100).WhyNoValue);
    }

    [Fact]
    public void Sum_IsTheDistributionOfBoth()
    {
        ScoreDistribution both = Five + new ScoreDistribution([(36, 2), (90, 1)]);

        Assert.Equal((8, 3, 90), (both.N, both.Below(37), both.Most));
        Assert.Equal(new ScoreDistribution([(36, 3), (40, 1), (52, 1), (60, 1), (72, 1), (90, 1)]).Moments, both.Moments);
    }

    [Fact]
    public void Bands_OfEverySystem_TakeEachScoreOnce()
    {
        foreach (ScoreBandSystem system in ScoreBandSystem.All)
        {
            foreach (int? minimum in new int?[] { null, 22, 42 })
            {
                IReadOnlyList<ScoreBand> bands = system.BandsFor(minimum);

                Assert.All(Enumerable.Range(0, 101), score => Assert.Single(bands, band => band.From <= score && score <= band.To));
            }
        }
    }

    [Fact]
    public void Bands_PrintTheirBorders()
    {
        Assert.Equal(["0–26", "27–59", "60–80", "81–100"], ScoreBandSystem.Programme.BandsFor(27).Select(band => band.Label));
        Assert.Equal(["0–79", "80–99", "100"], ScoreBandSystem.HighScores.BandsFor(null).Select(band => band.Label));
    }
}
