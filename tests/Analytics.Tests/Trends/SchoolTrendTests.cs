using CsCheck;
using SchoolSupport.Analytics.Statistics;
using SchoolSupport.Analytics.Tests.Reference;
using SchoolSupport.Analytics.Tests.Statistics;
using SchoolSupport.Analytics.Trends;
using SchoolSupport.Domain.Facts;

namespace SchoolSupport.Analytics.Tests.Trends;

public sealed class SchoolTrendTests
{
    private static readonly LocalLevel Model = LocalLevel.Quality;

    private static readonly Gen<YearResult[]> Schools = Gen.Select(Gen.Double[-0.4, 0.4], Gen.Double[0, 0.01]).Array[0, 8]
        .Select(years => years.Select((year, i) => new YearResult(new SchoolYear(2015 + i), new Seen(year.Item1, year.Item2))).ToArray());

    public static TheoryData<string> VerdictIds => ReferenceCase.Ids("trend_verdict");

    [Theory]
    [MemberData(nameof(VerdictIds))]
    public void Of_MatchesReference(string id)
    {
        ReferenceCase reference = ReferenceCase.Get(id);
        var model = new LocalLevel(Tau: 0.1, Q: 0.03, reference.Number("phi"), Rho: 0.95, reference.Number("omega"));
        IEnumerable<YearResult> years = reference.Numbers("x").Zip(reference.Numbers("r"), reference.Numbers("V0")).Select(year =>
            new YearResult(new SchoolYear(2015 + (int)year.First), new Seen(year.Second, year.Third)));

        SchoolTrend trend = SchoolTrend.Of(years, model, new SlopeSpread(reference.Number("tauSlope")));

        reference.Check("slope", trend.Slope!.Slope);
        reference.Check("se", trend.Slope.StandardError);
        reference.Check("shrink", trend.Slope.Shrinkage);
        reference.Check("postMean", trend.Slope.Mean);
        reference.Check("postSd", trend.Slope.Deviation);
        reference.Check("lo90", trend.Slope.Interval(0.90).Low);
        reference.Check("hi90", trend.Slope.Interval(0.90).High);
        reference.Check("probFall", trend.ProbabilityOfFall);
        reference.Check("probStable", trend.ProbabilityOfStability);
        Assert.Equal(reference.Expect.GetProperty("verdict").GetString(), trend.Verdict switch
        {
            TrendVerdict.Fall => "fall",
            TrendVerdict.Rise => "rise",
            TrendVerdict.Stable => "stable",
            TrendVerdict.Unclear => "unclear",
            _ => "insufficient",
        });
    }

    [Fact]
    public void Of_TwoYears_AreTooLittleWhateverTheyShow()
    {
        SchoolTrend trend = SchoolTrend.Of(Years((2020, 0.4), (2021, -0.4)), Model, SlopeSpread.Usual);

        Assert.Equal((TrendVerdict.TooLittleData, null, null), (trend.Verdict, trend.Slope, trend.ProbabilityOfVerdict));
        Assert.Equal(TrendVerdict.TooLittleData, SchoolTrend.Of([], Model, SlopeSpread.Usual).Verdict);
        Assert.Throws<ArgumentException>(() => SchoolTrend.Of(Years((2020, 0.1), (2020, 0.2)), Model, SlopeSpread.Usual));
    }

    // V = 1.6·0.001 + 0.0016 = 0.0032 in each of five years, Σ(x − x̄)² = 10: v = 0.00032, k = 0.000289/0.000609 = 0.4745.
    // b = −0.02 a year: mean −0.00949, deviation √(0.4745·0.00032) = 0.01232; P(fall) = Φ(0.770) = 0.779,
    // P(|slope| < 0.02) = Φ(2.394) − Φ(−0.853) = 0.795: neither is enough.
    [Fact]
    public void Of_MildDecline_IsUnclear()
    {
        SchoolTrend trend = SchoolTrend.Of(Years((2019, 0.04), (2020, 0.02), (2021, 0), (2022, -0.02), (2023, -0.04)), Model, SlopeSpread.Usual);

        Assert.Equal(TrendVerdict.Unclear, trend.Verdict);
        Assert.Equal(0.779, trend.ProbabilityOfFall!.Value, 5e-4);
        Assert.Equal(0.795, trend.ProbabilityOfStability!.Value, 5e-4);
        Assert.Null(trend.ProbabilityOfVerdict);
    }

    // Only 2019 to 2023: what was before does not make a fall of it.
    [Fact]
    public void Of_LongHistory_LooksAtTheLastFiveYears()
    {
        SchoolTrend trend = SchoolTrend.Of(
            Years((2016, 0.5), (2017, 0.5), (2018, 0.5), (2019, 0), (2020, 0), (2021, 0), (2023, 0)), Model, SlopeSpread.Usual);

        Assert.Equal([2019, 2020, 2021, 2023], trend.Years.Select(year => year.StartYear));
        Assert.Equal((TrendVerdict.Stable, 0), (trend.Verdict, trend.Slope!.Mean));
    }

