using System.Text;
using SchoolSupport.Domain.Facts;
using SchoolSupport.Domain.Imports;
using SchoolSupport.Ingest.Layouts;
using SchoolSupport.Ingest.Planning;
using SchoolSupport.Ingest.Tests.Workbooks;
using SchoolSupport.Ingest.Workbooks;

namespace SchoolSupport.Ingest.Tests.Layouts;

/// <summary>Staff by the federal form, the profile of «500+», works of the department, tables of an order.</summary>
public sealed class MunicipalFormsTests
{
    [Fact]
    public void Oo1_BandsKeepTheirBoundaries()
    {
        RawFact[] education = Facts("staff-oo1",
        [
            ["Раздел 3. Сведения о персонале организации, 2023/2024 учебный год"],
            ["Наименование показателей", "№ строки", "Всего работников", "высшее", "из них педагогическое", "высшую", "первую", "женщины"],
            [1, 2, 3, 4, 5, 6, 7, 8],
            ["Численность работников - всего", "01", 80, 60, 50, 10, 20, 70],
            ["учителя", "06", 40, 36, 36, 8, 15, 35],
        ]);
        Assert.Equal([("staff-total", "Всего", 40.0, "C5"), ("staff-education", "Высшее образование", 36, "D5"), ("staff-category", "Высшая категория", 8, "F5"), ("staff-category", "Первая категория", 15, "G5")],
            education.Select(fact => (fact.Procedure, fact.Subject, fact[Measures.People]!.Number!.Value, fact[Measures.People]!.Cell.ToString()!)));

        RawFact[] experience = Facts("staff-oo1",
        [
            ["3.3. Распределение персонала по стажу работы, 2023/2024 учебный год"],
            ["Наименование показателей", "№ строки", "Всего работников", "до 3", "3-5", "20 и более"],
            ["учителя", "06", 40, 4, 6, 30],
        ]);
        Assert.Equal([("staff-experience", "до 3", 4.0), ("staff-experience", "3-5", 6), ("staff-experience", "20 и более", 30)],
            experience.Select(fact => (fact.Procedure, fact.Subject, fact[Measures.People]!.Number!.Value)));
    }

    [Fact]
    public void RiskProfile_HoldsTheLevelOfEachFactor()
    {
        RawFact[] facts = Facts("risk-profile-500",
        [
            ["Школа: МКОУ Пробная СОШ (edu660001)"], ["2022/2023 учебный год"], [],
            ["Фактор риска", "Значимость фактора риска"],
            ["1. Низкий уровень оснащения школы", "Высокая"],
            ["2. Дефицит педагогических кадров", "низкая"],
        ]);

        Assert.Equal([("Низкий уровень оснащения школы", "высокая"), ("Дефицит педагогических кадров", "низкая")], facts.Select(fact => (fact.Subject, fact[Measures.RiskLevel]!.Text!)));
        Assert.All(facts, fact => Assert.Equal(("МКОУ Пробная СОШ", "660001"), fact.Place is Place.OfSchool school ? (school.Text, school.FisOkoLogin) : default));
    }

    [Fact]
    public void OwnProcedure_IsCalledAsItsTableCallsIt()
    {
        RawFact fact = Assert.Single(Facts("own-marks",
        [
            ["Процедура: РИКО"], ["Предмет: Математика"], ["Класс: 6"], ["2023/2024 учебный год"], [],
            ["Школа", "Участников", 2, 3, 4, 5],
            ["СОШ № 1", 10, 1, 4, 3, 2],
        ]));

        Assert.Equal(("РИКО", true, "Математика", 6), (Procedures.Title(fact.Procedure), Procedures.IsAssessment(fact.Procedure), fact.Subject, fact.ProgrammeGrade));
        Assert.Equal([1.0, 4, 3, 2], Measures.Marks.Select(mark => fact[mark]!.Number!.Value));
    }

    // 10, 40, 30, 20 of each school are a hundred pupils or percents, and only a person knows which.
    [Theory]
    [InlineData("2;3;4;5|10;40;30;20|20;30;30;20", null)]
    [InlineData("2;3;4;5|1;4;3;2|20;30;30;20", "mark-2 1")]
    [InlineData("2;3;4;5|12,5;37,5;25;25|20;30;30;20", "share-2 12.5")]
    [InlineData("2, %;3, %;4, %;5, %|10;40;30;20|20;30;30;20", "share-2 10")]
    [InlineData("Участников;2;3;4;5|10;10;40;30;20|20;20;30;30;20", "share-2 10")]
    [InlineData("Участников;2;3;4;5|100;10;40;30;20|100;20;30;30;20", "mark-2 10")]
    public void OwnProcedure_SaysWhetherItsMarksArePercents(string table, string? first)
    {
        string[] lines = table.Split('|');
        FileReading reading = FileReader.Read("а.csv", Encoding.UTF8.GetBytes(string.Join('\n',
            ["Процедура: Входная работа", "Предмет: Математика", "Класс: 5", "2023-2024 учебный год", $"Школа;{lines[0]}", $"БСШ;{lines[1]}", $"ГСШ;{lines[2]}"])), [], ReadLimits.Default);

        Assert.Equal(first, reading.Tables.Single().Facts is [var fact, ..] && fact.Values.First(value => value.Measure != Measures.Participants) is var value
            ? FormattableString.Invariant($"{value.Measure} {value.Number}") : null);
        Assert.Equal(first is null ? ["unit-unknown"] : [], reading.AllIssues.Where(issue => issue.Severity == Severity.Question).Select(issue => issue.Code));
    }

    [Fact]
    public void TableOfAnOrder_IsAddressedByTableRowAndColumn()
    {
        FileReading reading = FileReader.Read("Приказ.docx", WordOrder.Build(), [], ReadLimits.Default);

        Assert.Null(reading.Refusal);
        RawFact fact = reading.Tables.Single().Facts[1];
        Assert.Equal(("Таблица 2. Целевые показатели программы", "C3", 30.0), (reading.Tables.Single().SheetName, fact[Measures.Target]!.Cell.ToString(), fact[Measures.Target]!.Number));
    }

    [Fact]
    public void DocumentCutShort_IsRefused()
    {
        byte[] order = WordOrder.Build();

        Assert.Contains("повреждён", FileReader.Read("Приказ.docx", order[..(order.Length / 2)], [], ReadLimits.Default).Refusal, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void DocumentOverALimit_IsRefused() => Assert.Equal(
        "too-large",
        Assert.Throws<WorkbookRefusedException>(() => WorkbookReader.Read("Приказ.docx", WordOrder.Build(), ReadLimits.Default with { MaxCells = 3 })).Code);

    private static RawFact[] Facts(string layout, object?[][] rows)
    {
        FileReading reading = FileReader.Read("Файл.xlsx", new XlsxBuilder().Sheet("Лист1", rows).Build(), [], ReadLimits.Default);
        Assert.Null(reading.Refusal);
        Assert.Equal(layout, reading.Tables.Single().Layout.Code);
        return [.. reading.Tables.Single().Facts];
    }
}
