using SchoolSupport.Domain.Facts;
using SchoolSupport.Domain.Imports;
using SchoolSupport.Domain.Storage;
using static SchoolSupport.Domain.Tests.Storage.District;

namespace SchoolSupport.Domain.Tests.Storage;

/// <summary>Whose word counts after files that speak of the same.</summary>
public sealed class ReplacementTests
{
    private static readonly CancellationToken None = CancellationToken.None;

    [Theory, BothEngines]
    public async Task Commit_CorrectedFile_ReplacesTheScopeAbsencesIncluded(Engines engine)
    {
        await using Store store = await Store.CreateAsync(engine);
        District district = await CreateAsync(store, codes: "1234");
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
        District district = await CreateAsync(store, codes: "1234");
        await store.Ledger.CommitAsync(File("А", district.Said(1, 3), district.Said(2, 3)), Analyst, None);

        await store.Ledger.CommitAsync(File("Б", district.Said(2, 4, extent: Extent.OneSchool)), Analyst, None);
        Assert.Equal("1 математика 3; 2 математика 4", await district.NowAsync(store));

        await store.Ledger.CommitAsync(File("В", district.Said(1, 5), district.Said(2, 5)), Analyst, None);
        Assert.Equal("1 математика 5; 2 математика 5", await district.NowAsync(store));
    }

    [Theory, BothEngines]
    public async Task Commit_ListWithoutTheSchoolOfAnEarlierSheet_LeavesTheSheet(Engines engine)
    {
        await using Store store = await Store.CreateAsync(engine);
        District district = await CreateAsync(store, codes: "1234");
        await store.Ledger.CommitAsync(File("А", district.Said(3, 4, extent: Extent.OneSchool)), Analyst, None);

        Import list = await store.Ledger.CommitAsync(File("Б", district.Said(1, 5), district.Said(2, 5)), Analyst, None);

        Assert.Equal("1 математика 5; 2 математика 5; 3 математика 4", await district.NowAsync(store));
        Assert.DoesNotContain((await store.Ledger.GetAsync(list.Id, None))!.Import.Issues, issue => issue.Code == IssueCodes.SchoolsMissing);
    }

    [Theory, BothEngines]
    public async Task Commit_PartsOfAList_StandSideBySideWithoutTheirTotals(Engines engine)
    {
        await using Store store = await Store.CreateAsync(engine);
        District district = await CreateAsync(store, codes: "1234");
        await store.Ledger.CommitAsync(File("Зона 1", district.Said(1, 3), district.Said(2, 3), district.Total(3)), Analyst, None);

        Import second = await store.Ledger.CommitAsync(File("Зона 2", district.Said(3, 4), district.Said(4, 4), district.Total(4)), Analyst, None);

        Assert.Equal("1 математика 3; 2 математика 3; 3 математика 4; 4 математика 4", await district.NowAsync(store));
        IdleFact total = Assert.Single(await new Standings(store.Database).OfImportAsync(second.Id, None));
        Assert.Equal((Standing.TotalOfPart, "Зона 1.xlsx", 9), (total.Why, total.By.FileName, total.Fact.Row));

        await store.Ledger.UndoAsync(second.Id, Analyst, None);
        Assert.Equal("1 математика 3; 2 математика 3; – математика 3", await district.NowAsync(store));
    }

