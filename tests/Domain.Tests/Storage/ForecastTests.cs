using CsCheck;
using Microsoft.EntityFrameworkCore;
using SchoolSupport.Domain.Facts;
using SchoolSupport.Domain.Imports;
using SchoolSupport.Domain.Storage;
using static SchoolSupport.Domain.Tests.Storage.District;

namespace SchoolSupport.Domain.Tests.Storage;

/// <summary>What a plan is said to do before it is stored.</summary>
public sealed class ForecastTests
{
    private static readonly CancellationToken None = CancellationToken.None;

    [Theory, BothEngines]
    public async Task Forecast_CountsWhatCommitWouldChange(Engines engine)
    {
        await using Store store = await Store.CreateAsync(engine);
        District district = await CreateAsync(store, codes: "1234");
        ImportPlan a = File("А", district.Said(1, 3), district.Said(2, 3), district.Said(2, 4, "физика"));
        Assert.Equal(new PlanSummary(New: 3, Changed: 0, Same: 0, Gone: 0), await SummaryAsync(store, a));
        await store.Ledger.CommitAsync(a, Analyst, None);
        int version = await store.Versions.CurrentAsync(None);

        // School 1 is said again, 2 is left out, 3 is new; physics is another scope.
        ImportPlan b = File("Б", district.Said(1, 3), district.Said(3, 5));
        Assert.Equal(new PlanSummary(New: 1, Changed: 0, Same: 1, Gone: 1), await SummaryAsync(store, b));

        // Read again after an answer: one value of the three changes.
        ImportPlan again = File("А", district.Said(1, 3), district.Said(2, 3.1), district.Said(2, 4, "физика"));
        Assert.Equal(new PlanSummary(New: 0, Changed: 1, Same: 2, Gone: 0), await SummaryAsync(store, again));
        Assert.Equal(version, await store.Versions.CurrentAsync(None));
    }

    [Theory, BothEngines]
    public async Task Forecast_OfABatch_ComparesEachFileWithThoseBeforeIt(Engines engine)
    {
        await using Store store = await Store.CreateAsync(engine);
        District district = await CreateAsync(store, codes: "1234");
        await store.Ledger.CommitAsync(File("Было", district.Said(1, 3), district.Said(2, 3)), Analyst, None);

        IReadOnlyList<Forecast> forecasts = await store.Ledger.ForecastAsync(
            [File("А", district.Said(2, 3), district.Said(3, 4)), File("Б", district.Said(3, 5), district.Said(4, 5)), File("В", district.Said(1, 2))],
            new UnsavedIds(),
            None);

        // А takes 1 away, Б takes 2 away and changes 3, В stands beside Б.
        Assert.Equal([new(1, 0, 1, 1), new(1, 1, 0, 1), new(1, 0, 0, 0)], forecasts.Select(forecast => forecast.Summary));
        Assert.Equal(["СОШ № 1 (файл «Было.xlsx»)", "СОШ № 2 (файл «А.xlsx»)"], forecasts.Take(2).Select(forecast =>
            Assert.Single(forecast.Issues).Message.Split("раньше: ")[1].Split(". С этим")[0]));
        Assert.Empty(forecasts[2].Issues);
    }

