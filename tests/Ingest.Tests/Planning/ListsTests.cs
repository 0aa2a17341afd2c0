using CsCheck;
using SchoolSupport.Domain.Facts;
using SchoolSupport.Domain.Imports;
using SchoolSupport.Domain.Operations;
using SchoolSupport.Domain.Organisations;
using SchoolSupport.Ingest.Planning;
using SchoolSupport.Ingest.Tests.Layouts;
using SchoolSupport.Ingest.Tests.Workbooks;
using SchoolSupport.Ingest.Workbooks;

namespace SchoolSupport.Ingest.Tests.Planning;

/// <summary>Several files for one examination and year: sheets of single schools, lists of zones, corrected lists.</summary>
public sealed class ListsTests
{
    private static readonly (string, byte[]) Register = ("Реестр.xlsx", RegisterTable.Baikalovo);

    private static readonly string[] Schools = ["БСШ", "БАСШ", "ВООШ", "ГСШ", "ШСШ"];

    [Fact]
    public async Task OneSchoolEach_AllStandAndNoTotalIsTheTerritorys()
    {
        using var desk = new Desk();

        IReadOnlyList<StoredFile> stored = await desk.ImportAsync([Register, .. Schools.Select(school => ($"{school}.xlsx", Table(true, school)))]);

        Assert.Equal(Schools.Order(StringComparer.Ordinal), await SchoolsInForceAsync(desk));
        Assert.All(stored.Skip(1), file => Assert.Contains(file.File.Issues, issue => issue.Code == "total-of-part"));
        Assert.All(await desk.FactsAsync(), fact => Assert.Equal((true, Extent.OneSchool), (fact.SchoolId is not null, fact.Claim.Extent)));
    }

    [Fact]
    public async Task OneSchoolAgainstItsOwnTotal_IsChecked()
    {
        using var desk = new Desk();
        byte[] table = new OgeTable().Without(9).Without(8).Without(7).Without(6).With("F6", "0").With("B7", "10")
            .With("C7", "3-30%").With("D7", "3-30%").With("E7", "3-30%").With("F7", "1-10%")
            .With("G7", "0-0%").With("H7", "2-20%").With("I7", "7-70%").With("J7", "1-10%").Xlsx();

        StoredFile stored = (await desk.ImportAsync(Register, ("ШСШ.xlsx", table)))[1];

        Assert.Contains(stored.File.Issues, issue => issue is { Code: "row-sum", Proposed: "10" } && issue.Cell.ToString() == "F6");
    }

    [Fact]
    public async Task ZonesInAnyOrder_StandSideBySideWithoutTheirTotals()
    {
        using var desk = new Desk();

        await desk.ImportAsync(Register, ("Зона 2.xlsx", Table(true, "ГСШ", "ШСШ")), ("Зона 1.xlsx", Table(true, "БСШ", "БАСШ", "ВООШ")));

        Assert.Equal(Schools.Order(StringComparer.Ordinal), await SchoolsInForceAsync(desk));
        Assert.DoesNotContain(await desk.FactsAsync(), fact => fact.SchoolId is null);
    }

    [Fact]
    public async Task WholeList_KeepsItsTotal()
    {
        using var desk = new Desk();

        await desk.ImportAsync(Register, ("ОГЭ.xlsx", new OgeTable().Xlsx()));

        Assert.Equal(2, (await desk.FactsAsync()).Count(fact => fact.SchoolId is null && fact.Claim.Extent == Extent.TotalRow));
    }

