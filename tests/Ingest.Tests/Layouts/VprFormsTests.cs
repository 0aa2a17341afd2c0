using SchoolSupport.Domain.Facts;
using SchoolSupport.Domain.Imports;
using SchoolSupport.Ingest.Layouts;
using SchoolSupport.Ingest.Planning;
using SchoolSupport.Ingest.Tests.Workbooks;
using SchoolSupport.Ingest.Workbooks;
using Xunit.Abstractions;

namespace SchoolSupport.Ingest.Tests.Layouts;

/// <summary>Tables about ВПР other than the statistics of marks.</summary>
public sealed class VprFormsTests(ITestOutputHelper output)
{
    private static readonly object?[][] Title = [["ВПР 2024 Математика 4 класс"], ["Предмет:", "Математика"], ["Дата:", "19.03.2024"], []];

    [Fact]
    public void JournalByGroup_IsReadCellByCell()
    {
        RawFact[] facts = Facts("fis-oko-journal",
        [
            .. Title,
            ["Группы участников", "Кол-во участников(всего)", "Понизили (Отметка < Отметка по журналу) %", "Понизили (Отметка < Отметка по журналу) Кол-во участников", "Подтвердили (Отметка = Отметке по журналу) %", "Подтвердили (Отметка = Отметке по журналу) Кол-во участников", "Повысили (Отметка > Отметка по журналу) %", "Повысили (Отметка > Отметка по журналу) Кол-во участников"],
            ["МБОУ СОШ №1(edu203389)", 93, 55.91, 52, 39.78, 37, 4.3, 4],
        ]);

        Assert.Equal([("participants", 93.0, "B6"), ("below-journal-share", 55.91, "C6"), ("below-journal", 52, "D6"), ("as-journal-share", 39.78, "E6"), ("as-journal", 37, "F6"), ("above-journal-share", 4.3, "G6"), ("above-journal", 4, "H6")],
            Assert.Single(facts).Values.Select(value => (value.Measure, value.Number!.Value, value.Cell.ToString()!)));
    }

    [Fact]
    public void JournalInRows_BelongsToTheSchoolAbove()
    {
        RawFact[] facts = Facts("fis-oko-journal-rows",
        [
            .. Title,
            ["Группы участников", "Кол-во участников", "%"],
            ["МБОУ СОШ №1(edu203389)"],
            ["Понизили (Отметка < Отметка по журналу) %", 52, 55.91],
            ["Подтвердили (Отметка = Отметке по журналу) %", 37, 39.78],
            ["Повысили (Отметка > Отметка по журналу) %", 4, 4.3],
            ["Всего", 93, 100],
            ["МБОУ СОШ №2(edu203390)"],
            ["Понизили (Отметка < Отметка по журналу) %", 1, 50],
            ["Подтвердили (Отметка = Отметке по журналу) %", 1, 50],
            ["Повысили (Отметка > Отметка по журналу) %", 0, 0],
            ["Всего", 2, 100],
        ]);

        Assert.Equal([("203389", 52.0, 93.0), ("203390", 1, 2)], facts.Select(fact => (((Place.OfSchool)fact.Place).FisOkoLogin!, fact[Measures.Lowered]!.Number!.Value, fact[Measures.Participants]!.Number!.Value)));
    }

    [Fact]
    public void PrimaryScoresFlat_AreSharesOrNumbers()
    {
        byte[] csv = """
            Год;Класс;Предмет;Муниципалитет;Логин;ОО;Кол-во участников;0;1;2;3;4
            2023;4;Математика;Первый район;edu050001;СОШ № 1;1,200;10,5;0;39,5;25;25
            2023;4;Математика;Первый район;edu050002;СОШ № 2;3;0;1;0;0;2
            2023;4;Математика;Первый район;edu050003;СОШ № 3;50;1;2;3;4;5
            """u8.ToArray();

        FileReading reading = FileReader.Read("Баллы.csv", csv, [], ReadLimits.Default);
        RawFact[] facts = [.. reading.Tables.Single().Facts];

        Assert.Equal((1200.0, 39.5), (facts[0][Measures.Participants]!.Number, facts[0][Measures.PrimaryScoreShare(2)]!.Number));
        Assert.Equal(2.0, facts[1][Measures.PrimaryScore(4)]!.Number);
        Assert.Equal(["unit-unknown"], reading.AllIssues.Select(issue => issue.Code));
        Assert.Single(facts[2].Values);
    }

    [Fact]
    public void PrimaryScoresByGroup_AreNotTakenForMarks()
    {
        RawFact[] facts = Facts("fis-oko-primary-scores", [.. Title, ["Группы участников", "Кол-во ОО", "Кол-во участников", 0, 1, 2, 3, 4, 5], ["МБОУ СОШ №1(edu203389)", null, 20, 5.0, 10.0, 15.0, 20.0, 25.0, 25.0]]);

        Assert.Equal(15.0, Assert.Single(facts)[Measures.PrimaryScoreShare(2)]!.Number);
    }

