using Bunit;
using SchoolSupport.Analytics.Histories;
using SchoolSupport.Dashboard.Components.Charts;
using SchoolSupport.Dashboard.Components.OneSchool;
using SchoolSupport.Dashboard.Components.Parts;
using SchoolSupport.Dashboard.Components.Shown;
using SchoolSupport.Domain.Facts;
using Figure = SchoolSupport.Dashboard.Components.Charts.Figure;

namespace SchoolSupport.Dashboard.Tests.Shown;

public sealed class SchoolViewTests : BunitContext
{
    [Fact]
    public void Of_UnknownSchool_IsNothing() => Assert.Null(Of(new Facts().School(1, "А"), 2));

    [Fact]
    public void Of_NoYearAsked_ShowsTheLatestOfTheSchool()
    {
        Facts facts = new Facts().School(1, "А").School(2, "Б").Oge(1, 2020, 0, 5, 5, 0).Oge(1, 2021, 0, 5, 5, 0).Oge(2, 2023, 0, 5, 5, 0);

        Assert.Equal((new SchoolYear(2021), null), Years(Of(facts, 1)!));
        Assert.Equal((new SchoolYear(2020), null), Years(Of(facts, 1, 2020)!));
        Assert.Equal((new SchoolYear(2021), new SchoolYear(2023)), Years(Of(facts, 1, 2023)!));

        static (SchoolYear?, SchoolYear?) Years(SchoolView view) => (view.Results.Year, view.Results.AskedButAbsent);
    }

    [Fact]
    public void Of_SchoolWithoutData_SaysSoOnceAndWhatIsNeeded()
    {
        SchoolView view = Of(new Facts().School(1, "А"), 1)!;

        Assert.Equal([SchoolPhrases.NoResults], view.Lead);
        Assert.Equal(["Динамика", "Факторы риска", "Кадры", "Олимпиады", "ВПР и журнал", "Задания", "Итоги года", "Контингент", "Сопровождение"], view.Missing.Select(missing => missing.Title));
        Assert.Equal(["results", "register", "missing"], view.Jumps.Select(jump => jump.Id));
    }

    [Fact]
    public void Of_SchoolWithFactorsAndTwoYears_JumpsToThem()
    {
        SchoolView view = Of(new Facts().School(1, "А").School(2, "Б").Oge(1, 2020, 0, 5, 5, 0).Oge(1, 2021, 0, 5, 5, 0).Risks(1, 2), 1)! with { KnowsRisks = true };

        Assert.Equal(["results", "trends", "risks", "register", "missing"], view.Jumps.Select(jump => jump.Id));
    }

    [Fact]
    public void Of_MarkInDoubt_LeadsToTheQuestionAndIsNotShownAsNone()
    {
        MarkResult result = Of(new Facts().School(1, "А").Oge(1, 2020, null, 3, 3, 3), 1)!.Results.Marks.Single();

        Assert.Equal("/data/imports/7?sheet=%D0%9B%D0%B8%D1%81%D1%82%201&cell=F16", result.DoubtHref);
        Assert.Null(result.Counts);
        Assert.Equal((FigureState.Doubtful, 6, 9), (result.Quality.State, result.Quality.Successes, result.Quality.N));
    }

    [Fact]
    public void Of_MarkInDoubtForSomebodyWhoCannotDecide_LeadsToTheCell()
    {
        MunicipalityHistory history = new Facts().School(1, "А").Oge(1, 2020, null, 3, 3, 3).History();

        var view = SchoolView.Of(history, [], null, 1, null, AssessmentIndicator.Quality);

        Assert.Equal("/source?f=1&m=mark-2", view!.Results.Marks.Single().DoubtHref);
    }

    [Fact]
    public void Of_Marks_StandBesideTheMunicipalityWithTheWeightOfAPupil()
    {
        MarkResult result = Of(new Facts().School(1, "А").School(2, "Б").Oge(1, 2020, 2, 4, 2, 1).Oge(2, 2020, 0, 10, 21, 0), 1)!.Results.Marks.Single();

        Assert.Equal([2, 4, 2, 1], result.Counts);
        Assert.Equal("11\u00A0п.п.", result.PupilWeight); // 100 / 9
        Assert.Equal((60, 40, "по\u00A02\u00A0школам"), (result.District.Figure.Value, result.District.Figure.N, result.District.Schools)); // (3 + 21) of (9 + 31)
    }

