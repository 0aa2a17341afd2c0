using SchoolSupport.Domain.Facts;
using SchoolSupport.Domain.Imports;
using SchoolSupport.Ingest.Commands;
using SchoolSupport.Ingest.Planning;
using SchoolSupport.Ingest.Tests.Layouts;
using SchoolSupport.Ingest.Tests.Planning;

namespace SchoolSupport.Ingest.Tests.Commands;

/// <summary>«import --answers FILE.json».</summary>
public sealed class AnswersTests : IDisposable
{
    private readonly Desk _desk = new();
    private readonly StringWriter _output = new();

    public void Dispose()
    {
        _output.Dispose();
        _desk.Dispose();
    }

    [Fact]
    public async Task Answers_AreGivenWhileTheFilesAreLoaded()
    {
        await WriteAsync(new OgeTable().With("F10", "0").With("A8", "Вязовка"), """
            { "answers": [
              { "file": "ОГЭ.xlsx", "sheet": "ОГЭ", "cell": "F10", "code": "row-sum", "decision": "accept" },
              { "file": "ОГЭ.xlsx", "sheet": "ОГЭ", "cell": "A8", "decision": "school", "value": "ВООШ" }
            ] }
            """);

        int code = await ImportAsync();

        Assert.Contains("Ответов принято: 2 из 2", _output.ToString(), StringComparison.Ordinal);
        Assert.Equal(0, code);
        using var right = new Desk();
        await right.ImportAsync(("Реестр.xlsx", RegisterTable.Baikalovo), ("ОГЭ.xlsx", new OgeTable().Xlsx()));
        Assert.Equal(Values(await right.FactsAsync()), Values(await _desk.FactsAsync()));

        // Whoever was chosen has the spelling as a name: another file with it asks nothing.
        StoredFile next = await _desk.ImportOneAsync("ОГЭ 2.xlsx", new OgeTable().With("A8", "Вязовка").With("B6", "62").Xlsx());
        Assert.DoesNotContain(next.File.Issues, issue => issue.Code == IssueCodes.SchoolUnknown);
    }

    [Fact]
    public async Task AnswerToAFileThatIsThereAlready_ReadsItAgain()
    {
        await WriteAsync(new OgeTable().With("F10", "0"), """{ "answers": [] }""");
        await ImportAsync();
        await WriteAsync(new OgeTable().With("F10", "0"), """{ "answers": [ { "file": "ОГЭ.xlsx", "sheet": "ОГЭ", "cell": "F10", "decision": "accept", "value": "10" } ] }""");

        Assert.Equal(0, await ImportAsync());

        Fact row = (await _desk.FactsAsync()).Single(fact => fact.Row == 10 && fact.Subject == "Русский язык");
        Assert.Equal((1, ValueMethod.Corrected), (row[Measures.Mark2]!.Number!.Value, row[Measures.MarkShares[0]]!.Method));
    }

    [Fact]
    public async Task AnswerThatDoesNotFit_IsRefusedAndLeavesTheQuestion()
    {
        await WriteAsync(new OgeTable().With("F10", "0"), """{ "answers": [ { "file": "ОГЭ.xlsx", "sheet": "ОГЭ", "cell": "F10", "decision": "accept", "value": "150" } ] }""");

        Assert.Equal(1, await ImportAsync());

        Assert.Contains("✖ ответ не принят: ОГЭ.xlsx, лист «ОГЭ», ячейка F10. «150» сюда не подходит.", _output.ToString(), StringComparison.Ordinal);
        Assert.Equal("10", (await _desk.IssueAsync(2, "F10")).Proposed);
    }

    [Fact]
    public async Task PartOfAList_IsAnsweredOnceItIsStored()
    {
        await WriteAsync(new OgeTable(), """{ "answers": [] }""");
        await ImportAsync();
        int before = (await _desk.FactsAsync()).Count;
        await WriteAsync(
            new OgeTable().With("B6", "62").Without(10).Without(9).Without(8).Without(8), """{ "answers": [ { "file": "ОГЭ.xlsx", "sheet": "ОГЭ", "cell": "A4", "code": "schools-missing", "decision": "part" } ] }""");

        Assert.Equal(0, await ImportAsync());

        Assert.Contains("Ответов принято: 1 из 1", _output.ToString(), StringComparison.Ordinal);
        Assert.Equal(before, (await _desk.FactsAsync()).Count);
    }

