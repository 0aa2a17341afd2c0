using System.IO.Compression;
using System.Text;
using System.Text.Json;
using SchoolSupport.Domain.Facts;
using SchoolSupport.Domain.Imports;
using SchoolSupport.Domain.Operations;
using SchoolSupport.Ingest.Mapping;
using SchoolSupport.Ingest.Planning;
using SchoolSupport.Ingest.Tests.Planning;
using SchoolSupport.Ingest.Tests.Workbooks;
using SchoolSupport.Ingest.Workbooks;

namespace SchoolSupport.Ingest.Tests.Pupils;

/// <summary>Names and documents of pupils end where the row is read.</summary>
public sealed class PupilPrivacyTests
{
    private static readonly string[] Secrets = ["Выдумкин", "Никитослав", "Несуществович", "7799", "554433"];

    [Fact]
    public async Task Protocol_LeavesNoNameAnywhere()
    {
        using var desk = new Desk();
        await desk.ImportAsync(("Реестр.xlsx", Register()));

        byte[] content = Protocol("101", "777");
        StoredFile stored = await desk.ImportOneAsync("Протокол.xlsx", content);

        Assert.NotNull(stored.Import);
        Upload upload = (await desk.Ledger.UploadAsync(stored.Import.Sha256, CancellationToken.None))!;
        Assert.True(upload.IsRedacted);
        Assert.Equal((FileReader.Sha256(content), content.Length), (upload.Sha256, (int)upload.Size));
        AssertClean(Encoding.UTF8.GetString(Unpacked(upload.Content)));
        AssertClean(JsonSerializer.Serialize(stored.File.Issues));
        AssertClean(string.Join('\n', WorkbookReader.Read("Протокол.xlsx", content, ReadLimits.Default).Sheets.SelectMany(sheet => sheet.Cells).Select(cell => cell.Text)));
        foreach (byte[] database in Directory.EnumerateFiles(Path.GetDirectoryName(desk.PathOf("t.db"))!).Select(ReadShared))
        {
            AssertClean(Encoding.UTF8.GetString(database));
            AssertClean(Encoding.Unicode.GetString(database));
        }
    }

    [Fact]
    public async Task AnswerAboutTheCopy_ReadsTheFileAgain()
    {
        using var desk = new Desk();
        await desk.ImportAsync(("Реестр.xlsx", Register()));
        StoredFile stored = await desk.ImportOneAsync("Протокол.xlsx", Protocol("101", "777"));
        PlannedIssue asked = Assert.Single(stored.File.Issues, issue => issue.Code == "school-unknown");

        await desk.AnswerAsync(stored.Import!.Id, asked.Cell.ToString()!, "102");

        Fact[] marks = [.. (await desk.FactsAsync()).Where(fact => fact[Measures.Mark2] is not null).OrderBy(fact => fact.SchoolId)];
        Assert.Equal([(2.0, "9:10"), (1, "11:11")], marks.Select(fact => (fact[Measures.Participants]!.Number!.Value, fact[Measures.Mark5]!.Rows.ToString()!)));
    }

    [Fact]
    public async Task SameBytesAgain_AreKnownAndUndoneOnesComeBackFromTheCopy()
    {
        using var desk = new Desk();
        await desk.ImportAsync(("Реестр.xlsx", Register()));
        byte[] content = Protocol("101", "102");
        StoredFile stored = await desk.ImportOneAsync("Протокол.xlsx", content);
        string before = await desk.ValuesAsync();

        Assert.Empty(await desk.ImportAsync(("Копия.xlsx", content)));
        await desk.UndoAsync(stored.Import!.Id);
        Upload upload = (await desk.Ledger.UploadAsync(stored.Import.Sha256, CancellationToken.None))!;
        var importer = new Importer(desk.Database, TimeProvider.System, ReadLimits.Default);
        Batch batch = await importer.ReadAsync([InputFile.OfStored("Протокол.xlsx", upload)], null, null, CancellationToken.None);
        StoredFile again = Assert.Single(await importer.StoreAsync(batch, Actor.CommandLine, null, CancellationToken.None));

        Assert.Equal(stored.Import.Sha256, again.Import!.Sha256);
        Assert.Equal(before, await desk.ValuesAsync());
    }

