using SchoolSupport.Domain.Imports;
using SchoolSupport.Domain.Operations;
using static SchoolSupport.Domain.Tests.Storage.District;

namespace SchoolSupport.Domain.Tests.Storage;

/// <summary>Taking a file back.</summary>
public sealed class UndoTests
{
    private static readonly CancellationToken None = CancellationToken.None;

    [Theory, BothEngines]
    public async Task Undo_AlsoAfterLaterOnes_LeavesTheLaterAlone(Engines engine)
    {
        await using Store store = await Store.CreateAsync(engine);
        District district = await CreateAsync(store);
        Import a = await store.Ledger.CommitAsync(File("А", district.Said(1, 3), district.Said(2, 3)), Analyst, None);
        Import b = await store.Ledger.CommitAsync(File("Б", district.Said(1, 4)), Analyst, None);

        await store.Ledger.UndoAsync(a.Id, Analyst, None);
        Assert.Equal("1 математика 4", await district.NowAsync(store));

        await store.Ledger.UndoAsync(b.Id, Analyst, None);
        Assert.Equal("", await district.NowAsync(store));

        Import again = await store.Ledger.CommitAsync(File("А", district.Said(1, 3), district.Said(2, 3)), Analyst, None);
        Assert.Equal("1 математика 3; 2 математика 3", await district.NowAsync(store));
        Assert.NotEqual(a.Id, again.Id);
        Assert.Equal(3, (await store.Ledger.ListAsync(None)).Count);
    }

    [Theory, BothEngines]
    public async Task Undo_TheLatest_BringsTheEarlierBack(Engines engine)
    {
        await using Store store = await Store.CreateAsync(engine);
        District district = await CreateAsync(store);
        await store.Ledger.CommitAsync(File("А", district.Said(1, 3), district.Said(2, 3)), Analyst, None);
        Import b = await store.Ledger.CommitAsync(File("Б", district.Said(1, 4)), Analyst, None);

        Import undone = await store.Ledger.UndoAsync(b.Id, Analyst, None);
        int version = await store.Versions.CurrentAsync(None);
        await store.Ledger.UndoAsync(b.Id, Analyst, None);

        Assert.Equal("1 математика 3; 2 математика 3", await district.NowAsync(store));
        Assert.Equal((version, version), (undone.UndoneAt, await store.Versions.CurrentAsync(None)));
        DataVersion last = (await store.Versions.HistoryAsync(None))[0];
        Assert.Equal((OperationKind.Undo, "Отменена загрузка файла «Б.xlsx»"), (last.Kind, last.Summary));
    }
}
