using SchoolSupport.Domain.Facts;
using SchoolSupport.Domain.Imports;
using SchoolSupport.Domain.Organisations;
using SchoolSupport.Ingest.Checks;
using SchoolSupport.Ingest.Layouts;
using SchoolSupport.Ingest.Planning;
using SchoolSupport.Ingest.Tests.Planning;
using SchoolSupport.Ingest.Tests.Workbooks;
using SchoolSupport.Ingest.Workbooks;
using Xunit.Abstractions;

namespace SchoolSupport.Ingest.Tests.Layouts;

/// <summary>ЕГЭ of a whole region: each row names its municipality, zeros are left out.</summary>
public sealed class EgeOfARegionTests(ITestOutputHelper output)
{
    [Fact]
    public void EmptyCountBesideParticipants_IsZeroAndSaysSo()
    {
        RawFact fact = Table("2022", 2022).Facts.Single(fact => fact.Row == 5 && fact.Subject == "Русский язык");

        Assert.Equal([(3.0, ValueMethod.Reported), (1, ValueMethod.Reported), (0, ValueMethod.BlankAsZero), (0, ValueMethod.BlankAsZero), (60, ValueMethod.Reported)],
            fact.Values.Select(value => (value.Number!.Value, value.Method)));
        Assert.Equal("F5", fact[Measures.From80To99]!.Cell.ToString());
    }

    [Fact]
    public void SchoolWhereNobodyTookTheSubject_HasNoResultAndIsNotLost()
    {
        CheckedTable table = Table("2022", 2022);

        Assert.Equal(["Выпускники, сдававшие ЕГЭ"], table.Facts.Where(fact => fact.Row == 6).Select(fact => fact.Subject));
    }

    [Fact]
    public void YearOfAHeading_ThatIsNotTheTitles_IsAWarning()
    {
        PlannedIssue issue = Assert.Single(Table("2022", 2023).Issues);

        Assert.Equal(("period-contradiction", Severity.Warning, "C3"), (issue.Code, issue.Severity, issue.Cell.ToString()));
    }

    [Fact]
    public async Task SchoolsOfMunicipalitiesNobodyKnows_AreEnteredAndAnotherSpellingIsAsked()
    {
        using var desk = new Desk();

        StoredFile stored = await desk.ImportOneAsync("ЕГЭ.xlsx", Workbook("СОШ № 1", "ООШ № 1"));

        Register register = await new Domain.Storage.Registers(desk.Database, TimeProvider.System).LoadAsync(CancellationToken.None);
        Assert.Equal(["Первый район: СОШ № 1", "Второй район: СОШ № 1"], register.Schools.Select(school => $"{register.TerritoryOf(school).Name}: {school.Name}"));
        Assert.Equal(["B5"], stored.File.Issues.Where(issue => issue.Code == "school-unknown").Select(issue => issue.Cell.ToString()));
        Assert.Equal("Забайкальский край", Assert.Single(register.Territories, territory => territory.Kind == TerritoryKind.Region).Name);
    }

    [Fact]
    public void RealFile_AgreesWithItsTotals()
    {
        if (SharedFiles.Data is null)
        {
            output.WriteLine("Not run: the folder with real files is absent.");
            return;
        }

        string path = Path.Combine(SharedFiles.Data, "ru", "zabaikalye-ege", "Забайкальский край.xlsx");
        FileReading reading = FileReader.Read("Забайкальский край.xlsx", File.ReadAllBytes(path), [], SharedFiles.Limits);

        Assert.Equal([("2024", 369), ("2023", 373), ("2022", 371)], reading.Tables.Select(table => (table.SheetName, Schools(table))));
        foreach (CheckedTable table in reading.Tables.Skip(1))
        {
            var subjects = table.Facts.Where(fact => fact.Procedure == Procedures.Ege).GroupBy(fact => fact.Subject).ToArray();
            Assert.True(subjects.Length >= 14);
            foreach (var subject in subjects)
            {
                RawFact? total = subject.SingleOrDefault(fact => fact.IsTotal);
                Assert.Equal(total?[Measures.Participants]!.Number ?? 0, Sum(subject, Measures.Participants));
                Assert.Equal(total?[Measures.BelowMinimum]!.Number ?? 0, Sum(subject, Measures.BelowMinimum));
            }
        }

        Assert.Equal(1414, reading.Tables[2].Facts.Count(fact => !fact.IsTotal && fact[Measures.BelowMinimum] is { Method: ValueMethod.BlankAsZero }));
        Assert.Equal("2022", Assert.Single(reading.AllIssues, issue => issue.Code == "period-contradiction").Sheet);
        Assert.Equal(117, reading.AllIssues.Count(issue => issue.Code == "part-over-whole" && issue.Cell is { Column: 23, Row: < 381 }));
    }

    private static double Sum(IEnumerable<RawFact> facts, string measure) =>
        facts.Where(fact => !fact.IsTotal).Sum(fact => fact[measure]?.Number ?? 0);

    private static int Schools(CheckedTable table) => table.Facts.Select(fact => fact.Place).OfType<Place.OfSchool>().Distinct().Count();

    private static CheckedTable Table(string sheet, int yearOfHeading) => FileReader.Read("ЕГЭ.xlsx", new XlsxBuilder()
        .Sheet(sheet, Rows($"Всего выпускников в {yearOfHeading} году", "СОШ № 1"), merges: ["D3:H3", "A3:A4", "B3:B4", "C3:C4"]).Build(), [], ReadLimits.Default).Tables.Single();

    private static byte[] Workbook(string first, string second) => new XlsxBuilder()
        .Sheet("2023", Rows("Всего выпускников", first), merges: ["D3:H3", "A3:A4", "B3:B4", "C3:C4"])
        .Sheet("2022", Rows("Всего выпускников", second), merges: ["D3:H3", "A3:A4", "B3:B4", "C3:C4"])
        .Build();

    private static object?[][] Rows(string takers, string school) =>
    [
        ["Забайкальский край"],
        ["Результаты ЕГЭ выпускников школ в 2022 году"],
        ["Муниципальное образование", "Образовательная организация (школа)", takers, "Русский язык"],
        [null, null, null, "приняло участие", "не преодолен min порог", "высокобалльники (80-99 баллов)", "получили 100 баллов", "средний балл"],
        ["Первый район", school, 3, 3, 1, null, null, 60],
        ["Второй район", "СОШ № 1", null, null, null, null, null, 0],
        ["Итого по Забайкальскому краю", null, 3, 3, 1, 0, 0, 60],
    ];
}
