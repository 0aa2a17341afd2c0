using SchoolSupport.Analytics.Histories;
using SchoolSupport.Analytics.Indicators;
using SchoolSupport.Domain.Facts;

namespace SchoolSupport.Analytics.Tests.Histories;

public sealed class AssessmentSeriesTests
{
    // Russian 5/46/60/30 of 141: 90 = 63.8 %, 136 = 96.5 %; mathematics 10/84/33/14: 47 = 33.3 %, 131 = 92.9 %.
    [Theory]
    [InlineData(Baikalovo.Russian, 63.8, 96.5, 60.82, 3.82)]
    [InlineData(Baikalovo.Mathematics, 33.3, 92.9, 47.49, 3.36)]
    public void Pooled_AllRowsSettled_AreTheTotalsOfTheTable(string subject, double quality, double pass, double sou, double mean)
    {
        AssessmentPoint point = Latest(Baikalovo.Facts(answered: true), subject);

        Assert.Equal(quality, point.Quality.Value!.Value, 0.05);
        Assert.Equal(pass, point.PassRate.Value!.Value, 0.05);
        Assert.Equal(sou, point.Sou.Value!.Value, 0.005);
        Assert.Equal(mean, point.MeanMark.Value!.Value, 0.005);
        Assert.Equal((141, false), (point.N!.Value, point.Doubtful));
        Assert.Equal((Basis.Pooled, Method.Reconstructed), (point.Quality.Basis, point.Quality.Estimate.Method));
    }

    // Without the doubtful two of ШСШ: 90 of 140 = 64.3 %, 136 of 140 = 97.1 %; the school itself 6 of 9.
    [Fact]
    public void Pooled_OneMarkInDoubt_LeavesItOut()
    {
        MunicipalityHistory history = Baikalovo.History(Baikalovo.Facts());
        AssessmentPoint district = history.Series(Baikalovo.Key(Baikalovo.Russian))!.Latest;
        AssessmentPoint school = history.School(Baikalovo.Id("ШСШ"))!.Series(Baikalovo.Key(Baikalovo.Russian))!.Latest;

        Assert.Equal(64.3, district.Quality.Value!.Value, 0.05);
        Assert.Equal(97.1, district.PassRate.Value!.Value, 0.05);
        Assert.Equal((140, true), (district.N!.Value, district.Doubtful));
        Assert.Equal((6, 9, true), (school.Quality.Estimate.Successes!.Value, school.N!.Value, school.Doubtful));
        Assert.Equal(10, Assert.IsType<ReportedPoint>(school).Participants);
        Assert.Equal([Measures.Mark3, Measures.Mark4, Measures.Mark5], school.Quality.Origin.Values.Select(value => value.Measure));
    }

    [Fact]
    public void Pooled_TotalRow_StandsBesideWithItsOwnOrigin()
    {
        var point = Assert.IsType<PooledPoint>(Latest(Baikalovo.Facts(), Baikalovo.Russian));

        Assert.Equal(63.8, point.Published!.Quality.Value!.Value, 0.05);
        Assert.Equal((Basis.Published, 141), (point.Published.Quality.Basis, point.Published.N!.Value));
        Assert.Equal(Measures.Marks.Select(mark => new FactRef(23, mark)), point.Published.Quality.Origin.Values);
        Assert.Equal((11 * 4) - 1, point.Quality.Origin.Values.Count);
        Assert.Equal((11, 0, 0), Coverage(point));
    }

    // A row all of whose marks are in doubt says nothing.
    [Fact]
    public void Point_WithoutCounts_SaysWhyAndIsNeverZero()
    {
        var facts = new FactBuilder();
        facts.Oge(1, 2020, Baikalovo.Russian, 5, null, null, null, null);
        facts.Add(2, 2020, Procedures.Oge, Baikalovo.Russian, [FactBuilder.Without(Measures.Participants, ValueState.NotHeld)]);
        facts.Add(3, 2020, Procedures.Oge, Baikalovo.Russian, [FactBuilder.Without(Measures.Quality, ValueState.NoData)]);
        facts.Oge(4, 2020, Baikalovo.Russian, 4, 0, 4, 0, 0);
        MunicipalityHistory history = Baikalovo.History(facts);

        Assert.Equal(NoValue.Doubtful, Quality(1).WhyNoValue);
        Assert.Equal(NoValue.NotHeld, Quality(2).WhyNoValue);
        Assert.Equal(NoValue.NoData, Quality(3).WhyNoValue);
        Assert.Equal(0.0, Quality(4).Value);
        Assert.Empty(history.School(5)!.Assessments);
        Assert.Equal((1, 2, 1), Coverage((PooledPoint)history.Series(Baikalovo.Key(Baikalovo.Russian))!.Latest));

        Estimate Quality(int school) => history.School(school)!.Assessments[0].Latest.Quality.Estimate;
    }