    [Theory, BothEngines]
    public async Task Commit_ListThatLeavesSchoolsOut_NamesThemUntilSomebodySaysWhatItIs(Engines engine)
    {
        await using Store store = await Store.CreateAsync(engine);
        District district = await CreateAsync(store, codes: "1234");
        await store.Ledger.CommitAsync(File("А", district.Said(1, 3), district.Said(2, 3), district.Said(3, 3)), Analyst, None);
        ImportPlan list = File("Б", district.Said(1, 4), district.Said(4, 4));

        Import import = await store.Ledger.CommitAsync(list, Analyst, None);
        Issue issue = Assert.Single((await store.Ledger.GetAsync(import.Id, None))!.Import.Issues, issue => issue.Code == IssueCodes.SchoolsMissing);
        Assert.Equal(("5 класс", "A3", Severity.Warning), (issue.Sheet, issue.Cell, issue.Severity));
        Assert.Contains("СОШ № 2, СОШ № 3 (файл «А.xlsx»)", issue.Message, StringComparison.Ordinal);
        Assert.Equal("1 математика 4; 4 математика 4", await district.NowAsync(store));

        // «Это часть списка», and back.
        var answer = new AnswerDraft(import.Sha256, "5 класс", "A3", IssueCodes.SchoolsMissing, AnswerKind.PartOfList, null);
        ImportPlan part = Said(list, AnswerKind.PartOfList, Extent.ListedSchools);
        await store.Ledger.AnswerAsync([answer], part, Analyst, None);
        Assert.Equal("1 математика 4; 2 математика 3; 3 математика 3; 4 математика 4", await district.NowAsync(store));
        await store.Ledger.RevokeAnswersAsync([Assert.Single(await store.Answers.ForUploadAsync(import.Sha256, None)).Id], list, Analyst, None);
        Assert.Equal("1 математика 4; 4 математика 4", await district.NowAsync(store));
        Assert.Contains((await store.Ledger.GetAsync(import.Id, None))!.Import.Issues, again => again.Code == IssueCodes.SchoolsMissing);

        // «Список полный»: the same facts, and no more asked.
        await store.Ledger.AnswerAsync([answer with { Kind = AnswerKind.Keep }], Said(list, AnswerKind.Keep, Extent.AllSchools), Analyst, None);
        Assert.Equal("1 математика 4; 4 математика 4", await district.NowAsync(store));
        Assert.DoesNotContain((await store.Ledger.GetAsync(import.Id, None))!.Import.Issues, again => again.Code == IssueCodes.SchoolsMissing);
    }

    private static ImportPlan Said(ImportPlan plan, AnswerKind said, Extent extent) => plan with
    {
        Tables =
        [
            .. plan.Tables.Select(table => table with
            {
                Completeness = said,
                Facts = [.. table.Facts.Select(fact => fact with { Extent = extent })],
            }),
        ],
    };

    [Theory, BothEngines]
    public async Task Commit_TwoSources_TheBetterOneLeadsAndTheOtherStays(Engines engine)
    {
        await using Store store = await Store.CreateAsync(engine);
        District district = await CreateAsync(store, codes: "1234");
        await store.Ledger.CommitAsync(File("А", district.Said(1, 3, source: Sources.FisOko)), Analyst, None);

        await store.Ledger.CommitAsync(File("Б", district.Said(1, 4), district.Said(2, 4)), Analyst, None);

        Assert.Equal("1 математика 3; 2 математика 4", await district.NowAsync(store));
        IReadOnlyList<Fact> said = await store.Facts.HistoryOfAsync(
            (await store.Facts.CurrentAsync([district.Territory.Id], None))[0].Key, None);
        Assert.Equal([(Sources.Municipal, false), (Sources.FisOko, true)], said.Select(fact => (fact.Claim.Source, fact.IsCurrent)));
        IdleFact idle = Assert.Single(await new Standings(store.Database).OfImportAsync(said[0].Claim.ImportId, None));
        Assert.Equal((Standing.OtherSourceLeads, "А.xlsx", said[0].Id), (idle.Why, idle.By.FileName, idle.Fact.Id));
    }

    [Theory, BothEngines]
    public async Task Commit_StaffTable_ReplacesAllItsBands(Engines engine)
    {
        await using Store store = await Store.CreateAsync(engine);
        District district = await CreateAsync(store, codes: "1234");
        FactDraft Band(string band, double people) => district.Said(1, people, band, procedure: Procedures.StaffExperience);
        await store.Ledger.CommitAsync(File("А", Band("до 3 лет", 2), Band("более 20 лет", 9)), Analyst, None);

        await store.Ledger.CommitAsync(File("Б", Band("до 5 лет", 3)), Analyst, None);

        Assert.Equal("1 до 5 лет 3", await district.NowAsync(store));
    }
}
