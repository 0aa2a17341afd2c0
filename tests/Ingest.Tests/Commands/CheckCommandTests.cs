using SchoolSupport.Domain.Facts;
using SchoolSupport.Domain.Imports;
using SchoolSupport.Domain.Operations;
using SchoolSupport.Ingest.Checks.Stored;
using SchoolSupport.Ingest.Commands;
using SchoolSupport.Ingest.Tests.Layouts;
using SchoolSupport.Ingest.Tests.Planning;

namespace SchoolSupport.Ingest.Tests.Commands;

/// <summary>Last year's table loaded once more under the title of this year.</summary>
public sealed class CheckCommandTests : IDisposable
{
    private readonly Desk _desk = new();
    private readonly StringWriter _output = new();

    public void Dispose()
    {
        _output.Dispose();
        _desk.Dispose();
    }

    [Fact]
    public async Task CopiedYear_IsToldAfterTheImportAndByTheCommand()
    {
        await ImportAsync("ОГЭ 2021.xlsx", new OgeTable());
        Assert.DoesNotContain("есть замечания", _output.ToString(), StringComparison.Ordinal);

        await ImportAsync("ОГЭ 2022.xlsx", new OgeTable().With("A1", "Итоги государственной итоговой аттестации выпускников 2022 г"));
        Assert.Contains("Рядом с накопленными данными есть замечания: copied-year 2.", _output.ToString(), StringComparison.Ordinal);

        string[] lines = await CheckAsync();
        Assert.Equal(("copied-year: 2", "Всего: 2"), (lines[0], lines[^1]));
        Assert.All(lines[1..^1], line => Assert.Contains("ОГЭ 2022.xlsx\tОГЭ!B6\tМКОУ Байкаловская СОШ, ОГЭ, ", line, StringComparison.Ordinal));
        Assert.Equal(["Всего: 0"], await CheckAsync("--import", "1"));
        Assert.Equal("Всего: 2", (await CheckAsync("--import", "2"))[^1]);
        await Assert.ThrowsAsync<UsageException>(() => CheckAsync("--territory", "Нет такого"));
    }

    /// <summary>Accepted for a reason it is not told again, until the answer is taken back.</summary>
    [Fact]
    public async Task FindingLeftAsItStands_IsNotToldAgain()
    {
        await ImportAsync("ОГЭ 2021.xlsx", new OgeTable());
        await ImportAsync("ОГЭ 2022.xlsx", new OgeTable().With("A1", "Итоги государственной итоговой аттестации выпускников 2022 г"));
        var checks = new StoredChecks(_desk.Database, TimeProvider.System);
        StoredFinding finding = (await checks.RunAsync(null, CancellationToken.None))[0];
        var issue = new Issue
        {
            Revision = 1,
            Code = finding.Code,
            Severity = finding.Severity,
            Sheet = finding.Fact.Claim.Sheet,
            Cell = finding.Value.Cell.ToString(),
            Message = "",
            Proposed = null,
        };

        await _desk.Answering.KeepAsync(finding.Fact.Claim.ImportId, issue, "так и есть", Actor.CommandLine, CancellationToken.None);

        Assert.Equal(["Всего: 0"], await CheckAsync());
        Assert.Contains(await _desk.FactsAsync(), fact => fact.Values.Any(value => value.Cell == finding.Value.Cell && value.Note == "оставлено как в файле: так и есть"));
    }

    [Fact]
    public async Task Issues_ByRule_AreCountedWithTheirFiles()
    {
        await ImportAsync("ОГЭ.xlsx", new OgeTable().With("F10", "0"));
        _output.GetStringBuilder().Clear();

        await IssueCounts.RunAsync(_desk.Database, TimeProvider.System, _output, CancellationToken.None);

        Assert.StartsWith("error\trow-sum\t1\n\t2\tОГЭ.xlsx\t1\n", _output.ToString().ReplaceLineEndings("\n"), StringComparison.Ordinal);
    }

    private async Task ImportAsync(string name, OgeTable table)
    {
        if ((await _desk.Ledger.ListAsync(CancellationToken.None)).Count == 0)
        {
            await _desk.ImportOneAsync("Реестр.xlsx", RegisterTable.Baikalovo);
        }

        await File.WriteAllBytesAsync(_desk.PathOf(name), table.Xlsx());
        await ImportCommand.RunAsync(new Arguments([_desk.PathOf(name)], ["--territory", "--report"], ["--dry-run"]), _desk.Database, TimeProvider.System, _output, _ => null, CancellationToken.None);
    }

    private async Task<string[]> CheckAsync(params string[] words)
    {
        _output.GetStringBuilder().Clear();
        await CheckCommand.RunAsync(new Arguments(words, ["--territory", "--import"], []), _desk.Database, TimeProvider.System, _output, CancellationToken.None);
        return _output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
    }
}
