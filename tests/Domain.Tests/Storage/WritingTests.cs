using System.Collections;
using Microsoft.EntityFrameworkCore;
using SchoolSupport.Domain.Facts;
using SchoolSupport.Domain.Imports;
using SchoolSupport.Domain.Operations;
using SchoolSupport.Domain.Storage;

namespace SchoolSupport.Domain.Tests.Storage;

/// <summary>All or nothing, and one after another.</summary>
public sealed class WritingTests
{
    private static readonly CancellationToken None = CancellationToken.None;

    [Theory, BothEngines]
    public async Task Write_TwoWriters_NothingIsLost(Engines engine)
    {
        await using Store store = await Store.CreateAsync(engine);
        District district = await District.CreateAsync(store);
        int before = await store.Versions.CurrentAsync(None);
        using Database other = await Database.OpenAsync(store.Address, None);
        ImportLedger[] ledgers = [store.Ledger, new ImportLedger(other, Store.Clock)];

        // Each file comes from both at once; only one of the two is stored.
        await Task.WhenAll(ledgers.Select(ledger => Task.Run(async () =>
        {
            for (int i = 0; i < 12; i++)
            {
                await ledger.CommitAsync(District.File($"Файл {i}", district.Said(1, i), district.Said(2, i)), District.Analyst, None);
            }
        })));

        Assert.Equal(12, (await store.Ledger.ListAsync(None)).Count);
        IReadOnlyList<DataVersion> history = await store.Versions.HistoryAsync(None);
        Assert.Equal(Enumerable.Range(1, before + 12).Reverse(), history.Select(version => version.Number));
        Assert.Equal("1 математика 11; 2 математика 11", await district.NowAsync(store));
    }

    [Theory, BothEngines]
    public async Task Commit_StoppedHalfway_LeavesNothing(Engines engine)
    {
        await using Store store = await Store.CreateAsync(engine);
        District district = await District.CreateAsync(store);
        await store.Ledger.CommitAsync(District.File("А", district.Said(1, 3)), District.Analyst, None);
        int version = await store.Versions.CurrentAsync(None);

        // Somebody stops the import when the values of the 7,000th fact are written: one batch is in already.
        using var stop = new CancellationTokenSource();
        FactDraft draft = district.Said(1, 4);
        FactDraft[] facts =
        [
            .. Enumerable.Range(0, 12_000).Select(i => draft with
            {
                PupilGrade = i,
                Values = i == 7_000 ? new StoppingValues(draft.Values, stop) : draft.Values,
            }),
        ];
        ImportPlan plan = District.File("Б", facts) with
        {
            RegisterChange = new RegisterChange { NewSchools = [(District.NewSchool("4"), district.Territory)] },
        };

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => store.Ledger.CommitAsync(plan, District.Analyst, stop.Token));

        Assert.True(stop.IsCancellationRequested);
        Assert.Equal(version, await store.Versions.CurrentAsync(None));
        Assert.Equal("1 математика 3", await district.NowAsync(store));
        Assert.Equal(3, (await store.Registers.LoadAsync(None)).Schools.Count);
        Assert.Null(await store.Ledger.UploadAsync(plan.Upload.Sha256, None));
        await using (SchoolSupportDb db = store.Database.Open())
        {
            Assert.Equal((1, 1, 1), (await db.Facts.CountAsync(), await db.Claims.CountAsync(), await db.Issues.CountAsync()));
        }

        // The very same plan can be tried again.
        await store.Ledger.CommitAsync(plan, District.Analyst, None);
        Assert.Equal(12_000, (await store.Facts.CurrentAsync([district.Territory.Id], None)).Count);
    }

    /// <summary>Values that cancel whoever writes them.</summary>
    private sealed class StoppingValues(IReadOnlyList<FactValue> values, CancellationTokenSource stop)
        : IReadOnlyList<FactValue>
    {
        public int Count => values.Count;

        public FactValue this[int index] => values[index];

        public IEnumerator<FactValue> GetEnumerator()
        {
            stop.Cancel();
            return values.GetEnumerator();
        }

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
