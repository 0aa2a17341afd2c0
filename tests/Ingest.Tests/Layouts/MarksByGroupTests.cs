using SchoolSupport.Domain.Facts;
using SchoolSupport.Domain.Imports;
using SchoolSupport.Ingest.Planning;
using SchoolSupport.Ingest.Tests.Planning;
using SchoolSupport.Ingest.Tests.Workbooks;
using SchoolSupport.Ingest.Workbooks;

namespace SchoolSupport.Ingest.Tests.Layouts;

/// <summary>Tables of ФИС ОКО that do not add up.</summary>
public sealed class MarksByGroupTests
{
    [Fact]
    public void RowOf99_2_WhereOneShareFitsNobody_IsFound()
    {
        PlannedIssue issue = Assert.Single(Read(["МБОУ СОШ №1(edu690001)", null, 15, 6.67, 46.67, 33.33, 12.53]).AllIssues);

        Assert.Equal(("row-sum", "G10", "13,33"), (issue.Code, issue.Cell.ToString(), issue.Proposed));
    }

    [Fact]
    public void RowOf99_2_OfTooManyPupils_IsAQuestion()
    {
        FileReading reading = Read(["МБОУ СОШ №1(edu690001)", null, 15000, 6.67, 46.67, 33.33, 12.53]);

        PlannedIssue issue = Assert.Single(reading.AllIssues);
        Assert.Equal(("row-sum", null), (issue.Code, issue.Proposed));
        Assert.All(Measures.Marks, mark => Assert.Null(reading.Tables[0].Facts[^1][mark]!.Number));
    }

    [Fact]
    public void SoundRowOfManyPupils_RaisesNothingAndRecoversNoCounts()
    {
        FileReading reading = Read(["МБОУ СОШ №1(edu690001)", null, 15000, 6.67, 46.67, 33.33, 13.33]);

        Assert.Empty(reading.AllIssues);
        Assert.Null(reading.Tables[0].Facts[^1][Measures.Mark2]);
    }

    [Fact]
    public async Task SchoolAlone_SpeaksForItselfOnly()
    {
        using var desk = new Desk();

        StoredFile stored = await desk.ImportOneAsync("Ф3.xlsx", Xlsx(["МБОУ СОШ №1(edu690001)", null, 15, 6.67, 46.67, 33.33, 13.33]));
        StoredFile second = await desk.ImportOneAsync("Ф3 (2).xlsx", Xlsx(["МБОУ СОШ №2(edu690002)", null, 15, 6.67, 46.67, 33.33, 13.33]));

        Assert.Equal([Extent.TerritoryItself, Extent.TerritoryItself, Extent.OneSchool], stored.File.Plan!.Tables[0].Facts.Select(fact => fact.Extent));
        Assert.Null(second.File.Refusal);
        Assert.Equal(2, (await desk.FactsAsync()).Count(fact => fact.SchoolId is not null));
    }

    [Fact]
    public async Task SchoolWithoutItsMunicipality_IsRefusedInAnEmptyDatabase()
    {
        using var desk = new Desk();

        StoredFile stored = await desk.ImportOneAsync("Ф3.csv", """
            Статистика по отметкам;;;;;;

            ВПР 2023 Физика 7 класс;;;;;;

            Группы участников;Кол-во ОО;Кол-во участников;2;3;4;5
            МБОУ СОШ №1(edu690001);;15;6,67;46,67;33,33;13,33
            """u8.ToArray());

        Assert.Contains("не ясно, к какому муниципалитету", stored.File.Refusal, StringComparison.Ordinal);
    }

    [Fact]
    public void DateInAutumn_IsTheAutumnOfPupilsAGradeOlder()
    {
        byte[] content = new XlsxBuilder().Sheet("ОД 5 Статистика по отметкам",
        [
            ["ВПР 2020 Основы светской этики 5 класс"],
            ["Предмет:", "Основы светской этики"],
            ["Дата:", "21.09.2020"],
            [],
            ["Группы участников", "Кол-во ОО", "Кол-во участников", 2, 3, 4, 5],
            ["Тверская область", 300, 9000, 10.0, 40.0, 40.0, 10.0],
        ]).Build();

        var fact = Assert.Single(FileReader.Read("Ф3.xlsx", content, [], ReadLimits.Default).Tables[0].Facts);
        Assert.Equal((new SchoolYear(2020), Season.Autumn, 5, 6, "Основы светской этики"), (fact.Year, fact.Season, fact.ProgrammeGrade, fact.PupilGrade, fact.Subject));
    }

    private static FileReading Read(object?[] school) => FileReader.Read("Ф3.xlsx", Xlsx(school), [], ReadLimits.Default);

    private static byte[] Xlsx(object?[] school) => new XlsxBuilder().Sheet("ФИ 7 Статистика по отметкам",
    [
        ["Статистика по отметкам"],
        [],
        ["ВПР 2023 Физика 7 класс"],
        ["Предмет:", "Физика"],
        ["Максимальный первичный балл:", 18],
        [],
        ["Группы участников", "Кол-во ОО", "Кол-во участников", 2, 3, 4, 5],
        ["Тверская область", 300, 9000, 10.0, 40.0, 40.0, 10.0],
        ["Зубцовский муниципальный округ(reg69_m011)", 2, 30, 10.0, 40.0, 40.0, 10.0],
        school,
    ]).Build();
}