    [Fact]
    public void TasksByGroup_AreSharesOfTheirPoints()
    {
        RawFact[] facts = Facts("fis-oko-tasks",
        [
            .. Title,
            ["Группы участников", "Кол-во ОО", "Кол-во участников", "1 (1б)", "2,1 (2б)", "4K1 (3б)"],
            ["Дагестанская Республика", 2, 60, 91.2, 70, 33.33],
            ["МБОУ СОШ №1(edu203389)", null, 20, 85.0, 57.5, 25],
        ]);

        Assert.Equal([("participants", 20.0, "C7"), ("task-1", 85, "D7"), ("task-2.1", 57.5, "E7"), ("task-4K1", 25, "F7")],
            facts[1].Values.Where(value => Measures.TaskOf(value.Measure) is not null || value.Measure == Measures.Participants).Select(value => (value.Measure, value.Number!.Value, value.Cell.ToString()!)));
        Assert.Equal([1.0, 2, 3], new[] { "1", "2.1", "4К1" }.Select(task => facts[1][Measures.TaskMost(task)]!.Number!.Value));
    }

    [Fact]
    public void PlannedResults_HaveAColumnForEachPlace()
    {
        RawFact[] facts = Facts("vpr-planned-results",
        [
            ["Дагестанская Республика"], .. Title,
            ["Номер задания", "Блоки ПООП обучающийся научится / получит возможность научиться", "Макс балл", "Все муниципалитеты", "Первый муниципальный район", "СОШ № 1"],
            ["1", "Умение считать", 1, 90.1, 88, 75],
            ["2.1", "Умение делить", 2, 50, 40.5, 33.3],
        ]);

        Assert.Equal(["Region Дагестанская Республика", "Municipality Первый муниципальный район", "СОШ № 1"],
            facts.Select(fact => fact.Place is Place.OfTerritory territory ? $"{territory.Kind} {territory.Name}" : ((Place.OfSchool)fact.Place).Text));
        Assert.Equal([(75.0, "F7"), (33.3, "F8")], facts[2].Values.Where(value => Measures.TaskOf(value.Measure) is not null).Select(value => (value.Number!.Value, value.Cell.ToString()!)));
        Assert.Equal(("Умение делить", "B8", 2.0), (facts[2][Measures.TaskSkill("2.1")]!.Text, facts[2][Measures.TaskSkill("2.1")]!.Cell.ToString(), facts[2][Measures.TaskMost("2.1")]!.Number));
        Assert.Equal(40.5, facts[1][Measures.Task("2.1")]!.Number);
    }

    [Fact]
    public void Objectivity_BlankIsNoSignWhereTheNumberFits()
    {
        FileReading reading = Read(
        [
            ["Год", "Логин", "Муниципалитет", "ОО", "4 РУ", "4 МА", "5 РУ", "5 МА", "Количество маркеров"],
            ["2023", "edu053001", "Первый район", "СОШ № 1", null, 1, null, null, 1],
            ["2023", "edu053002", "Первый район", "СОШ № 2", 1, null, null, null, 2],
        ]);

        RawFact[] first = [.. reading.Tables.Single().Facts.Where(fact => fact.Row == 2)];
        Assert.Equal([1.0, 0, 1, 0, 0], first.Select(fact => fact[Measures.Markers]!.Number!.Value));
        Assert.Equal((4, "Математика", new SchoolYear(2022)), (first[2].ProgrammeGrade, first[2].Subject, first[2].Year));
        Assert.Equal("markers-sum", Assert.Single(reading.AllIssues).Code);
        Assert.Equal(ValueState.NoData, reading.Tables.Single().Facts[^1][Measures.Markers]!.State);
    }

    [Fact]
    public void RealLists_AreReadWhole()
    {
        if (SharedFiles.Data is null)
        {
            output.WriteLine("Not run: the folder with real files is absent.");
            return;
        }

        FileReading signs = Real("dagestan-vpr/bias.xlsx");
        Assert.Equal([(2022, 159), (2023, 296), (2024, 144)], signs.Tables.Single().Facts.Where(fact => fact.Subject.Length == 0)
            .GroupBy(fact => fact.Year.StartYear).Select(year => (year.Key, year.Count())));
        FileReading context = Real("altai-vpr/context-2021-nopii.xlsx");
        Assert.Equal(733, context.Tables.Single().Facts.Select(fact => fact.Place).Distinct().Count());
        Assert.Equal(19, context.AllIssues.Count(issue => issue.Code == "part-over-whole" && issue.Message.Contains("Высшая", StringComparison.Ordinal)));
        Assert.Contains(context.AllIssues, issue => issue.Code == "grades-sum");
        Assert.Contains(context.AllIssues, issue => issue.Code == "teachers-missing");
        Assert.Equal([29589.0, 2817, 93], Real("fioko-2026/2849657.xlsx").Tables.Single().Facts.Select(fact => fact[Measures.Participants]!.Number!.Value));
    }

    private static FileReading Real(string path) =>
        FileReader.Read(path, File.ReadAllBytes(Path.Combine(SharedFiles.Data!, "ru", path)), [], SharedFiles.Limits);

    private static FileReading Read(object?[][] rows) => FileReader.Read("Файл.xlsx", new XlsxBuilder().Sheet("Лист1", rows).Build(), [], ReadLimits.Default);

    private static RawFact[] Facts(string layout, object?[][] rows)
    {
        FileReading reading = Read(rows);
        Assert.Null(reading.Refusal);
        Assert.DoesNotContain(reading.AllIssues, issue => issue.Severity > Severity.Note);
        Assert.Equal(layout, reading.Tables.Single().Layout.Code);
        return [.. reading.Tables.Single().Facts];
    }
}