    [Fact]
    public void Municipality_OnlyItsOwnTable_IsShownAsReported()
    {
        var facts = new FactBuilder();
        facts.Add(null, 2020, Procedures.Vpr, "Физика", [FactBuilder.Number(Measures.Quality, 18.2), FactBuilder.Number(Measures.MeanMark, 3.0)], grade: null);

        AssessmentPoint point = Baikalovo.History(facts).Series(new(Procedures.Vpr, null, "Физика"))!.Latest;

        Assert.Equal((18.2, Basis.Published), (point.Quality.Value, point.Quality.Basis));
        Assert.Equal(NoInterval.NumberUnknown, point.Quality.Estimate.WhyNoInterval);
        Assert.Equal(NoValue.NoData, point.PassRate.Estimate.WhyNoValue);
        Assert.Equal([new FactRef(1, Measures.MeanMark)], point.MeanMark.Origin.Values);
    }

    // Mean test scores 60 of 20 pupils and 50 of 5: 58 of 25; one of 25 below the minimum.
    [Fact]
    public void Ege_MeansOfSchools_AreWeightedWithoutAnInterval()
    {
        var facts = new FactBuilder();
        Ege(1, 20, 60, 0);
        Ege(2, 5, 50, 1);

        AssessmentPoint point = Baikalovo.History(facts).Series(new(Procedures.Ege, 11, "Физика"))!.Latest;

        Assert.Equal((58.0, 25), (point.MeanTestScore.Value, point.N));
        Assert.Equal(NoInterval.OnlyMeanKnown, point.MeanTestScore.Estimate.WhyNoInterval);
        Assert.Equal((1, 25), (point.BelowMinimum.Estimate.Successes, point.BelowMinimum.Estimate.N));

        void Ege(int school, int n, double mean, int below) => facts.Add(
            school, 2020, Procedures.Ege, "Физика",
            [FactBuilder.Number(Measures.Participants, n), FactBuilder.Number(Measures.MeanTestScore, mean, n), FactBuilder.Number(Measures.BelowMinimum, below, n)],
            grade: 11);
    }

    // Two tables of one year: score bands with 34 participants, means over the years without.
    [Fact]
    public void TwoTablesOfOneKey_AreOnePoint()
    {
        var facts = new FactBuilder();
        facts.Add(null, 2020, Procedures.Ege, "Физика", [FactBuilder.Number(Measures.Participants, 34), FactBuilder.Number(Measures.Above80Share, 3)], grade: 11);
        facts.Add(null, 2020, Procedures.Ege, "Физика", [FactBuilder.Number(Measures.MeanTestScore, 62.5)], grade: 11);

        var point = Assert.IsType<ReportedPoint>(Assert.Single(Assert.Single(Baikalovo.History(facts).Assessments).Points));

        Assert.Equal((62.5, 34), (point.MeanTestScore.Value, point.MeanTestScore.Estimate.N));
        Assert.Equal(3, point.Reported(Measures.Above80Share)!.Value);
        Assert.Null(point.Reported(Measures.Score100));
    }

    // 10 + 40 + 30 + 20: quality 50 %, mean mark (20 + 120 + 120 + 100) / 100 = 3.6.
    [Fact]
    public void Reference_SharesOfManyPupils_GiveValuesWithoutCounts()
    {
        var facts = new FactBuilder();
        facts.Add(null, 2022, Procedures.Vpr, Baikalovo.Russian,
            [
                FactBuilder.Number(Measures.Participants, 50_000),
                .. Measures.MarkShares.Zip([10.0, 40, 30, 20], (measure, share) => FactBuilder.Number(measure, share, 50_000)),
            ],
            grade: 4, territory: FactBuilder.Region);

        ReferenceSeries region = Assert.Single(Baikalovo.History(facts).References);
        AssessmentPoint point = region.Assessments[0].Latest;

        Assert.Equal("Область", region.Territory.Name);
        Assert.Equal((50.0, 50_000), (point.Quality.Value, point.Quality.Estimate.N));
        Assert.Equal(3.6, point.MeanMark.Value!.Value, 1e-9);
        Assert.Null(point.Marks);
    }

    private static AssessmentPoint Latest(FactBuilder facts, string subject) =>
        Baikalovo.History(facts).Series(Baikalovo.Key(subject))!.Latest;

    private static (int, int, int) Coverage(PooledPoint point)
    {
        PooledEstimate pooled = point.Coverage(AssessmentIndicator.Quality);
        return (pooled.Included, pooled.LeftOut, pooled.NotHeld);
    }
}