    /// <summary>A doubt of the neighbours is a doubt of the district, and two of three schools are not the district.</summary>
    [Fact]
    public void Of_District_SaysItsDoubtAndItsSchools()
    {
        PlaceFigure district = Of(new Facts().School(1, "А").School(2, "Б").School(3, "В").Oge(1, 2020, 2, 4, 2, 1).Oge(2, 2020, null, 3, 3, 3), 1)!
            .Results.Marks.Single().District;

        Assert.Equal((FigureState.Doubtful, "по\u00A02 из\u00A03\u00A0школ"), (district.Figure.State, district.Schools));
        Assert.Equal("Полоса за линией: район, 95 % интервал, по 2 из 3\u00A0школ.", Of(new Facts().School(1, "А").School(2, "Б").School(3, "В")
            .Oge(1, 2020, 0, 5, 5, 0).Oge(2, 2020, 0, 5, 5, 0).Oge(1, 2021, 0, 5, 5, 0).Oge(2, 2021, 0, 5, 5, 0), 1)!.Trends.Single().BandNote);
    }

    // 7 of 9: Wilson 45.3 to 93.7 %; mean (2·2 + 4·3 + 2·4 + 5) / 9 = 3.22.
    [Fact]
    public void MarkTable_EachNumber_HasItsIntervalAndTheRowItsPupils()
    {
        IReadOnlyList<MarkResult> rows = Of(new Facts().School(1, "А").School(2, "Б").Oge(1, 2020, 2, 4, 2, 1).Oge(2, 2020, 1, 1, 1, 0), 1)!.Results.Marks;

        IRenderedComponent<MarkTable> table = Render<MarkTable>(parameters => parameters.Add(one => one.Rows, rows));

        string[] cells = [.. table.FindAll("tbody td").Select(cell => string.Join(' ', cell.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)))];
        Assert.Equal("9 малая группа", cells[0]);
        Assert.Equal("3 из 9 33 % 12–65 %", cells[1]);
        Assert.Equal("33 % 12 уч. 14–61 %, по 2 школам", cells[3]);
        Assert.Equal("7 из 9 78 % 45–94 %", cells[4]);
        Assert.Equal("2 из 9 22 % 6–55 %", cells[5]);
        Assert.StartsWith("3,22 2,", cells[7], StringComparison.Ordinal);
    }

    [Fact]
    public void MarkTable_FewerThanFive_SaysWhyThereIsNoInterval()
    {
        IReadOnlyList<MarkResult> rows = Of(new Facts().School(1, "А").Oge(1, 2020, 0, 1, 2, 0), 1)!.Results.Marks;

        IRenderedComponent<MarkTable> table = Render<MarkTable>(parameters => parameters.Add(one => one.Rows, rows));

        Assert.Equal(["Под значением: 95\u00A0% интервал.", "Без интервала: учеников меньше пяти: интервал не считается."], table.FindAll(".chart-note").Select(note => note.TextContent.Replace("95 %", "95\u00A0%", StringComparison.Ordinal)));
    }

    [Fact]
    public void Trends_OneYear_AreNotDrawnAndTwoAre()
    {
        Facts facts = new Facts().School(1, "А").School(2, "Б").Oge(1, 2020, 0, 5, 5, 0).Oge(2, 2020, 0, 5, 5, 0);
        Assert.Empty(Of(facts, 1)!.Trends);

        TrendGroup group = Of(facts.Oge(1, 2021, 0, 4, 6, 0), 1)!.Trends.Single();

        Assert.Equal(("ОГЭ: качество", "Математика"), (group.Title, group.Trends[0].Series.Title));
        Assert.Equal([50, 60], group.Trends[0].Series.Points.Select(point => point.Figure.Value!.Value));
        Assert.Equal(2, group.Trends[0].Series.Band.Count);
        Assert.Equal(
            "/pictures/school-trend.png?school=1&show=oge%3A9%3A%D0%9C%D0%B0%D1%82%D0%B5%D0%BC%D0%B0%D1%82%D0%B8%D0%BA%D0%B0&by=quality",
            group.Trends[0].Picture("png", 1));
    }

    // 10, 20, 30, 40, 50 %: a quarter of the way from the ends is 20 and 40.
    [Fact]
    public void MiddleHalf_FiveSchools_LeavesOutTheEnds()
    {
        var facts = new Facts();
        for (int school = 1; school <= 5; school++)
        {
            facts.School(school, $"Ш{school}").Oge(school, 2020, 0, 10 - school, school, 0);
        }

        var point = (PooledPoint)facts.History().Assessments.Single().Points.Single();

        Assert.Equal(new YearBand(new SchoolYear(2020), 20, 40), SchoolTrends.MiddleHalf(point, AssessmentIndicator.Quality));
    }

    [Fact]
    public void Head_NeighboursAndPartners_AreByName()
    {
        Facts facts = new Facts().School(1, "В").School(2, "А").School(3, "Б").Risks(3, 2);
        facts = Group(Group(facts, 3), 1);

        SchoolHead head = Of(facts, 3)!.Head;

        Assert.Equal(("А", "В"), (head.Previous?.Name, head.Next?.Name));
        Assert.Equal(["В"], head.Partners.Select(partner => partner.Name));
        Assert.Contains(head.Facts, fact => fact.Text == "участник проекта «500+» (2021/22)");

        static Facts Group(Facts facts, int school) => facts.Add(school, 0, Procedures.NetworkGroup, "", null, Season.Year,
            [new FactValue(Measures.Text, null, "1 группа", ValueState.Known, ValueMethod.Reported, null, null)]);
    }

    [Fact]
    public void Picture_OfAnotherSeriesOrSchool_IsNone()
    {
        MunicipalityHistory history = new Facts().School(1, "А").Oge(1, 2020, 0, 5, 5, 0).History();

        Assert.Equal("А. Качество, ОГЭ, математика", TrendPictures.OfSchool(history, 1, "oge:9:Математика", "quality")?.Title);
        Assert.Null(TrendPictures.OfSchool(history, 1, "oge:9:Физика", "quality"));
        Assert.Null(TrendPictures.OfSchool(history, 2, "oge:9:Математика", "quality"));
    }

    [Fact]
    public void Staff_ShareOfTeachers_IsACountOfACount()
    {
        Facts facts = new Facts().School(1, "А").Add(1, 2020, Procedures.StaffTotal, "Всего", null, Season.Year, [People(7)])
            .Add(1, 2020, Procedures.StaffEducation, "Высшее образование", null, Season.Year, [People(5, 7)])
            .Add(1, 2020, Procedures.StaffMovement, "Вакансий", null, Season.Year, [People(0, 7)]);

        YearTable table = Of(facts, 1)!.Staff!;

        Assert.Equal(
            ["Всего педагогов: 7", "Высшее образование: 5 из\u00A07", "Вакансий: 0"],
            table.Groups.SelectMany(group => group.Rows).Select(row => $"{row.Title}: {row.Cells[0].Text}"));
        Assert.Empty(Of(facts, 1)!.StaffTrends);

        static FactValue People(int number, int? n = null) => new(Measures.People, number, null, ValueState.Known, ValueMethod.Reported, null, n);
    }

    [Fact]
    public void FigureCell_Doubtful_HasItsSign()
    {
        var doubtful = new Figure(100, Dashboard.Text.Unit.Percent) { State = FigureState.Doubtful, Href = "/source?f=1" };

        IRenderedComponent<FigureCell> cell = Render<FigureCell>(parameters => parameters.Add(one => one.Figure, doubtful));

        Assert.Equal("под вопросом", cell.Find("svg").GetAttribute("aria-label"));
        Assert.Equal("/source?f=1", cell.Find("a").GetAttribute("href"));
    }

    private static SchoolView? Of(Facts facts, int school, int? asked = null) => SchoolView.Of(
        facts.History(), facts.View().DoubtfulCells, facts.View().DirectionsIn(null).GetValueOrDefault(school), school, asked is int year ? new SchoolYear(year) : null, AssessmentIndicator.Quality);
}