    // Three years of a class of ten, twos to fives: v = (1.6·0.02 + 0.0016)/2 = 0.0168, k = 0.017 < 0.25 even in a region
    // where slopes are known to be large.
    [Fact]
    public void Of_SmallSchool_DoesNotBecomeSureBecauseOfOthers()
    {
        YearResult[] years = [.. Years((2019, 0.3), (2020, 0), (2021, -0.3)).Select(year => year with { Seen = new Seen(year.Seen.Residual, 0.02) })];

        Assert.Equal(TrendVerdict.TooLittleData, SchoolTrend.Of(years, Model, new SlopeSpread(0.2)).Verdict);
    }

    [Fact]
    public void Of_AnySchool_IgnoresOrderAndTurnsOver() => Schools.Twice().Sample(twice =>
    {
        SchoolTrend one = SchoolTrend.Of(twice.One, Model, SlopeSpread.Usual);
        SchoolTrend other = SchoolTrend.Of(twice.Other, Model, SlopeSpread.Usual);
        SchoolTrend turned = SchoolTrend.Of(
            twice.One.Select(year => year with { Seen = new Seen(-year.Seen.Residual, year.Seen.BinomialVariance) }), Model, SlopeSpread.Usual);
        return one.Verdict == other.Verdict && one.Slope == other.Slope
            && turned.Verdict == one.Verdict switch { TrendVerdict.Fall => TrendVerdict.Rise, TrendVerdict.Rise => TrendVerdict.Fall, var same => same };
    });

    [Fact]
    public void Words_FiveVerdicts_AreRussian() => Assert.Equal(
        ["недостаточно данных", "снижение", "рост", "стабильно", "направление неясно"], Enum.GetValues<TrendVerdict>().Select(TrendVerdicts.Words));

    // P = 0.98 and 0.91 of a fall: 0.02 + 0.09 false ones expected, the surer one first.
    [Fact]
    public void VerdictList_Falls_TheSurestFirst()
    {
        SchoolTrend Sure(double probability) => new(
            TrendVerdict.Fall, new ShrunkenSlope(MathNet.Numerics.Distributions.Normal.InvCDF(0, 1, 1 - probability), 1, 1), []);
        var list = VerdictList.Of(
            new Dictionary<int, SchoolTrend> { [1] = Sure(0.91), [2] = Sure(0.98), [3] = Sure(0.95) with { Verdict = TrendVerdict.Unclear } },
            TrendVerdict.Fall);

        Assert.Equal([2, 1], list.Schools);
        Assert.Equal(0.11, list.ExpectedFalse, 1e-9);
        Assert.Throws<ArgumentOutOfRangeException>(() => VerdictList.Of(new Dictionary<int, SchoolTrend>(), TrendVerdict.Unclear));
    }

    // As in the panel of eleven schools: with so few the usual spread, levels for each year of the panel, none for a school
    // without results.
    [Fact]
    public void TrendPanel_FewSchools_HasAllYearsAndKeepsTheOneWithoutResults()
    {
        var schools = new Dictionary<int, IReadOnlyList<YearResult>>
        {
            [7] = Years((2019, -0.1), (2021, -0.2)),
            [8] = Years((2020, 0.1), (2021, 0.1), (2022, 0.2)),
            [9] = [],
        };

        TrendPanel panel = TrendPanel.Of(schools, new LocalLevelPrior(Model)).Value!;

        Assert.Equal([2019, 2020, 2021, 2022], panel.Years.Select(year => year.StartYear));
        Assert.Equal((2, new SlopeSpread(0.017, 1.3)), (panel.Fit.Schools, panel.Spread));
        Assert.Equal([false, true, false, true], panel.Schools[7].Levels!.Scores.Select(score => score is null));
        Assert.True(panel.Schools[7].Latest!.Value.Mean < 0 && panel.Schools[8].Latest!.Value.Mean > 0);
        Assert.Null(panel.Schools[9].Latest);
        Assert.Equal(TrendVerdict.TooLittleData, panel.Schools[9].Trend.Verdict);
        Assert.Equal(NoFinding.NoObservations, TrendPanel.Of(new Dictionary<int, IReadOnlyList<YearResult>> { [9] = [] }, new LocalLevelPrior(Model)).Why);
    }

    private static YearResult[] Years(params (int Year, double Residual)[] years) =>
        [.. years.Select(year => new YearResult(new SchoolYear(year.Year), new Seen(year.Residual, 0.001)))];
}
