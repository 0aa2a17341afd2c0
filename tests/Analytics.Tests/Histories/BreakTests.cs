using SchoolSupport.Analytics.Breaks;
using SchoolSupport.Analytics.Histories;
using SchoolSupport.Analytics.Indicators;
using SchoolSupport.Domain.Facts;

namespace SchoolSupport.Analytics.Tests.Histories;

public sealed class BreakTests
{
    [Fact]
    public void ChangeOf_TwoWavesOf2020_AreTwoPointsAndNotComparable()
    {
        AssessmentSeries series = Vpr((2020, Season.Spring, 51.4), (2020, Season.Autumn, 46.2));

        SeriesChange change = series.ChangeOf(AssessmentIndicator.Quality)!;

        Assert.Equal([46.2, 51.4], series.Points.Select(point => point.Quality.Value!.Value));
        Assert.Equal([5, 4], series.Points.Select(point => point.PupilGrade!.Value));
        Assert.Equal(NoValue.NotComparable, change.Change.Difference.WhyNoValue);
        Assert.Equal("Осенью 2020 года ВПР писали с переносом с весны, классом позже.", change.Because!.Reason);
        Assert.Equal(change.Because, Assert.Single(series.BreaksOf(AssessmentIndicator.Quality)).Break);
    }

    // Spring 2021 is compared with spring 2019, past the autumn between them.
    [Fact]
    public void ChangeOf_AutumnBetweenTwoSprings_IsPassedOver()
    {
        AssessmentSeries series = Vpr((2018, Season.Spring, 50), (2020, Season.Autumn, 46.2), (2020, Season.Spring, 51.4));

        SeriesChange change = series.ChangeOf(AssessmentIndicator.Quality)!;

        Assert.Equal((1.4, Unit.PercentagePoints), (Math.Round(change.Change.Difference.Value!.Value, 9), change.Change.Difference.Unit));
        Assert.Equal(new Period(new SchoolYear(2018), Season.Spring), change.Before.Period);
        Assert.Equal(2, series.BreaksOf(AssessmentIndicator.Quality).Count);
    }

    [Fact]
    public void ChangeOf_OgeAround2020_IsNotComparable_AndAfterwardsIs()
    {
        var facts = new FactBuilder();
        facts.Oge(1, 2018, Baikalovo.Russian, 10, 1, 4, 4, 1);
        facts.Oge(1, 2020, Baikalovo.Russian, 10, 0, 4, 4, 2);
        Assert.Equal(NoValue.NotComparable, Change().Change.Difference.WhyNoValue);

        facts.Oge(1, 2021, Baikalovo.Russian, 10, 0, 2, 4, 4);
        Assert.Equal(20, Change().Change.Difference.Value!.Value, 1e-9);
        Assert.NotNull(Change().Change.Difference.Interval);

        SeriesChange Change() => Baikalovo.History(facts).School(1)!.Assessments[0].ChangeOf(AssessmentIndicator.Quality)!;
    }

    [Fact]
    public void ChangeOf_BreakToBeConfirmed_IsANoteOnly()
    {
        AssessmentSeries series = Vpr((2020, Season.Spring, 50), (2021, Season.Spring, 52));

        Assert.Equal(BreakStatus.ToBeConfirmed, Assert.Single(series.BreaksOf(AssessmentIndicator.Quality)).Break.Status);
        Assert.Equal(2, series.ChangeOf(AssessmentIndicator.Quality)!.Change.Difference.Value!.Value, 1e-9);
    }

    [Fact]
    public void ChangeOf_OneValue_IsNull()
    {
        AssessmentSeries series = Vpr((2022, Season.Spring, 50));

        Assert.Null(series.ChangeOf(AssessmentIndicator.Quality));
        Assert.Empty(series.BreaksOf(AssessmentIndicator.Quality));
    }

    private static AssessmentSeries Vpr(params (int Year, Season Season, double Quality)[] points)
    {
        var facts = new FactBuilder();
        foreach ((int year, Season season, double quality) in points)
        {
            facts.Add(null, year, Procedures.Vpr, Baikalovo.Russian, [FactBuilder.Number(Measures.Quality, quality)], season, grade: 4);
        }

        return Assert.Single(Baikalovo.History(facts).Assessments.DistinctBy(series => series.Key));
    }

    // The school year that begins in the year of the merger is the first with the other school's pupils.
    [Theory]
    [InlineData(2021, NoValue.NotComparable)]
    [InlineData(2020, null)]
    [InlineData(2022, null)]
    public void SchoolThatAnotherWasJoinedTo_IsNotComparableAcrossThatYear(int year, NoValue? why)
    {
        var facts = new FactBuilder();
        facts.Oge(1, 2020, Baikalovo.Russian, 10, 1, 4, 4, 1);
        facts.Oge(1, 2021, Baikalovo.Russian, 10, 0, 4, 4, 2);
        Domain.Organisations.School joined = FactBuilder.School(2, "Закрытая");
        (joined.ClosedYear, joined.MergedInto) = (year, "Первая");

        MunicipalityHistory history = MunicipalityHistory.Of(FactBuilder.Territory, [FactBuilder.School(1, "Первая"), joined], [], facts.Facts);
        SeriesChange change = history.School(1)!.Assessments[0].ChangeOf(AssessmentIndicator.Quality)!;

        Assert.Equal(why, change.Change.Difference.WhyNoValue);
        Assert.Equal(why is not null, change.Because?.Reason == "С 2021/22 вместе со школой «Закрытая», которую присоединили.");
    }
}
