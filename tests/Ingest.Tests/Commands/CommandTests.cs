using System.Text;
using System.Text.Json;
using SchoolSupport.Domain.Storage;
using SchoolSupport.Ingest.Commands;
using SchoolSupport.Ingest.Tests.Layouts;
using SchoolSupport.Ingest.Tests.Planning;
using SchoolSupport.Ingest.Tests.Workbooks;

namespace SchoolSupport.Ingest.Tests.Commands;

/// <summary>The commands as somebody types them, without the process around them.</summary>
public sealed class CommandTests : IDisposable
{
    private readonly Desk _desk = new();
    private readonly StringWriter _output = new();

    public void Dispose()
    {
        _output.Dispose();
        _desk.Dispose();
    }

    [Fact]
    public async Task Import_SampleFolder_TakesAllAndReports()
    {
        int code = await ImportAsync(Path.Combine(Samples.Folder, "baikalovo"), "--report", _desk.PathOf("r.json"));

        JsonElement[] files = Files();
        Assert.Equal((0, 11), (code, files.Length));
        Assert.Equal(158, files.Sum(file => file.GetProperty("tables").EnumerateArray().Sum(table => table.GetProperty("facts").GetInt32())));
        Assert.Contains("«2»", await File.ReadAllTextAsync(_desk.PathOf("r.json")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Database_IsNoPlaceToWriteTo()
    {
        await Assert.ThrowsAsync<UsageException>(() =>
            FactsCommand.RunAsync(Words("--csv", _desk.PathOf("t.db")), _desk.Database, TimeProvider.System, CancellationToken.None));
        Assert.Empty(await _desk.FactsAsync());
    }

    [Fact]
    public async Task Import_FirstLine_NamesTheDatabaseAndWhetherItIsNew()
    {
        await File.WriteAllBytesAsync(_desk.PathOf("Реестр.xlsx"), RegisterTable.Baikalovo);
        await ImportAsync(_desk.PathOf("Реестр.xlsx"));
        Assert.StartsWith($"Создана новая база данных: {_desk.PathOf("t.db")}", _output.ToString(), StringComparison.Ordinal);

        _output.GetStringBuilder().Clear();
        using Database again = await Database.OpenAsync(_desk.Database.Address, CancellationToken.None);
        await ImportCommand.RunAsync(Words(_desk.PathOf("Реестр.xlsx")), again, TimeProvider.System, _output, _ => null, CancellationToken.None);
        Assert.StartsWith($"База данных: {_desk.PathOf("t.db")}", _output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Part_OfAListThatLeavesSchoolsOut_KeepsThemUntilRevoked()
    {
        await File.WriteAllBytesAsync(_desk.PathOf("Реестр.xlsx"), RegisterTable.Baikalovo);
        await File.WriteAllBytesAsync(_desk.PathOf("ОГЭ.xlsx"), new OgeTable().Xlsx());
        await ImportAsync(_desk.PathOf("Реестр.xlsx"), _desk.PathOf("ОГЭ.xlsx"));
        byte[] part = new OgeTable().With("B6", "62").Without(10).Without(9).Without(8).Without(8).Xlsx();
        await File.WriteAllBytesAsync(_desk.PathOf("часть.xlsx"), part);

        _output.GetStringBuilder().Clear();
        await ImportAsync(_desk.PathOf("часть.xlsx"), "--dry-run");
        Assert.Contains("исчезнет 6", _output.ToString(), StringComparison.Ordinal);
        Assert.Contains("! Лист «ОГЭ», ячейка A4: в этом списке нет школ", _output.ToString(), StringComparison.Ordinal);
        await ImportAsync(_desk.PathOf("часть.xlsx"), "--report", _desk.PathOf("r.json"));
        Assert.Contains(Files()[0].GetProperty("issues").EnumerateArray(), issue => issue.GetProperty("code").GetString() == "schools-missing");
        int without = (await _desk.FactsAsync()).Count;

        await AnswerCommands.TakeAsPartAsync(Words("3", "A4"), _desk.Database, TimeProvider.System, _output, CancellationToken.None);
        Assert.Equal(without + 6, (await _desk.FactsAsync()).Count);
        await AnswerCommands.RevokeAsync(Words("3", "A4"), _desk.Database, TimeProvider.System, _output, CancellationToken.None);
        Assert.Equal(without, (await _desk.FactsAsync()).Count);
    }

    [Fact]
    public async Task Import_FileNotUnderstood_IsRefusedWithOneAndChangesNothing()
    {
        await File.WriteAllTextAsync(_desk.PathOf("меню.csv"), "День;Обед;Цена\nпн;борщ;50\nвт;щи;45\n");
        await File.WriteAllBytesAsync(_desk.PathOf("битый.xlsx"), [1, 2, 3]);

        int code = await ImportAsync(_desk.PathOf("меню.csv"), _desk.PathOf("битый.xlsx"), "--report", _desk.PathOf("r.json"));

        Assert.Equal(1, code);
        Assert.All(Files(), file => Assert.NotEqual("", file.GetProperty("refused").GetString()));
        Assert.Contains(Files(), file => file.GetProperty("refused").GetString()!.Contains("«День | Обед | Цена»", StringComparison.Ordinal));
        Assert.Empty(await _desk.Ledger.ListAsync(CancellationToken.None));
    }

    [Fact]
    public async Task Marked_FilesWithQuestions_AreWrittenOnceEachAndReadAgain()
    {
        Directory.CreateDirectory(_desk.PathOf("папка/вторая"));
        await File.WriteAllBytesAsync(_desk.PathOf("папка/Реестр.xlsx"), RegisterTable.Baikalovo);
        await File.WriteAllBytesAsync(_desk.PathOf("папка/ОГЭ.xlsx"), new OgeTable().With("F10", "0").Xlsx());
        await File.WriteAllBytesAsync(_desk.PathOf("папка/вторая/ОГЭ.xlsx"), new OgeTable().With("A1", "ОГЭ 2022 года").With("F10", "0").Xlsx());

        await ImportAsync(_desk.PathOf("папка"), "--marked", _desk.PathOf("назад"), "--dry-run");

        Assert.Equal(["ОГЭ (с пометками) 2.xlsx", "ОГЭ (с пометками).xlsx"], Directory.GetFiles(_desk.PathOf("назад")).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.Contains("С пометками записано: 2 файла", _output.ToString(), StringComparison.Ordinal);
        await ImportAsync(_desk.PathOf("папка"));
        await AnswerCommands.ListAsync(Words("--marked", _desk.PathOf("ещё")), _desk.Database, TimeProvider.System, _output, CancellationToken.None);
        Assert.Equal(
            await File.ReadAllBytesAsync(_desk.PathOf("назад/ОГЭ (с пометками).xlsx")),
            await File.ReadAllBytesAsync(Directory.GetFiles(_desk.PathOf("ещё")).First(file => file.EndsWith("ОГЭ (с пометками).xlsx", StringComparison.Ordinal))));
        Assert.Equal(0, await ImportAsync(_desk.PathOf("назад")));
    }

    [Fact]
    public async Task Import_RegisterNamedLast_ComesFirst()
    {
        await File.WriteAllBytesAsync(_desk.PathOf("ОГЭ.xlsx"), new OgeTable().Xlsx());
        await File.WriteAllBytesAsync(_desk.PathOf("Реестр.xlsx"), RegisterTable.Baikalovo);

        Assert.Equal(0, await ImportAsync(_desk.PathOf("ОГЭ.xlsx"), _desk.PathOf("Реестр.xlsx")));
    }

    [Fact]
    public async Task Import_SameFileTwice_SaysSoAndChangesNothing()
    {
        Directory.CreateDirectory(_desk.PathOf("папка"));
        await File.WriteAllBytesAsync(_desk.PathOf("папка/Реестр.xlsx"), RegisterTable.Baikalovo);
        byte[] same = new OgeTable().Xlsx();
        await File.WriteAllBytesAsync(_desk.PathOf("папка/1.xlsx"), same);
        await File.WriteAllBytesAsync(_desk.PathOf("папка/2.xlsx"), same);

        await ImportAsync(_desk.PathOf("папка"), "--report", _desk.PathOf("r.json"));
        Assert.Equal(["imported", "imported", "unchanged"], Files().Select(file => file.GetProperty("outcome").GetString()!).Order());
        string before = await _desk.ValuesAsync();

        Assert.Equal(0, await ImportAsync(_desk.PathOf("папка"), "--report", _desk.PathOf("r.json")));
        Assert.All(Files(), file => Assert.Equal("unchanged", file.GetProperty("outcome").GetString()));
        Assert.Equal(before, await _desk.ValuesAsync());
    }

    [Fact]
    public async Task Import_Zip_TakesTheFilesInIt()
    {
        await File.WriteAllBytesAsync(_desk.PathOf("всё.zip"), ZipBuilder.Build(("Район/ОГЭ.xlsx", new OgeTable().Xlsx()), ("Район/Реестр.xlsx", RegisterTable.Baikalovo)));

        Assert.Equal(0, await ImportAsync(_desk.PathOf("всё.zip")));
        Assert.Equal(12, (await _desk.FactsAsync()).Count);
    }

    [Fact]
    public async Task Accept_TakesTheProposalOrTheGivenValue_ThenNothingIsOpen()
    {
        await File.WriteAllBytesAsync(_desk.PathOf("Реестр.xlsx"), RegisterTable.Baikalovo);
        await File.WriteAllBytesAsync(_desk.PathOf("ОГЭ.xlsx"), new OgeTable().With("F10", "130").Xlsx());
        await ImportAsync(_desk.PathOf("Реестр.xlsx"), _desk.PathOf("ОГЭ.xlsx"));

        await AnswerAsync("2", "f10");

        _output.GetStringBuilder().Clear();
        await AnswerCommands.ListAsync(Words(), _desk.Database, TimeProvider.System, _output, CancellationToken.None);
        Assert.Equal("", _output.ToString());
        await Assert.ThrowsAsync<UsageException>(() => AnswerAsync("2", "F10"));
        await Assert.ThrowsAsync<UsageException>(() => AnswerAsync("9", "F10"));
    }

    [Fact]
    public async Task Facts_WithCommasQuotesAndLines_AreQuoted()
    {
        await File.WriteAllBytesAsync(_desk.PathOf("Реестр.xlsx"), RegisterTable.Xlsx("Талицкий округ", ("Т1", "МКОУ \"Школа, новая\"\nТалица")));
        await File.WriteAllTextAsync(_desk.PathOf("Кураторы.csv"), "Наименование ОО;Куратор\nТ1;директор\n", Encoding.UTF8);
        await ImportAsync(_desk.PathOf("Реестр.xlsx"), _desk.PathOf("Кураторы.csv"));

        await FactsCommand.RunAsync(Words("--csv", _desk.PathOf("f.csv")), _desk.Database, TimeProvider.System, CancellationToken.None);

        string csv = await File.ReadAllTextAsync(_desk.PathOf("f.csv"));
        Assert.StartsWith(FactsCommand.Header + "\nТ1,\"МКОУ \"\"Школа, новая\"\"\nТалица\",Талицкий округ,,year,main,curator,,,text,text,директор,known,reported,,2,", csv, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Keep_ReasonLikeAFormula_StaysATextInTheCsv()
    {
        await File.WriteAllBytesAsync(_desk.PathOf("Реестр.xlsx"), RegisterTable.Baikalovo);
        await File.WriteAllBytesAsync(_desk.PathOf("ОГЭ.xlsx"), new OgeTable().With("F10", "0").Xlsx());
        await ImportAsync(_desk.PathOf("Реестр.xlsx"), _desk.PathOf("ОГЭ.xlsx"));
        Assert.Equal(1, await KeepAsync("2", "F10"));
        Assert.Contains("укажите причину", _output.ToString(), StringComparison.Ordinal);

        await KeepAsync("2", "F10", "--reason", "=1+1, \"два\"");
        await FactsCommand.RunAsync(Words("--csv", _desk.PathOf("f.csv")), _desk.Database, TimeProvider.System, CancellationToken.None);

        string[] lines = await File.ReadAllLinesAsync(_desk.PathOf("f.csv"));
        string[] noted = [.. lines.Where(line => line.Contains("=1+1", StringComparison.Ordinal))];
        Assert.NotEmpty(noted);
        Assert.All(noted, line => Assert.EndsWith(",F10,\"оставлено как в файле: =1+1, \"\"два\"\"\"", line, StringComparison.Ordinal));
        Assert.All(lines.Skip(1).Except(noted), line => Assert.EndsWith(",", line, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Undo_OfNoImport_IsAUsageError() =>
        await Assert.ThrowsAsync<UsageException>(() =>
            AnswerCommands.UndoAsync(Words("7"), _desk.Database, TimeProvider.System, _output, CancellationToken.None));

    private static Arguments Words(params string[] words) =>
        new(words, ["--database", "--territory", "--report", "--csv", "--value", "--reason", "--marked", "--answers"], ["--dry-run"]);

    private Task<int> ImportAsync(params string[] words) =>
        ImportCommand.RunAsync(Words(words), _desk.Database, TimeProvider.System, _output, _ => null, CancellationToken.None);

    private Task<int> AnswerAsync(params string[] words) =>
        AnswerCommands.AnswerAsync(Words(words), accept: true, _desk.Database, TimeProvider.System, _output, CancellationToken.None);

    private Task<int> KeepAsync(params string[] words) =>
        AnswerCommands.AnswerAsync(Words(words), accept: false, _desk.Database, TimeProvider.System, _output, CancellationToken.None);

    private JsonElement[] Files() =>
        [.. JsonDocument.Parse(File.ReadAllText(_desk.PathOf("r.json"))).RootElement.GetProperty("files").EnumerateArray()];
}