    [Fact]
    public async Task AnswerThatItIsAPart_LeavesTheOthersAndDropsTheTotal_AndHoldsForTheSameBytes()
    {
        byte[] part = Table(true, "БСШ", "БАСШ");
        using var desk = new Desk();
        await desk.ImportAsync(Register, ("ОГЭ.xlsx", new OgeTable().Xlsx()));
        StoredFile stored = await desk.ImportOneAsync("часть.xlsx", part);
        Assert.Equal(["БАСШ", "БСШ"], await SchoolsInForceAsync(desk));
        Issue issue = await desk.IssueAsync(stored.Import!.Id, "A4");
        Assert.Contains("МКОУ Вязовская ООШ, МКОУ Городищенская СОШ, МКОУ Шадринская СОШ (файл «ОГЭ.xlsx»)", issue.Message, StringComparison.Ordinal);

        await desk.Answering.TakeAsPartAsync(stored.Import.Id, issue, Actor.CommandLine, CancellationToken.None);
        Assert.Equal(Schools.Order(StringComparer.Ordinal), await SchoolsInForceAsync(desk));
        Assert.All((await desk.FactsAsync()).Where(fact => fact.SchoolId is null), fact => Assert.Equal("ОГЭ.xlsx", fact.Claim.Import.FileName));
        string answered = await desk.ValuesAsync();

        await desk.UndoAsync(stored.Import.Id);
        await desk.ImportOneAsync("под другим именем.xlsx", part);
        Assert.Equal(answered, await desk.ValuesAsync());
    }

    [Fact]
    public async Task AnswersAboutTheListAndAboutItsFirstCell_DoNotDisturbEachOther()
    {
        using var desk = new Desk();
        await desk.ImportAsync(Register, ("ОГЭ.xlsx", new OgeTable().Xlsx()));
        StoredFile stored = await desk.ImportOneAsync("часть.xlsx", Table(false, "БСШ", "БАСШ"));
        Issue missing = await desk.IssueAsync(stored.Import!.Id, "A4");
        await desk.Answering.TakeAsPartAsync(stored.Import.Id, missing, Actor.CommandLine, CancellationToken.None);
        var heading = new Issue { Revision = 0, Code = "subject-unknown", Severity = Severity.Question, Sheet = "ОГЭ", Cell = "A4", Message = "", Proposed = null };

        await desk.Answering.AnswerAsync(stored.Import.Id, heading, "Образовательная организация", Actor.CommandLine, CancellationToken.None);

        Assert.Equal(Schools.Order(StringComparer.Ordinal), await SchoolsInForceAsync(desk));
        await Assert.ThrowsAsync<UselessAnswerException>(() => desk.Answering.AnswerAsync(stored.Import.Id, missing, "10", Actor.CommandLine, CancellationToken.None));
    }

    /// <summary>With a register in the same batch, so that schools without a number travel from file to file.</summary>
    [Fact]
    public async Task Forecast_AnyFilesBesideTheirRegister_IsWhatStoringDoes() =>
        await Gen.Select(Gen.Shuffle(Schools), Gen.Int[1, 4]).Select(pick => pick.Item1[..pick.Item2]).Array[1, 4].SampleAsync(
            async lists =>
            {
                using var desk = new Desk();
                var importer = new Importer(desk.Database, TimeProvider.System, ReadLimits.Default);
                InputFile[] files =
                [
                    new("Реестр.xlsx", () => RegisterTable.Baikalovo),
                    .. lists.Select((schools, i) => new InputFile($"{i}.xlsx", () => Table(false, schools, 2 * i))),
                ];
                Batch batch = await importer.ReadAsync(files, null, null, CancellationToken.None);
                IReadOnlyDictionary<FileReading, Forecast> forecasts = await importer.ForecastAsync(batch, CancellationToken.None);
                int before = 0;
                foreach (FileReading reading in batch.Readings)
                {
                    Batch one = await importer.PlanAgainAsync(batch, [reading], null, CancellationToken.None);
                    StoredFile stored = Assert.Single(await importer.StoreAsync(one, Actor.CommandLine, null, CancellationToken.None));
                    IReadOnlyList<Fact> now = await desk.FactsAsync();

                    PlanSummary summary = forecasts[reading].Summary;
                    Assert.Equal(now.Count - before, summary.New - summary.Gone);
                    Assert.Equal(now.Count(fact => fact.Claim.ImportId == stored.Import!.Id), summary.New + summary.Changed + summary.Same);
                    Assert.Equal(
                        stored.File.Issues.Where(issue => issue.Code == IssueCodes.SchoolsMissing).Select(issue => issue.Message),
                        forecasts[reading].Issues.Select(issue => issue.Message));
                    before = now.Count;
                }
            },
            iter: 15,
            threads: 1);

