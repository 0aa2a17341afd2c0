using SchoolSupport.Domain.Imports;
using SchoolSupport.Domain.Storage;
using static SchoolSupport.Domain.Tests.Storage.District;

namespace SchoolSupport.Domain.Tests.Storage;

public sealed class ImportCatalogueTests
{
    private static readonly CancellationToken None = CancellationToken.None;

    [Theory, BothEngines]
    public async Task OpenIssues_OfATerritory_AreThoseOfFilesThatCountThere(Engines engine)
    {
        await using Store store = await Store.CreateAsync(engine);
        District here = await CreateAsync(store);
        District there = await CreateAsync(store, "Талицкий район");
        Import first = await store.Ledger.CommitAsync(File("А", here.Said(1, 3)), Analyst, None);
        Import second = await store.Ledger.CommitAsync(Asking(File("Б", here.Said(2, 3))), Analyst, None);
        await store.Ledger.CommitAsync(File("В", there.Said(1, 3)), Analyst, None);
        Import undone = await store.Ledger.CommitAsync(File("Г", here.Said(3, 3)), Analyst, None);
        await store.Ledger.UndoAsync(undone.Id, Analyst, None);
        var catalogue = new ImportCatalogue(store.Database);

        IReadOnlyList<OpenIssue> open = await catalogue.OpenIssuesAsync(here.Territory.Id, None);

        Assert.Equal([(second.Id, Severity.Question), (first.Id, Severity.Error)], open.Select(one => (one.Import.Id, one.Issue.Severity)));
        Assert.Equal(3, (await catalogue.OpenIssuesAsync(null, None)).Count);
    }

    private static ImportPlan Asking(ImportPlan plan) => plan with
    {
        Issues = [.. plan.Issues.Select(issue => issue with { Code = IssueCodes.SchoolUnknown, Severity = Severity.Question })],
    };
}
