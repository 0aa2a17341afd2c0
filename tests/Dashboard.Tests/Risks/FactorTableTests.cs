using System.Text;
using Bunit;
using SchoolSupport.Analytics.Disclosure;
using SchoolSupport.Analytics.Risk;
using SchoolSupport.Dashboard.Components.Risks;
using SchoolSupport.Dashboard.Exports;
using SchoolSupport.Dashboard.Tests.Shown;
using SchoolSupport.Domain.Facts;
using SchoolSupport.Domain.Vocabulary;

namespace SchoolSupport.Dashboard.Tests.Risks;

public sealed class FactorTableTests : BunitContext
{
    private static readonly SchoolYear Year = new(2021);

    [Fact]
    public void Cells_KeepTheDocumentAndOursApart()
    {
        FactorTable table = Table(Two());

        FactorCell staff = table.Lines[0].Cells[1];
        Assert.Equal(("высокая, приоритетный", true, RiskLevel.Low), (staff.Official, staff.IsChosen, staff.Ours.Level));
        Assert.Equal("/source?f=3~4&m=risk-level~text", staff.OfficialHref);
        Assert.Equal("/schools/1?year=2021#factor-staff", staff.OursHref);
        Assert.Equal((null, NoRiskLevel.NoData), (table.Lines[1].Cells[1].Official, table.Lines[1].Cells[1].Ours.Why));
        Assert.Equal(["Шум"], table.Others);
    }

    [Fact]
    public void Summary_IsTrueOfTheTable()
    {
        Assert.Equal(
            "За 2021/22 документы проекта «500+» есть у 1\u00A0школы из 2; приоритетным выбран 1 из 10 факторов. По оценке системы уровень определён в 1\u00A0случае из 20; высокой значимости среди них нет.",
            Table(Two()).Summary);
        Assert.True(Table(new Facts().School(1, "А")).IsEmpty);
    }

    [Fact]
    public void Matrix_SaysWithoutColourWhichMarkIsWhose()
    {
        IRenderedComponent<FactorMatrix> matrix = Render<FactorMatrix>(parameters => parameters.Add(one => one.Table, Table(Two())).Add(one => one.Here, "/risks"));

        AngleSharp.Dom.IElement cell = matrix.FindAll("tbody tr")[0].QuerySelectorAll("td")[1];
        Assert.Equal(["документ: высокая, приоритетный", "оценка системы: низкая"], cell.QuerySelectorAll("p").Select(line => line.TextContent.Trim()));
        Assert.Equal((1, 1), (cell.QuerySelectorAll("svg.factor-official").Length, cell.QuerySelectorAll("svg.factor-ours").Length));
    }

    // A factor a school chose and nothing answers; a measure that answers none.
    [Fact]
    public void Measures_ShowBothKindsOfHoles()
    {
        Facts facts = Two().Add(null, 2021, Procedures.ProgrammeRoadmap, "Карта", null, Season.Year,
        [
            Text("section-1", "Фактор риска 1. Низкий уровень оснащения школы"), Text("deed-1", "Анализ оснащения"),
            Text("section-2", "Общее"), Text("deed-2", "Приказ о кураторах"),
        ]);

        var measures = FactorMeasures.Of(Table(facts), facts.View());

        Assert.Equal(["Анализ оснащения"], measures.Rows[0].Measures.Select(measure => measure.Step.Deed));
        Assert.Equal(["staff"], measures.Holes.Select(row => row.Factor.Code));
        Assert.Equal("Без мероприятия остался фактор: «Дефицит педагогических кадров». Ни к одному фактору не относится 1\u00A0мероприятие из 2.", measures.HoleWords);
        Assert.Null(FactorMeasures.Of(Table(Two()), Two().View()).HoleWords); // without a roadmap nothing is missing from it
    }