    [Fact]
    public async Task AnswersOfNoUse_AreNamed()
    {
        await WriteAsync(new OgeTable(), """
            { "answers": [
              { "file": "нет.xlsx", "sheet": "ОГЭ", "cell": "F10", "decision": "keep", "reason": "так в протоколе" },
              { "file": "ОГЭ.xlsx", "sheet": "ОГЭ", "cell": "B7", "decision": "keep", "reason": "так в протоколе" }
            ] }
            """);

        Assert.Equal(0, await ImportAsync());

        Assert.Contains("ответ не понадобился: нет.xlsx, лист «ОГЭ», ячейка F10. Такого файла", _output.ToString(), StringComparison.Ordinal);
        Assert.Contains("ответ не понадобился: ОГЭ.xlsx, лист «ОГЭ», ячейка B7. Такого вопроса", _output.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{", "не читается")]
    [InlineData("[]", "не читается")]
    [InlineData("{}", "не читается")]
    [InlineData("""{ "answers": [ null ] }""", "Ответ 1")]
    [InlineData("""{ "answers": [ { "file": "а", "sheet": "л", "cell": "F10", "decision": "keep", "ответ": 1 } ] }""", "не читается")]
    [InlineData("""{ "answers": [ { "sheet": "л", "cell": "F10", "decision": "keep" } ] }""", "нужно имя файла")]
    [InlineData("""{ "answers": [ { "file": "а", "sheet": "л", "cell": "10", "decision": "keep" } ] }""", "не адрес ячейки")]
    [InlineData("""{ "answers": [ { "file": "а", "sheet": "л", "cell": "F10", "decision": "keep", "reason": " " } ] }""", "укажите причину")]
    [InlineData("""{ "answers": [ { "file": "а", "sheet": "л", "cell": "F10", "decision": "да" } ] }""", "решение «да» не известно")]
    [InlineData("""{ "answers": [ { "file": "а", "sheet": "л", "cell": "F10", "decision": "school" } ] }""", "нужен код или наименование школы")]
    public async Task UnreadableFile_StopsBeforeAnythingIsLoaded(string json, string why)
    {
        await WriteAsync(new OgeTable(), json);

        UsageException refused = await Assert.ThrowsAsync<UsageException>(ImportAsync);

        Assert.Contains(why, refused.Message, StringComparison.Ordinal);
        Assert.Empty(await _desk.Ledger.ListAsync(CancellationToken.None));
    }

    [Theory]
    [InlineData("-7", "«-7» сюда не подходит.", "F10")]
    [InlineData("150", "«150» сюда не подходит.", "F10")]
    [InlineData("50", "Ячейка всё ещё под вопросом.", null)]
    public async Task Accept_ValueThatSolvesNothing_SaysSoAndEndsWithOne(string value, string said, string? open)
    {
        await _desk.ImportAsync(("Реестр.xlsx", RegisterTable.Baikalovo), ("ОГЭ.xlsx", new OgeTable().With("F10", "0").Xlsx()));

        int code = await AnswerCommands.AnswerAsync(
            new Arguments(["2", "F10", "--value", value], ["--value"], []), accept: true, _desk.Database, TimeProvider.System, _output, CancellationToken.None);

        Assert.Equal(1, code);
        Assert.Contains(said, _output.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("прочитана как", _output.ToString(), StringComparison.Ordinal);
        Assert.Equal(open is not null, !_output.ToString().Contains("Принято", StringComparison.Ordinal));
    }

    [Fact]
    public async Task History_NamesUndoneImportsToo()
    {
        IReadOnlyList<StoredFile> stored = await _desk.ImportAsync(("Реестр.xlsx", RegisterTable.Baikalovo), ("папка/ОГЭ.xlsx", new OgeTable().With("F10", "0").Xlsx()));
        await _desk.UndoAsync(stored[1].Import!.Id);
        await _desk.ImportAsync(("папка/ОГЭ.xlsx", new OgeTable().With("F10", "0").Xlsx()));

        await HistoryCommand.RunAsync(_desk.Database, TimeProvider.System, _output, CancellationToken.None);

        string[][] lines = [.. _output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(line => line.Split('\t'))];
        Assert.Equal(HistoryCommand.Header.Split('\t'), lines[0]);
        Assert.Equal(
            ["3 папка/ОГЭ.xlsx 12 1 действует", "2 папка/ОГЭ.xlsx 12 0 отменена", "1 Реестр.xlsx 0 0 действует"],
            lines.Skip(1).Select(line => $"{line[0]} {line[3]} {line[5]} {line[6]} {line[7]}"));
    }

    [Fact]
    public void ProgressBar_FitsItsLineAndLeavesItEmpty()
    {
        using (var bar = new ProgressBar(_output, 40, "Чтение"))
        {
            bar.Report(new BatchStep("папка/ОГЭ.xlsx", 51, 100));
            Assert.Equal("\rЧтение [##########··········] 51 из 100", _output.ToString());
            bar.Report(new BatchStep("1", 1, 2));
        }

        Assert.Equal("\rЧтение [····················] 1 из 2 1 \r" + new string(' ', 38) + "\r", _output.ToString()[40..]);
    }

    private static string Values(IEnumerable<Fact> facts) => string.Join('\n', facts
        .Where(fact => fact.SchoolId is not null)
        .SelectMany(fact => fact.Values.Select(value => FormattableString.Invariant($"{fact.SchoolId} {fact.Subject} {value.Measure} {value.Number} {value.State}")))
        .Order(StringComparer.Ordinal));

    private async Task WriteAsync(OgeTable table, string answers)
    {
        Directory.CreateDirectory(_desk.PathOf("папка"));
        await File.WriteAllBytesAsync(_desk.PathOf("папка/Реестр.xlsx"), RegisterTable.Baikalovo);
        await File.WriteAllBytesAsync(_desk.PathOf("папка/ОГЭ.xlsx"), table.Xlsx());
        await File.WriteAllTextAsync(_desk.PathOf("ответы.json"), answers);
    }

    private Task<int> ImportAsync()
    {
        _output.GetStringBuilder().Clear();
        return ImportCommand.RunAsync(
            new Arguments([_desk.PathOf("папка"), "--answers", _desk.PathOf("ответы.json")], ["--answers"], []), _desk.Database, TimeProvider.System, _output, _ => null, CancellationToken.None);
    }
}