    // ФИС ОКО enters the schools it names: the second file speaks of those of the first, stored or not.
    [Fact]
    public async Task Forecast_SchoolsEnteredByAnEarlierFile_AreTheSame()
    {
        using var desk = new Desk();
        var importer = new Importer(desk.Database, TimeProvider.System, ReadLimits.Default);

        Batch batch = await importer.ReadAsync(
            [new("Ф3.xlsx", () => MarksByGroup(13.33, 86.67)), new("Ф3 испр.xlsx", () => MarksByGroup(20, 80))], null, null, CancellationToken.None);
        IReadOnlyDictionary<FileReading, Forecast> forecasts = await importer.ForecastAsync(batch, CancellationToken.None);

        Assert.Equal([new(4, 0, 0, 0), new(0, 1, 3, 0)], batch.Readings.Select(reading => forecasts[reading].Summary));
    }

    private static byte[] MarksByGroup(double mark4, double mark5) => new XlsxBuilder().Sheet("ФИ 7 Статистика по отметкам",
    [
        ["Статистика по отметкам"],
        [],
        ["ВПР 2023 Физика 7 класс"],
        ["Предмет:", "Физика"],
        [],
        ["Группы участников", "Кол-во ОО", "Кол-во участников", 2, 3, 4, 5],
        ["Тверская область", 300, 9000, 10.0, 40.0, 40.0, 10.0],
        ["Зубцовский муниципальный округ(reg69_m011)", 2, 30, 10.0, 40.0, 40.0, 10.0],
        ["МБОУ СОШ №1(edu690001)", null, 15, 6.67, 46.67, 33.33, 13.33],
        ["МБОУ СОШ №2(edu690002)", null, 15, 0.0, 0.0, mark4, mark5],
    ]).Build();

    /// <summary>The rows of some schools, each the same in every table.</summary>
    private static byte[] Table(bool total, params string[] schools) => Table(total, schools, 0);

    /// <param name="notes">Empty lines below, so that equal tables are different bytes.</param>
    private static byte[] Table(bool total, string[] schools, int notes)
    {
        var table = new OgeTable();
        string?[][] rows = [.. table.Rows.Where(row => row is [var name, ..] && schools.Contains(name)).OrderBy(row => Array.IndexOf(schools, row[0]))];
        string?[] sum = table.Rows[^1];
        table.Rows.RemoveRange(5, table.Rows.Count - 5);
        table.Rows.AddRange(rows);
        if (total)
        {
            string people = rows.Sum(row => int.Parse(row[1]!, System.Globalization.CultureInfo.InvariantCulture)).ToString(System.Globalization.CultureInfo.InvariantCulture);
            table.Rows.Add([sum[0], people]);
        }

        table.Rows.AddRange(Enumerable.Repeat<string?[]>([], notes));
        if (notes > 0)
        {
            table.Rows.Add([$"Примечание {notes}"]);
        }

        return table.Xlsx();
    }

    private static async Task<IReadOnlyList<string>> SchoolsInForceAsync(Desk desk)
    {
        Register register = await new Domain.Storage.Registers(desk.Database, TimeProvider.System).LoadAsync(CancellationToken.None);
        return [.. (await desk.FactsAsync()).Where(fact => fact.SchoolId is not null)
            .Select(fact => register.School(fact.SchoolId!.Value).Code).Distinct().Order(StringComparer.Ordinal)];
    }
}
