using SchoolSupport.Domain.Facts;
using SchoolSupport.Domain.Imports;
using static SchoolSupport.Domain.Tests.Storage.District;

namespace SchoolSupport.Domain.Tests.Storage;

/// <summary>What a file leaves in the database.</summary>
public sealed class CommitTests
{
    private static readonly CancellationToken None = CancellationToken.None;

    [Theory, BothEngines]
    public async Task Commit_AFile_StoresItWithItsOrigin(Engines engine)
    {
        await using Store store = await Store.CreateAsync(engine);
        District district = await CreateAsync(store);

        Import import = await store.Ledger.CommitAsync(File("А", district.Said(1, 3.5)), Analyst, None);

        Fact fact = Assert.Single(await store.Facts.CurrentAsync([district.Territory.Id], None));
        Assert.Equal("СОШ № 1", district.Schools.Single(school => school.Id == fact.SchoolId).Name);
        Assert.Equal(
            new FactValue("mean-mark", 3.5, null, ValueState.Known, ValueMethod.Reported, CellAddress.Parse("F4"), 20),
            Assert.Single(fact.Values));
        Assert.Equal(("5 класс", "vpr-marks", 4), (fact.Claim.Sheet, fact.Claim.Layout, fact.Row));
        Assert.Equal(("А.xlsx", "2023/А.xlsx", "Иванова"), (fact.Claim.Import.FileName, fact.Claim.Import.Path, fact.Claim.Import.Person));
        Assert.Equal((Store.Now, DateTimeKind.Utc), (fact.Claim.Import.At, fact.Claim.Import.At.Kind));
        Assert.Equal(import.Id, fact.Claim.Import.Id);
        Upload? upload = await store.Ledger.UploadAsync(import.Sha256, None);
        Assert.Equal("А"u8, upload!.Content);
    }

    [Theory, BothEngines]
    public async Task Commit_SameBytesAgain_WritesNothing(Engines engine)
    {
        await using Store store = await Store.CreateAsync(engine);
        District district = await CreateAsync(store);
        Import first = await store.Ledger.CommitAsync(File("А", district.Said(1, 3.5)), Analyst, None);
        int version = await store.Versions.CurrentAsync(None);

        Import again = await store.Ledger.CommitAsync(File("А", district.Said(1, 3.5)), Analyst, None);

        Assert.Equal((first.Id, version), (again.Id, await store.Versions.CurrentAsync(None)));
        Assert.Single(await store.Ledger.ListAsync(None));
    }

    [Theory, BothEngines]
    public async Task Commit_NewTerritoryAndSchools_StoresThemWithTheFile(Engines engine)
    {
        await using Store store = await Store.CreateAsync(engine);
        var region = NewTerritory("Область");
        var district = new District(NewTerritory("Новый район"), [NewSchool("1"), NewSchool("2"), NewSchool("3")]);
        ImportPlan plan = File("А", district.Said(1, 3), district.Total(4)) with
        {
            RegisterChange = new()
            {
                NewTerritories = [district.Territory, region],
                ParentOf = new Dictionary<Organisations.Territory, Organisations.Territory> { [district.Territory] = region },
                NewSchools = [.. district.Schools.Select(school => (school, district.Territory))],
            },
        };
        Assert.Equal(new PlanSummary(New: 2, Changed: 0, Same: 0, Gone: 0), await ForecastTests.SummaryAsync(store, plan));

        Import import = await store.Ledger.CommitAsync(plan, Analyst, None);

        Organisations.Register register = await store.Registers.LoadAsync(None);
        Organisations.School school = Assert.Single(register.SchoolsNamed("сош №1"));
        Assert.Equal(["Новый район", "Область"], register.Ancestry(register.TerritoryOf(school)).Select(t => t.Name));
        ImportDetail detail = (await store.Ledger.GetAsync(import.Id, None))!;
        Assert.Equal([school.TerritoryId], detail.TerritoryIds);
        Assert.Equal(("A3:F9", 2), (Assert.Single(detail.Import.Tables).Range, detail.Import.Tables[0].Facts));
        Assert.Equal("F4", Assert.Single(detail.Import.Issues).Cell);
    }
}
