using SchoolSupport.Domain.Facts;
using SchoolSupport.Domain.Imports;
using SchoolSupport.Domain.Operations;
using SchoolSupport.Domain.Storage;
using SchoolSupport.Ingest.Planning;
using SchoolSupport.Ingest.Tests.Layouts;

namespace SchoolSupport.Ingest.Tests.Planning;

public sealed class EndToEndTests
{
    private static readonly (string, byte[]) Register = ("Реестр.xlsx", RegisterTable.Baikalovo);

    [Fact]
    public async Task Sample_BeforeAndAfterTheAnswer_PoolsAsTheDocument()
    {
        using var desk = new Desk();
        IReadOnlyList<StoredFile> stored = await desk.ImportAsync(Baikalovo());
        Assert.All(stored, file => Assert.Null(file.File.Refusal));

        (double quality, double pass) = await desk.PooledOgeAsync("Русский язык");
        Assert.Equal((64.3, 97.1), (Math.Round(quality, 1), Math.Round(pass, 1)));

        await desk.AnswerAsync(stored.Single(file => file.File.Reading.FileName == "ОГЭ 2021.xlsx").Import!.Id, "F16", "10");
        (quality, pass) = await desk.PooledOgeAsync("Русский язык");
        Assert.Equal((63.8, 96.5), (Math.Round(quality, 1), Math.Round(pass, 1)));
        (quality, pass) = await desk.PooledOgeAsync("Математика");
        Assert.Equal((33.3, 92.9), (Math.Round(quality, 1), Math.Round(pass, 1)));
    }

    [Fact]
    public async Task ImportAImportBUndoA_IsBAlone()
    {
        (string, byte[]) wrong = ("ОГЭ.xlsx", new OgeTable().With("F10", "0").Xlsx());
        (string, byte[]) other = ("ОГЭ 2022.xlsx", new OgeTable().With("A1", "ОГЭ 2022 года").Xlsx());
        using var alone = new Desk();
        await alone.ImportAsync(Register, other);
        using var desk = new Desk();
        IReadOnlyList<StoredFile> stored = await desk.ImportAsync(Register, wrong, other);

        await desk.UndoAsync(stored[1].Import!.Id);

        Assert.Equal(await alone.ValuesAsync(), await desk.ValuesAsync());
    }

    [Fact]
    public async Task CorrectedFileAfterTheWrongOne_ReplacesIt()
    {
        using var alone = new Desk();
        await alone.ImportAsync(Register, ("ОГЭ.xlsx", new OgeTable().Without(9).Xlsx()));
        using var desk = new Desk();
        StoredFile wrong = (await desk.ImportAsync(Register, ("ОГЭ.xlsx", new OgeTable().With("F10", "0").Xlsx())))[1];
        await desk.AnswerAsync(wrong.Import!.Id, "F10", "20");

        await desk.ImportAsync(("ОГЭ.xlsx", new OgeTable().Without(9).Xlsx()));

        Assert.Equal(await alone.ValuesAsync(), await desk.ValuesAsync());
    }

    [Fact]
    public async Task Answer_SurvivesUndoAndTheSameBytes_ButNotOtherBytes()
    {
        byte[] bytes = new OgeTable().With("F10", "0").Xlsx();
        using var desk = new Desk();
        StoredFile first = (await desk.ImportAsync(Register, ("ОГЭ.xlsx", bytes)))[1];
        await desk.AnswerAsync(first.Import!.Id, "F10", "10");
        string answered = await desk.ValuesAsync();
        await desk.UndoAsync(first.Import.Id);

        StoredFile again = await desk.ImportOneAsync("под другим именем.xlsx", bytes);
        Assert.Equal(answered, await desk.ValuesAsync());
        Assert.All(again.File.Issues, issue => Assert.Equal(Severity.Note, issue.Severity));

        StoredFile other = await desk.ImportOneAsync("ОГЭ.xlsx", new OgeTable().With("F10", "0").Insert(12, "Примечание").Xlsx());
        Assert.Equal("10", Assert.Single(other.File.Issues, issue => issue.Code == "row-sum").Proposed);
    }

    [Fact]
    public async Task Keep_TakesTheRowAsItStands()
    {
        using var desk = new Desk();
        StoredFile stored = (await desk.ImportAsync(Register, ("ОГЭ.xlsx", new OgeTable().With("F10", "0").Xlsx())))[1];

        await desk.KeepAsync(stored.Import!.Id, "F10", " сверено с\nпротоколом");

        Fact row = (await desk.FactsAsync()).Single(fact => fact.Row == 10 && fact.Subject == "Русский язык");
        Assert.Equal((0, ValueState.Known), (row[Measures.Mark2]!.Number!.Value, row[Measures.Mark2]!.State));
        Assert.Equal("оставлено как в файле: сверено с протоколом", row[Measures.Mark2]!.Note);
        Assert.Null(row[Measures.Mark3]!.Note);
        Assert.Contains((await desk.Ledger.GetAsync(stored.Import.Id, CancellationToken.None))!.Import.Issues, issue =>
            issue.Decision == AnswerKind.Keep && issue.Message.Contains("сверено с протоколом", StringComparison.Ordinal));
        Assert.DoesNotContain((await desk.Ledger.GetAsync(stored.Import.Id, CancellationToken.None))!.Import.Issues, issue => issue.Decision is null && issue.Code == "row-sum");
    }