    [Theory]
    [InlineData("ФИО учащегося")]
    [InlineData("Ф.И.О. учащегося")]
    [InlineData("ФИО")]
    [InlineData("Фамилия, инициалы")]
    [InlineData("Фамилия и имя")]
    [InlineData("Список учащихся")]
    [InlineData("Не сдали (ФИО)")]
    [InlineData("Участник")]
    [InlineData("Ученики")]
    [InlineData("Имя")]
    public void NamesUnderAnyHeading_AreLetGo(string heading)
    {
        byte[] content = Encoding.UTF8.GetBytes($"Школа;{heading};Параллель;Балл\nСОШ № 1;Выдумкин Никитослав;9;41\nСОШ № 1;Выдумкин Н. Н.;9;12\n");

        FileReading reading = FileReader.Read("Список.csv", content, [], ReadLimits.Default);

        Assert.True(reading.IsRedacted);
        AssertClean(Encoding.UTF8.GetString(Unpacked(reading.Content)) + JsonSerializer.Serialize(reading.AllIssues) + reading.Refusal);
    }

    [Fact]
    public void NumbersUnderParticipants_AreNoNames()
    {
        byte[] content = Encoding.UTF8.GetBytes("ОГЭ 2021 года\nОУ;Участников;Русский язык %;;;\n;;5;4;3;2\nЛицей № 1;10;30;30;30;10\n");

        FileReading reading = FileReader.Read("ОГЭ.csv", content, [], ReadLimits.Default);

        Assert.False(reading.IsRedacted);
        Assert.Single(Assert.Single(reading.Tables).Facts);
    }

    [Fact]
    public void RowsOfPupilsInADocument_AreFoldedAsInAWorkbook()
    {
        byte[] order = WordOrder.Build(
            WordOrder.Line("ВсОШ, муниципальный этап, 2023/2024 учебный год, история"),
            WordOrder.Table(["№", "Фамилия", "Имя", "Класс", "ОО", "Итого баллов", "Статус"], ["1", "Выдумкин", "Никитослав", "9", "СОШ № 1", "41", "победитель"]));

        FileReading reading = FileReader.Read("Протокол.docx", order, [], ReadLimits.Default);

        Assert.True(reading.IsRedacted);
        AssertClean(Encoding.UTF8.GetString(Unpacked(reading.Content)) + JsonSerializer.Serialize(reading.AllIssues));
        Assert.Equal(1.0, Assert.Single(Assert.Single(reading.Tables).Facts)[Measures.Winners]!.Number);
    }

    [Fact]
    public void NamesUnderAHeaderNobodyKnows_AreRefusedAndNotHeld()
    {
        byte[] content = new XlsxBuilder().Sheet("Список", [["Фамилия", "Имя", "Кружок", "Часы"], ["Выдумкин", "Никитослав", "Шахматы", 34]]).Build();

        FileReading reading = FileReader.Read("Список.xlsx", content, [], ReadLimits.Default);

        Assert.Contains("фамилии учеников", reading.Refusal, StringComparison.Ordinal);
        AssertClean(Encoding.UTF8.GetString(Unpacked(reading.Content)));
    }

    public static TheoryData<string, byte[]> SameProtocolInOtherFormats() => new()
    {
        { "Протокол.ods", new OdsBuilder(Rows("101", "102")).Build() },
        { "Протокол.xls", new XlsBuilder(Rows("101", "102")).Build() },
        { "Протокол.xls", Encoding.UTF8.GetBytes($"<table>{string.Concat(Rows("101", "102").Select(row => $"<tr>{string.Concat(row.Select(cell => $"<td>{cell}</td>"))}</tr>"))}</table>") },
        { "Протокол.csv", Encoding.UTF8.GetBytes(string.Join('\n', Rows("101", "102").Select(row => string.Join(';', row)))) },
    };