    [Fact]
    public void School_SaysWhatItRestsOn()
    {
        SchoolFactors factors = SchoolFactors.Of(Two().View(), 1, null)!;

        Assert.Equal("В проекте «500+» (2021/22) школа выбрала 1\u00A0приоритетный фактор. По оценке системы уровень определён у 1 из 10, высокая значимость: ни у одного.", factors.Summary);
        RiskParameter pension = factors.Factors[1].Cell.Ours.Parameters[1];
        Assert.Equal("10,0\u00A0% (2 из\u00A020)", RiskWords.Value(pension.Reading!));
        Assert.Equal("в муниципалитете 10,0\u00A0% (2 из\u00A020, 1\u00A0школа)", RiskWords.Municipality(pension));
        Assert.Equal("средняя от 26,7\u00A0%, высокая от 35\u00A0%", RiskWords.Thresholds(pension.Indicator));
        Assert.Equal("низкая, по 1 параметру из 2", RiskWords.InFull(factors.Factors[1].Cell.Ours));
    }

    // 1 of 4 pupils: nothing of it may leave, the level neither.
    [Fact]
    public void Csv_ToHandOn_HidesASmallGroupAndWhatRestsOnIt()
    {
        Facts facts = new Facts().School(1, "А").Oge(1, 2021, 1, 1, 1, 1);

        string full = Encoding.UTF8.GetString(RisksCsv.Full(Table(facts)));
        string published = Encoding.UTF8.GetString(RisksCsv.ToHandOn(Table(facts), DisclosureRule.Usual));

        Assert.Contains("Отметки «2» на ОГЭ: 25,0 % (1 из 4 отметок", full, StringComparison.Ordinal);
        Assert.Contains("Отметки «2» на ОГЭ: скрыто (мало учеников)", published, StringComparison.Ordinal);
        Assert.DoesNotContain("1 из 4", published, StringComparison.Ordinal);
        Assert.Equal(11, published.TrimEnd().Split("\r\n").Length); // the heading and ten factors
    }

    [Theory]
    [InlineData("15,5", "30", "2", null)]
    [InlineData("", "", "1", null)]
    [InlineData("30", "15", "1", "Порог высокого уровня должен быть больше порога среднего.")]
    [InlineData("много", "15", "1", "Пороги и вес – числа")]
    [InlineData("5", "15", "", "Вес – число больше нуля.")]
    [InlineData("5", "150", "1", "Пороги – это проценты от 0 до 100.")]
    public void Form_ReadsWhatPeopleType(string medium, string high, string weight, string? problem)
    {
        var form = new IndicatorForm(RiskRules.ShippedIndicators[0]) { Medium = medium, High = high, Weight = weight };

        (RiskIndicator? typed, string? why) = form.Read();

        Assert.Equal(problem is null, typed is not null);
        Assert.StartsWith(problem ?? "", why ?? "", StringComparison.Ordinal);
        Assert.Equal(problem is null && medium.Length > 0 ? 15.5 : null, typed?.Medium);
    }

    private static FactorTable Table(Facts facts) => FactorTable.Of(facts.View(), Year);

    private static Facts Two() => new Facts().School(1, "А").School(2, "Б")
        .Add(1, 2021, Procedures.StaffTotal, "Всего", null, Season.Year, [Number(20)])
        .Add(1, 2021, Procedures.StaffAge, "пенсионного возраста", null, Season.Year, [Number(2)])
        .Add(1, 2021, Procedures.RiskProfile, RiskFactorKind.All[1].Name, null, Season.Year, [Text(Measures.RiskLevel, "высокая")])
        .Add(1, 2021, Procedures.RiskFactor, RiskFactorKind.All[1].Name, null, Season.Year, [Text(Measures.Text, "приоритетный")])
        .Add(1, 2021, Procedures.RiskFactor, "Шум", null, Season.Year, [Text(Measures.Text, "приоритетный")]);

    private static FactValue Number(double number) => new(Measures.People, number, null, ValueState.Known, ValueMethod.Reported, null, null);

    private static FactValue Text(string measure, string text) => new(measure, null, text, ValueState.Known, ValueMethod.Reported, null, null);
}
