using CsCheck;
using Microsoft.EntityFrameworkCore;
using SchoolSupport.Domain.Facts;
using SchoolSupport.Domain.Imports;
using SchoolSupport.Domain.Operations;
using SchoolSupport.Domain.Storage;

namespace SchoolSupport.Domain.Tests.Storage;

/// <summary>Any sequence of imports, answers and undos ends where the surviving files alone, loaded in their order, would end.</summary>
public sealed class LedgerHistoryTests
{
    private static readonly CancellationToken None = CancellationToken.None;

    private enum Step
    {
        Load,
        Undo,
        Answer,
    }

    private static readonly Gen<Cell[]> Files = Gen.Select(
            Gen.Int[0, 4],
            Gen.OneOf(Sources.FisOko, Sources.Municipal),
            Gen.OneOf(Extent.AllSchools, Extent.AllSchools, Extent.OneSchool, Extent.ListedSchools),
            Gen.OneOf("физика", "химия"),
            Gen.Int[20, 50])
        .Select((school, source, extent, subject, mean) => new Cell(school, source, extent, subject, mean))
        .Array[1, 5];

    private static readonly Gen<(Cell[][] Files, (Step Step, int Which)[] Steps)> Histories = Gen.Select(
        Files.Array[4],
        Gen.Select(Gen.OneOf(Step.Load, Step.Load, Step.Undo, Step.Answer), Gen.Int[0, 3]).Array[1, 9]);

    [Theory, BothEngines]
    public async Task Ledger_AnyHistory_EqualsTheSurvivorsAlone(Engines engine)
    {
        await using Store store = await Store.CreateAsync(engine);
        int run = 0;
        await Histories.SampleAsync(
            async history =>
            {
                District district = await District.CreateAsync(store, $"Район {++run}", "1234");
                List<Loaded> survivors = [];
                foreach ((Step step, int which) in history.Steps)
                {
                    await TakeAsync(store, district, history.Files, survivors, step, which);
                    await AssertFlagsFollowTheRuleAsync(store, district);
                }

                District twin = await District.CreateAsync(store, $"Близнец {run}", "1234");
                foreach (Loaded loaded in survivors)
                {
                    await store.Ledger.CommitAsync(Plan(twin, history.Files, loaded), District.Analyst, None);
                }

                Assert.Equal(await twin.NowAsync(store), await district.NowAsync(store));
            },
            iter: 30,
            threads: 1);
    }

    [Theory, BothEngines]
    public async Task Undo_AnyOrder_EndsTheSame(Engines engine)
    {
        await using Store store = await Store.CreateAsync(engine);
        int run = 0;
        await Gen.Select(Files.Array[4], Gen.Shuffle(new[] { 0, 1, 2, 3 })).SampleAsync(
            async sample =>
            {
                (Cell[][] files, int[] order) = sample;
                var ends = new List<string>();
                foreach (int[] undone in new[] { order[..2], [order[1], order[0]] })
                {
                    District district = await District.CreateAsync(store, $"Порядок {++run}", "1234");
                    var imports = new List<Import>();
                    for (int i = 0; i < files.Length; i++)
                    {
                        imports.Add(await store.Ledger.CommitAsync(
                            Plan(district, files, new Loaded(0, i, 0)), District.Analyst, None));
                    }

                    foreach (int i in undone)
                    {
                        await store.Ledger.UndoAsync(imports[i].Id, District.Analyst, None);
                    }

                    ends.Add(await district.NowAsync(store));
                }

                Assert.Equal(ends[0], ends[1]);
            },
            iter: 10,
            threads: 1);
    }

    private static async Task TakeAsync(
        Store store, District district, Cell[][] files, List<Loaded> survivors, Step step, int which)
    {
        int at = survivors.FindIndex(loaded => loaded.File == which);
        if (step == Step.Load && at < 0)
        {
            Import import = await store.Ledger.CommitAsync(
                Plan(district, files, new Loaded(0, which, 0)), District.Analyst, None);
            survivors.Add(new Loaded(import.Id, which, 0));
        }
        else if (step == Step.Load)
        {
            int version = await store.Versions.CurrentAsync(None);
            await store.Ledger.CommitAsync(Plan(district, files, survivors[at]), District.Analyst, None);
            Assert.Equal(version, await store.Versions.CurrentAsync(None));
        }
        else if (step == Step.Undo && at >= 0)
        {
            await store.Ledger.UndoAsync(survivors[at].Import, District.Analyst, None);
            survivors.RemoveAt(at);
        }
        else if (step == Step.Answer && at >= 0)
        {
            survivors[at] = survivors[at] with { Answers = survivors[at].Answers + 1 };
            await store.Ledger.ReplaceAsync(
                survivors[at].Import, Plan(district, files, survivors[at]), District.Analyst, OperationKind.Answer, None);
        }
    }

    /// <summary>Each answer mends one value more and drops the file's last row once.</summary>
    private static ImportPlan Plan(District district, Cell[][] files, Loaded loaded)
    {
        Cell[] cells = files[loaded.File];
        FactDraft[] facts =
        [
            .. cells
                .Take(loaded.Answers > 0 && cells.Length > 1 ? cells.Length - 1 : cells.Length)
                .Select((cell, row) => cell.Draft(district, row < loaded.Answers ? 1 : 0)),
        ];
        return District.File($"{district.Territory.Id}-{loaded.File}", facts);
    }

    private static async Task AssertFlagsFollowTheRuleAsync(Store store, District district)
    {
        await using SchoolSupportDb db = store.Database.Open();
        List<Fact> all = await db.Facts
            .AsNoTrackingWithIdentityResolution()
            .Include(fact => fact.Claim.Import)
            .Where(fact => fact.TerritoryId == district.Territory.Id)
            .ToListAsync();
        LiveFact[] live = Rule.Live(all);
        Assert.Equal(Rule.Current(live).Order(), all.Where(fact => fact.IsCurrent).Select(fact => fact.Id).Order());
    }

    private readonly record struct Loaded(int Import, int File, int Answers);

    private sealed record Cell(int School, string Source, Extent Extent, string Subject, int Mean)
    {
        public FactDraft Draft(District district, int mended) => School == 0
            ? district.Total((Mean + mended) / 10.0, Source) with { Subject = Subject }
            : district.Said(School, (Mean + mended) / 10.0, Subject, Source, Extent);
    }
}