    [Theory]
    [MemberData(nameof(SameProtocolInOtherFormats))]
    public void Protocol_IsCountedAlikeInEveryFormat(string path, byte[] content)
    {
        FileReading reading = FileReader.Read(path, content, [], ReadLimits.Default);

        Assert.True(reading.IsRedacted, reading.Refusal);
        AssertClean(Encoding.UTF8.GetString(Unpacked(reading.Content)));
        Assert.Equal(Counts(FileReader.Read("Протокол.xlsx", Protocol("101", "102"), [], ReadLimits.Default)), Counts(reading));
    }

    [Fact]
    public void ErrorInARowOfAPupil_IsNoCellOfTheSummary()
    {
        object?[][] rows = Rows("101", "102");
        rows[9][9] = new XlsBuilder.Error(0x07, IsFormula: false);

        Sheet sheet = WorkbookReader.Read("Протокол.xls", new XlsBuilder(rows).Build(), ReadLimits.Default).Sheets[0];

        Assert.True(sheet.HoldsPupils);
        Assert.DoesNotContain(sheet.Cells, cell => cell.IsError);
    }

    [Fact]
    public void FileOfABatchReadAgain_StaysTheFileThatCame()
    {
        FileReading reading = FileReader.Read("Протокол.xlsx", Protocol("101", "102"), [], ReadLimits.Default);

        FileReading again = FileReader.ReadAgain(reading, [], KnownMappings.None, ReadLimits.Default);

        Assert.Equal((reading.Sha256, reading.Size, true), (again.Sha256, again.Size, again.IsRedacted));
        Assert.Equal(Counts(reading), Counts(again));
    }

    [Fact]
    public void SignatureUnderTheRows_IsDropped() =>
        Assert.DoesNotContain("Подписант", string.Join(' ', WorkbookReader.Read("Протокол.xlsx", Protocol("101", "102"), ReadLimits.Default).Sheets[0].Cells.Select(cell => cell.Text)), StringComparison.Ordinal);

    private static void AssertClean(string text) => Assert.All(Secrets, secret => Assert.DoesNotContain(secret, text, StringComparison.OrdinalIgnoreCase));

    private static string Counts(FileReading reading) => string.Join('\n', reading.Tables.SelectMany(table => table.Facts)
        .SelectMany(fact => fact.Values.Select(value => $"{fact.Place} {fact.Year} {fact.Subject} {fact.Aspect} {value}")));

    private static byte[] ReadShared(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var copy = new MemoryStream();
        file.CopyTo(copy);
        return copy.ToArray();
    }

    private static byte[] Unpacked(byte[] package)
    {
        using var archive = new ZipArchive(new MemoryStream(package));
        using var all = new MemoryStream();
        foreach (ZipArchiveEntry entry in archive.Entries)
        {
            using Stream part = entry.Open();
            part.CopyTo(all);
        }

        return all.ToArray();
    }

    private static byte[] Register() => new XlsxBuilder().Sheet("Реестр",
    [
        ["Муниципалитет:", "Пробный муниципальный район"],
        ["Код", "Краткое наименование", "Код РЦОИ"],
        ["1", "СОШ № 1", "101"],
        ["2", "СОШ № 2", "102"],
    ]).Build();

    private static byte[] Protocol(string first, string second) => new XlsxBuilder().Sheet("Протокол", Rows(first, second)).Build();

    private static object?[][] Rows(string first, string second) =>
    [
        ["Протокол проверки"],
        [],
        ["20 - Пробная область"],
        [],
        ["02 - Математика 2025.06.03"],
        [],
        [],
        ["№", "Код ОО", "Класс", "Код ППЭ", "Фамилия", "Имя", "Отчество", "Серия", "Номер", "Первичный балл", "Оценка"],
        [1, first, "9А", 12, "Выдумкин", "Никитослав", "Несуществович", 7799, 554433, 22, 5],
        [2, first, "9А", 12, "Выдумкина", "Несуществ", "Никитославовна", 7799, 554434, 8, 3],
        [3, second, "9Б", 12, "Выдумкин", "Никитослав", "Несуществович", 7799, 554433, 5, 2],
        ["Председатель", null, null, null, "Подписант"],
    ];
}
