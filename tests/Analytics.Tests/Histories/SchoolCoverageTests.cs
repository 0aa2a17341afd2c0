using SchoolSupport.Analytics.Breaks;
using SchoolSupport.Analytics.Histories;
using SchoolSupport.Analytics.Indicators;
using SchoolSupport.Domain.Facts;
using SchoolSupport.Domain.Organisations;

namespace SchoolSupport.Analytics.Tests.Histories;

/// <summary>What of a municipality is known by which schools, and which of its years may be set beside each other.</summary>
public sealed class SchoolCoverageTests
{
    // 2020: all eleven schools, 141 pupils. 2021: only ЧОШ with its two pupils; the other 139 of 141 are unknown.
    [Fact]
    public void OneOfEleven_IsSaid_AndJoinedWithNothing()
    {
        FactBuilder facts = Baikalovo.Facts(answered: true);
        facts.Oge(Baikalovo.Id("ЧОШ"), 2021, Baikalovo.Russian, 2, 0, 0, 1, 1);

        AssessmentSeries series = Russian(facts);
        SeriesChange change = series.ChangeOf(AssessmentIndicator.Quality)!;

        Assert.Equal(new SchoolCoverage(1, 10), series.Latest.CoverageOf(AssessmentIndicator.Quality));
        Assert.Equal(new SchoolCoverage(11, 0), series.Points[0].CoverageOf(AssessmentIndicator.Quality));
        Assert.Equal(BreakKind.OtherSchools, Assert.Single(series.BreaksOf(AssessmentIndicator.Quality)).Break.Kind);
        Assert.Equal(NoValue.NotComparable, change.Change.Difference.WhyNoValue);
        Assert.Equal("Известны разные школы: раньше 11 из 11, теперь 1 из 11; остальные – это 99\u00a0% учеников.", change.Because!.Reason);
    }

    [Fact]
    public void ChangeOf_YearOfOneSchoolBetween_IsPassedOver()
    {
        FactBuilder facts = Baikalovo.Facts(answered: true);
        facts.Oge(Baikalovo.Id("ЧОШ"), 2021, Baikalovo.Russian, 2, 0, 0, 1, 1);
        foreach (School school in Baikalovo.Schools)
        {
            facts.Oge(school.Id, 2022, Baikalovo.Russian, 10, 0, 5, 5, 0);
        }

        SeriesChange change = Russian(facts).ChangeOf(AssessmentIndicator.Quality)!;

        Assert.Equal((new SchoolYear(2020), null), (change.Before.Period.Year, change.Because));
        Assert.Equal(50 - (100.0 * 90 / 141), change.Change.Difference.Value!.Value, 1e-9);
    }

    // Without ЧОШ 2 of 141 pupils are unknown (1.4 %), without НИСШ 17 of 141 (12.1 %).
    [Theory]
    [InlineData("ЧОШ", true)]
    [InlineData("НИСШ", false)]
    public void ChangeOf_OneSchoolMissing_DependsOnItsPupils(string missing, bool comparable)
    {
        FactBuilder facts = Baikalovo.Facts(answered: true);
        foreach (School school in Baikalovo.Schools.Where(school => school.Name != missing))
        {
            facts.Oge(school.Id, 2021, Baikalovo.Russian, 10, 0, 5, 5, 0);
        }

        AssessmentSeries series = Russian(facts);

        Assert.Equal(new SchoolCoverage(10, 1), series.Latest.CoverageOf(AssessmentIndicator.Quality));
        Assert.Equal(comparable, series.ChangeOf(AssessmentIndicator.Quality)!.Because is null);
    }

    // Physics is chosen: by one school in 2020, by two others in 2021. All eleven sat the examination, so nothing is missing.
    [Fact]
    public void ChosenSubject_OfOtherSchools_MissesNothing()
    {
        FactBuilder facts = Baikalovo.Facts(answered: true);
        facts.Oge(1, 2020, "Физика", 10, 0, 5, 5, 0);
        foreach (School school in Baikalovo.Schools)
        {
            facts.Oge(school.Id, 2021, Baikalovo.Russian, 10, 0, 5, 5, 0);
        }

        facts.Oge(2, 2021, "Физика", 10, 0, 4, 6, 0);
        facts.Oge(3, 2021, "Физика", 10, 0, 4, 6, 0);
        AssessmentSeries physics = Baikalovo.History(facts).Series(Baikalovo.Key("Физика"))!;

        Assert.All(physics.Points, point => Assert.True(point.CoverageOf(AssessmentIndicator.Quality)!.Value.IsWhole));
        Assert.Empty(physics.BreaksOf(AssessmentIndicator.Quality));
    }

