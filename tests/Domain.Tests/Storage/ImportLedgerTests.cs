using SchoolSupport.Domain.Facts;
using SchoolSupport.Domain.Imports;
using SchoolSupport.Domain.Operations;
using SchoolSupport.Domain.Storage;
using static SchoolSupport.Domain.Tests.Storage.District;

namespace SchoolSupport.Domain.Tests.Storage;

public sealed class ImportLedgerTests
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
    public async Task Commit_CorrectedFile_ReplacesTheScopeAbsencesIncluded(Engines engine)
    {
        await using Store store = await Store.CreateAsync(engine);
        District district = await CreateAsync(store);
        await store.Ledger.CommitAsync(
            File("А", district.Said(1, 3.5), district.Said(2, 3), district.Said(2, 4, "физика"), district.Total(3.2)),
            Analyst,
            None);

        await store.Ledger.CommitAsync(File("Б", district.Said(1, 4)), Analyst, None);

        Assert.Equal("1 математика 4; 2 физика 4; – математика 3.2", await district.NowAsync(store));
    }

    [Theory, BothEngines]
    public async Task Commit_OneSchoolsSheet_ReplacesThatSchoolUntilTheNextList(Engines engine)
    {
        await using Store store = await Store.CreateAsync(engine);
        District district = await CreateAsync(store);
        await store.Ledger.CommitAsync(File("А", district.Said(1, 3), district.Said(2, 3)), Analyst, None);

        await store.Ledger.CommitAsync(File("Б", district.Said(2, 4, extent: Extent.OneSchool)), Analyst, None);
        Assert.Equal("1 математика 3; 2 математика 4", await district.NowAsync(store));

        await store.Ledger.CommitAsync(File("В", district.Said(1, 5)), Analyst, None);
        Assert.Equal("1 математика 5", await district.NowAsync(store));
    }

    [Theory, BothEngines]
    public async Task Commit_TwoSources_TheBetterOneLeadsAndTheOtherStays(Engines engine)
    {
        await using Store store = await Store.CreateAsync(engine);
        District district = await CreateAsync(store);
        await store.Ledger.CommitAsync(File("А", district.Said(1, 3, source: Sources.FisOko)), Analyst, None);

        await store.Ledger.CommitAsync(File("Б", district.Said(1, 4), district.Said(2, 4)), Analyst, None);

        Assert.Equal("1 математика 3; 2 математика 4", await district.NowAsync(store));
        IReadOnlyList<Fact> said = await store.Facts.HistoryOfAsync(
            (await store.Facts.CurrentAsync([district.Territory.Id], None))[0].Key, None);
        Assert.Equal([(Sources.Municipal, false), (Sources.FisOko, true)], said.Select(fact => (fact.Claim.Source, fact.IsCurrent)));
    }

    [Theory, BothEngines]
    public async Task Commit_StaffTable_ReplacesAllItsBands(Engines engine)
    {
        await using Store store = await Store.CreateAsync(engine);
        District district = await CreateAsync(store);
        FactDraft Band(string band, double people) => district.Said(1, people, band, procedure: Procedures.StaffExperience);
        await store.Ledger.CommitAsync(File("А", Band("до 3 лет", 2), Band("более 20 лет", 9)), Analyst, None);

        await store.Ledger.CommitAsync(File("Б", Band("до 5 лет", 3)), Analyst, None);

        Assert.Equal("1 до 5 лет 3", await district.NowAsync(store));
    }

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
        Import renewed = await store.Ledger.AnswerAsync(answer, second, Analyst, None);

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
        await store.Ledger.AnswerAsync(answer, File("А", district.Said(1, 4.1)), Analyst, None);
        Answer given = Assert.Single(await store.Answers.ForUploadAsync(import.Sha256, None));

        await store.Ledger.RevokeAnswerAsync(given.Id, File("А", district.Said(1, 3)), Analyst, None);

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
        await store.Ledger.AnswerAsync(answer, File("А", district.Said(1, 2)), Analyst, None);

        Assert.Equal("1 математика 4", await district.NowAsync(store));
    }

    [Theory, BothEngines]
    public async Task Answer_SomebodyElseWasFaster_IsRefusedWhole(Engines engine)
    {
        await using Store store = await Store.CreateAsync(engine);
        District district = await CreateAsync(store);
        Import import = await store.Ledger.CommitAsync(File("А", district.Said(1, 3)), Analyst, None);
        ImportPlan renewal = File("А", district.Said(1, 4)) with { Renews = import.Revision };
        var answer = new AnswerDraft(import.Sha256, "5 класс", "F4", "row-sum", AnswerKind.Correct, "4");
        await store.Ledger.AnswerAsync(answer, renewal, Analyst, None);

        await Assert.ThrowsAsync<OutdatedChangeException>(() =>
            store.Ledger.AnswerAsync(answer with { Cell = "F5" }, renewal, Analyst, None));

        Assert.Equal("F4", Assert.Single(await store.Answers.ForUploadAsync(import.Sha256, None)).Cell);
    }

    [Theory, BothEngines]
    public async Task Preview_CountsWhatCommitWouldChange(Engines engine)
    {
        await using Store store = await Store.CreateAsync(engine);
        District district = await CreateAsync(store);
        ImportPlan a = File("А", district.Said(1, 3), district.Said(2, 3), district.Said(2, 4, "физика"));
        Assert.Equal(new PlanSummary(New: 3, Changed: 0, Same: 0, Gone: 0), await store.Ledger.PreviewAsync(a, None));
        await store.Ledger.CommitAsync(a, Analyst, None);
        int version = await store.Versions.CurrentAsync(None);

        // School 1 is said again, 2 is left out, 3 is new; physics is another scope.
        ImportPlan b = File("Б", district.Said(1, 3), district.Said(3, 5));
        Assert.Equal(new PlanSummary(New: 1, Changed: 0, Same: 1, Gone: 1), await store.Ledger.PreviewAsync(b, None));

        // Read again after an answer: one value of the three changes.
        ImportPlan again = File("А", district.Said(1, 3), district.Said(2, 3.1), district.Said(2, 4, "физика"));
        Assert.Equal(new PlanSummary(New: 0, Changed: 1, Same: 2, Gone: 0), await store.Ledger.PreviewAsync(again, None));
        Assert.Equal(version, await store.Versions.CurrentAsync(None));
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
        Assert.Equal(new PlanSummary(New: 2, Changed: 0, Same: 0, Gone: 0), await store.Ledger.PreviewAsync(plan, None));

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
