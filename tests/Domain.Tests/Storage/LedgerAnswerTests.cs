using SchoolSupport.Domain.Facts;
using SchoolSupport.Domain.Imports;
using SchoolSupport.Domain.Storage;
using static SchoolSupport.Domain.Tests.Storage.District;

namespace SchoolSupport.Domain.Tests.Storage;

/// <summary>Answers and the reading of the file that follows from them, both or neither.</summary>
public sealed class LedgerAnswerTests
{
    private static readonly CancellationToken None = CancellationToken.None;

    [Theory, BothEngines]
    public async Task Answer_AboutACell_StoresBothAndKeepsTheOldReading(Engines engine)
    {
        await using Store store = await Store.CreateAsync(engine);
        District district = await CreateAsync(store);
        ImportPlan first = File("А", district.Said(1, 3), district.Said(2, 3));
        Import import = await store.Ledger.CommitAsync(first, Analyst, None);
        Fact old = (await store.Facts.CurrentAsync([district.Territory.Id], None))[0];
        var answer = new AnswerDraft(import.Sha256, "5 класс", "F4", "row-sum", AnswerKind.Correct, "4,1");

        ImportPlan second = File("А", district.Said(1, 4.1), district.Said(2, 3)) with { Issues = [], Renews = import.Revision };
        Import renewed = await store.Ledger.AnswerAsync([answer], second, Analyst, None);

        Assert.Equal("1 математика 4.1; 2 математика 3", await district.NowAsync(store));
        Assert.Equal((import.Id, await store.Versions.CurrentAsync(None)), (renewed.Id, renewed.Revision));
        Assert.Equal(renewed.Revision, Assert.Single(await store.Answers.ForUploadAsync(import.Sha256, None)).GivenAt);
        Assert.Empty((await store.Ledger.GetAsync(import.Id, None))!.Import.Issues);

        // The earlier reading can still be shown, and its fact says what it said.
        Fact kept = (await store.Facts.GetAsync(old.Id, None))!;
        Assert.Equal((3.0, false, import.Revision), (kept[Measures.MeanMark]!.Number, kept.IsCurrent, kept.Claim.Revision));
        Assert.Equal([4.1, 3.0], (await store.Facts.HistoryOfAsync(old.Key, None)).Select(fact => fact[Measures.MeanMark]!.Number!.Value));
    }

    [Theory, BothEngines]
    public async Task RevokeAnswer_ReadWithoutIt_IsAsBefore(Engines engine)
    {
        await using Store store = await Store.CreateAsync(engine);
        District district = await CreateAsync(store);
        Import import = await store.Ledger.CommitAsync(File("А", district.Said(1, 3)), Analyst, None);
        var answer = new AnswerDraft(import.Sha256, "5 класс", "F4", "row-sum", AnswerKind.Correct, "4,1");
        await store.Ledger.AnswerAsync([answer], File("А", district.Said(1, 4.1)), Analyst, None);
        Answer given = Assert.Single(await store.Answers.ForUploadAsync(import.Sha256, None));

        await store.Ledger.RevokeAnswersAsync([given.Id], File("А", district.Said(1, 3)), Analyst, None);

        Assert.Equal("1 математика 3", await district.NowAsync(store));
        Assert.Empty(await store.Answers.ForUploadAsync(import.Sha256, None));
        Assert.Single((await store.Ledger.GetAsync(import.Id, None))!.Import.Issues);
    }

    [Theory, BothEngines]
    public async Task Answer_AboutAnOutdatedFile_DoesNotBringItBack(Engines engine)
    {
        await using Store store = await Store.CreateAsync(engine);
        District district = await CreateAsync(store);
        Import a = await store.Ledger.CommitAsync(File("А", district.Said(1, 3)), Analyst, None);
        await store.Ledger.CommitAsync(File("Б", district.Said(1, 4)), Analyst, None);

        var answer = new AnswerDraft(a.Sha256, "5 класс", "F4", "row-sum", AnswerKind.Correct, "2");
        await store.Ledger.AnswerAsync([answer], File("А", district.Said(1, 2)), Analyst, None);

        Assert.Equal("1 математика 4", await district.NowAsync(store));
        IdleFact idle = Assert.Single(await new Standings(store.Database).OfImportAsync(a.Id, None));
        Assert.Equal((Standing.Replaced, "Б.xlsx", 2.0), (idle.Why, idle.By.FileName, idle.Fact[Measures.MeanMark]!.Number));
    }

    [Theory, BothEngines]
    public async Task Answer_SomebodyElseWasFaster_IsRefusedWhole(Engines engine)
    {
        await using Store store = await Store.CreateAsync(engine);
        District district = await CreateAsync(store);
        Import import = await store.Ledger.CommitAsync(File("А", district.Said(1, 3)), Analyst, None);
        ImportPlan renewal = File("А", district.Said(1, 4)) with { Renews = import.Revision };
        var answer = new AnswerDraft(import.Sha256, "5 класс", "F4", "row-sum", AnswerKind.Correct, "4");
        await store.Ledger.AnswerAsync([answer], renewal, Analyst, None);

        await Assert.ThrowsAsync<OutdatedChangeException>(() =>
            store.Ledger.AnswerAsync([answer with { Cell = "F5" }], renewal, Analyst, None));

        Assert.Equal("F4", Assert.Single(await store.Answers.ForUploadAsync(import.Sha256, None)).Cell);
    }
}