    [Theory, BothEngines]
    public async Task Forecast_AnyBatch_IsWhatStoringReallyDoes(Engines engine)
    {
        await using Store store = await Store.CreateAsync(engine);
        int run = 0;
        await Gen.Select(Files.Array[0, 3], Files.Array[1, 4], Gen.Int[0, 2]).SampleAsync(
            async sample =>
            {
                (Row[][] stored, Row[][] batch, int undone) = sample;
                District district = await CreateAsync(store, $"Район {++run}", "1234");
                List<Import> imports = [];
                for (int i = 0; i < stored.Length; i++)
                {
                    imports.Add(await store.Ledger.CommitAsync(Plan(district, $"{run} было {i}", stored[i]), Analyst, None));
                }

                if (undone < imports.Count)
                {
                    await store.Ledger.UndoAsync(imports[undone].Id, Analyst, None);
                }

                ImportPlan[] plans = [.. batch.Select((rows, i) => Plan(district, $"{run} станет {i}", rows))];
                IReadOnlyList<Forecast> forecasts = await store.Ledger.ForecastAsync(plans, new UnsavedIds(), None);
                for (int i = 0; i < plans.Length; i++)
                {
                    Dictionary<(string, FactKey), Fact> before = await SaidAsync(store, district);
                    Import import = await store.Ledger.CommitAsync(plans[i], Analyst, None);
                    Dictionary<(string, FactKey), Fact> after = await SaidAsync(store, district);

                    Assert.Equal(Difference(before, after, import.Id), forecasts[i].Summary);
                    Assert.Equal(
                        import.Issues.Where(issue => issue.Code == IssueCodes.SchoolsMissing).Select(issue => issue.Message),
                        forecasts[i].Issues.Select(issue => issue.Message));
                    Assert.Equal(
                        (await new Standings(store.Database).OfImportAsync(import.Id, None)).CountBy(idle => idle.Why).OrderBy(count => count.Key),
                        forecasts[i].NotInForce.OrderBy(count => count.Key));
                }
            },
            iter: 40,
            threads: 1);
    }

    internal static async Task<PlanSummary> SummaryAsync(Store store, ImportPlan plan) =>
        Assert.Single(await store.Ledger.ForecastAsync([plan], new UnsavedIds(), None)).Summary;

    private static readonly Gen<Row[]> Files = Gen.Select(
            Gen.Int[0, 4],
            Gen.OneOf(Sources.FisOko, Sources.Municipal),
            Gen.OneOf(Extent.AllSchools, Extent.AllSchools, Extent.OneSchool, Extent.ListedSchools),
            Gen.OneOf("физика", "химия"),
            Gen.Int[2, 4])
        .Select((school, source, extent, subject, mean) => new Row(school, source, extent, subject, mean))
        .Array[1, 4];

    private sealed record Row(int School, string Source, Extent Extent, string Subject, int Mean);

    private static ImportPlan Plan(District district, string name, Row[] rows) => File(name, [.. rows.Select(row => row.School == 0
        ? district.Total(row.Mean, row.Source) with { Subject = row.Subject }
        : district.Said(row.School, row.Mean, row.Subject, row.Source, row.Extent))]);

    /// <summary>What each source says now, by the rule alone.</summary>
    private static async Task<Dictionary<(string, FactKey), Fact>> SaidAsync(Store store, District district)
    {
        await using SchoolSupportDb db = store.Database.Open();
        List<Fact> all = await db.Facts
            .AsNoTrackingWithIdentityResolution()
            .Include(fact => fact.Claim.Import)
            .Where(fact => fact.TerritoryId == district.Territory.Id)
            .ToListAsync();
        Dictionary<long, Fact> byId = all.ToDictionary(fact => fact.Id);
        LiveFact[] live = Rule.Live(all);
        return live.Where(fact => Rule.Holds(fact, live))
            .GroupBy(fact => (fact.Claim.Source, fact.Key))
            .ToDictionary(said => said.Key, said => byId[said.MaxBy(fact => (fact.Claim.ImportId, fact.Claim.Id, fact.Id)).Id]);
    }

    private static PlanSummary Difference(
        Dictionary<(string, FactKey), Fact> before, Dictionary<(string, FactKey), Fact> after, int import)
    {
        (Fact Old, Fact New)[] both = [.. after.Keys.Where(before.ContainsKey).Select(key => (before[key], after[key]))];
        return new PlanSummary(
            after.Keys.Count(key => !before.ContainsKey(key)),
            both.Count(pair => Mean(pair.Old) != Mean(pair.New)),
            both.Count(pair => pair.New.Claim.ImportId == import && Mean(pair.Old) == Mean(pair.New)),
            before.Keys.Count(key => !after.ContainsKey(key)));

        static double? Mean(Fact fact) => fact[Measures.MeanMark]!.Number;
    }
}