    // Everybody takes mathematics: the four schools that have only Russian in 2021 are missing in it.
    [Fact]
    public void CompulsorySubject_OfSomeSchools_MissesTheOthers()
    {
        FactBuilder facts = Baikalovo.Facts(answered: true);
        foreach (School school in Baikalovo.Schools)
        {
            facts.Oge(school.Id, 2021, Baikalovo.Russian, 10, 0, 5, 5, 0);
            if (school.Id <= 7)
            {
                facts.Oge(school.Id, 2021, Baikalovo.Mathematics, 10, 0, 5, 5, 0);
            }
        }

        AssessmentPoint mathematics = Baikalovo.History(facts).Series(Baikalovo.Key(Baikalovo.Mathematics))!.Latest;

        Assert.Equal((7, 4), (mathematics.CoverageOf(AssessmentIndicator.Quality)!.Value.Known, mathematics.CoverageOf(AssessmentIndicator.Quality)!.Value.Missing));
    }

    // The total row of 2020 tells of all; one school of eleven does not stand for it. With six it would.
    [Theory]
    [InlineData(1, Basis.Published)]
    [InlineData(5, Basis.Published)]
    [InlineData(6, Basis.Pooled)]
    public void PublishedTotal_StandsForTheMunicipality_UntilHalfOfTheSchoolsAreLoaded(int loaded, Basis expected)
    {
        var facts = new FactBuilder();
        facts.Oge(null, 2020, Baikalovo.Russian, 141, 5, 46, 60, 30);
        foreach (School school in Baikalovo.Schools.Take(loaded))
        {
            facts.Oge(school.Id, 2020, Baikalovo.Russian, 10, 0, 5, 5, 0);
        }

        AssessmentPoint point = Russian(facts).Latest;

        Assert.Equal(expected, point.Quality.Basis);
        Assert.Equal(expected == Basis.Pooled ? new SchoolCoverage(6, 5) : null, point.CoverageOf(AssessmentIndicator.Quality));
    }

    // All of 2020 by the total row, of 2021 six schools of eleven: five of eleven unknown.
    [Fact]
    public void ChangeOf_TotalThenHalfOfTheSchools_IsNotComparable()
    {
        var facts = new FactBuilder();
        facts.Oge(null, 2020, Baikalovo.Russian, 141, 5, 46, 60, 30);
        foreach (School school in Baikalovo.Schools.Take(6))
        {
            facts.Oge(school.Id, 2021, Baikalovo.Russian, 10, 0, 5, 5, 0);
        }

        Assert.Equal(
            "Известны разные школы: раньше все вместе, теперь 6 из 11; остальные – это 45\u00a0% школ.",
            Russian(facts).ChangeOf(AssessmentIndicator.Quality)!.Because!.Reason);
    }

    // A primary school sits no ОГЭ, and of ВПР only that of grade 4; a school closed in 2021 is missing no later.
    [Fact]
    public void Missing_IsOnlyWhoShouldHaveResults()
    {
        School closed = FactBuilder.School(3, "В", "СОШ");
        closed.ClosedYear = 2021;
        School[] schools = [FactBuilder.School(1, "А", "СОШ"), FactBuilder.School(2, "Б", "НОШ"), closed];
        var facts = new FactBuilder();
        facts.Oge(1, 2020, Baikalovo.Russian, 10, 0, 5, 5, 0);
        facts.Oge(1, 2021, Baikalovo.Russian, 10, 0, 5, 5, 0);
        Vpr(4);
        Vpr(5);
        MunicipalityHistory history = MunicipalityHistory.Of(FactBuilder.Territory, schools, [], facts.Facts);

        Assert.Equal([1, 0], history.Series(Baikalovo.Key(Baikalovo.Russian))!.Points.Select(Missing));
        Assert.Equal([1], history.Series(new(Procedures.Vpr, 4, Baikalovo.Russian))!.Points.Select(Missing));
        Assert.Equal([0], history.Series(new(Procedures.Vpr, 5, Baikalovo.Russian))!.Points.Select(Missing));

        static int Missing(AssessmentPoint point) => point.CoverageOf(AssessmentIndicator.Quality)!.Value.Missing;

        void Vpr(int grade) => facts.Add(1, 2021, Procedures.Vpr, Baikalovo.Russian,
            [.. Measures.Marks.Zip([0, 5, 5, 0], (mark, count) => FactBuilder.Number(mark, count, 10))], grade: grade);
    }

    private static AssessmentSeries Russian(FactBuilder facts) => Baikalovo.History(facts).Series(Baikalovo.Key(Baikalovo.Russian))!;
}