    [Fact]
    public async Task Keep_WithoutAReasonOrWithAnEssay_IsRefused()
    {
        using var desk = new Desk();
        StoredFile stored = (await desk.ImportAsync(Register, ("ОГЭ.xlsx", new OgeTable().With("F10", "0").Xlsx())))[1];
        string before = await desk.ValuesAsync();

        await Assert.ThrowsAsync<UselessAnswerException>(() => desk.KeepAsync(stored.Import!.Id, "F10", " \n"));
        await Assert.ThrowsAsync<UselessAnswerException>(() => desk.KeepAsync(stored.Import!.Id, "F10", new string('а', 301)));
        await Assert.ThrowsAsync<UselessAnswerException>(() => desk.AnswerAsync(stored.Import!.Id, "F10", null));

        Assert.Equal(before, await desk.ValuesAsync());
    }

    [Fact]
    public async Task KeepOfARowNobodyCanMend_EndsTheQuestion()
    {
        using var desk = new Desk();
        StoredFile stored = (await desk.ImportAsync(Register, ("ОГЭ.xlsx", new OgeTable().With("F10", "0").Without(11).Xlsx())))[1];

        Import kept = await desk.KeepAsync(stored.Import!.Id, "F10", "подтверждено школой");

        Assert.All((await desk.Ledger.GetAsync(kept.Id, CancellationToken.None))!.Import.Issues, issue => Assert.Equal(Severity.Note, issue.Severity));
    }

    [Fact]
    public async Task RevokedAnswer_BringsTheQuestionBack()
    {
        using var desk = new Desk();
        StoredFile stored = (await desk.ImportAsync(Register, ("ОГЭ.xlsx", new OgeTable().With("F10", "0").Xlsx())))[1];
        string before = await desk.ValuesAsync();
        await desk.AnswerAsync(stored.Import!.Id, "F10", "10");
        Answer answer = Assert.Single(await new AnswerBook(desk.Database, TimeProvider.System).ForUploadAsync(stored.File.Reading.Sha256, CancellationToken.None));

        await desk.Answering.RevokeAsync(stored.Import.Id, answer.Id, Actor.CommandLine, CancellationToken.None);

        Assert.Equal(before, await desk.ValuesAsync());
        Assert.Equal("10", (await desk.IssueAsync(stored.Import.Id, "F10")).Proposed);
    }

    [Fact]
    public async Task AnswerToAHeading_MovesItsColumn()
    {
        using var desk = new Desk();
        StoredFile years = (await desk.ImportAsync(Baikalovo())).Single(file => file.File.Reading.FileName.EndsWith(".xls", StringComparison.Ordinal));
        Assert.Contains(await desk.FactsAsync(), fact => fact.Year == new SchoolYear(2021) && fact.Procedure == Procedures.Ege);

        await desk.AnswerAsync(years.Import!.Id, "F2", "2020-2021 уч. год");

        Assert.DoesNotContain(await desk.FactsAsync(), fact => fact.Year == new SchoolYear(2021) && fact.Procedure == Procedures.Ege);
        Assert.Equal(8, (await desk.FactsAsync()).Count(fact => fact.Claim.ImportId == years.Import.Id && fact.Year == new SchoolYear(2020)));
    }

    [Fact]
    public async Task AnswerThatLeavesNothing_IsRefusedAndChangesNothing()
    {
        using var desk = new Desk();
        StoredFile stored = (await desk.ImportAsync(Register, ("ОГЭ.xlsx", new OgeTable().With("F10", "0").Xlsx())))[1];
        string before = await desk.ValuesAsync();
        var heading = new Issue { Revision = 0, Code = "row-sum", Severity = Severity.Error, Sheet = "ОГЭ", Cell = "A4", Message = "", Proposed = null };

        await Assert.ThrowsAsync<UselessAnswerException>(() =>
            desk.Answering.AnswerAsync(stored.Import!.Id, heading, "Столбец", Actor.CommandLine, CancellationToken.None));

        Assert.Equal(before, await desk.ValuesAsync());
    }

    private static (string, byte[])[] Baikalovo() => [.. Directory.GetFiles(Path.Combine(Samples.Folder, "baikalovo"))
        .Order(StringComparer.Ordinal).Select(file => (Path.GetFileName(file), File.ReadAllBytes(file)))];
}
