using SchoolSupport.Domain.Mappings;
using SchoolSupport.Domain.Operations;
using SchoolSupport.Domain.Storage;

namespace SchoolSupport.Domain.Tests.Storage;

public sealed class MappingBookTests
{
    private static readonly CancellationToken None = CancellationToken.None;

    private static readonly MappingDraft Draft = new("ab12", "", "Мониторинг 2024.xlsx", "Лист1", new MappingRules
    {
        Columns = [new("Школа", "school"), new("Математика / 5", "mark-5", "Математика", 9), new("Примечание", "")],
        YearBy = SaidBy.Text,
        ProcedureBy = SaidBy.Person,
        Procedure = "own:РИКО",
    });

    [Theory, BothEngines]
    public async Task Give_Again_TakesTheEarlierOnesPlaceAndKeepsItInHistory(Engines engine)
    {
        await using Store store = await Store.CreateAsync(engine);
        var book = new MappingBook(store.Database, Store.Clock);
        ColumnMapping first = await book.GiveAsync(Draft, District.Analyst, None);
        await book.GiveAsync(Draft with { Bound = "file:cd34" }, District.Analyst, None);

        ColumnMapping second = await book.GiveAsync(Draft with { Rules = Draft.Rules with { Procedure = "own:РПР" } }, District.Analyst, None);

        Assert.Equal([("file:cd34", "own:РИКО"), ("", "own:РПР")], (await book.ListAsync(None)).Select(mapping => (mapping.Bound, mapping.Rules.Procedure!)));
        Assert.Equal([(second.Id, null), (2, null), (first.Id, (int?)3)], (await book.HistoryAsync(None)).Select(mapping => (mapping.Id, mapping.RevokedAt)));
        Assert.Equal((1, 3, Store.Now, District.Analyst.Person), (first.GivenAt, second.GivenAt, second.At, second.Person));
    }

    [Theory, BothEngines]
    public async Task Rules_ComeBackAsTheyWereGiven(Engines engine)
    {
        await using Store store = await Store.CreateAsync(engine);
        var book = new MappingBook(store.Database, Store.Clock);
        await book.GiveAsync(Draft, District.Analyst, None);

        MappingRules stored = Assert.Single(await book.ListAsync(None)).Rules;

        Assert.Equal(Draft.Rules.Columns, stored.Columns);
        Assert.Equal((SaidBy.Text, null, SaidBy.Person, SaidBy.Nobody), (stored.YearBy, stored.Year, stored.ProcedureBy, stored.SubjectBy));
    }

    [Theory, BothEngines]
    public async Task Revoke_Twice_IsOneDataVersion(Engines engine)
    {
        await using Store store = await Store.CreateAsync(engine);
        var book = new MappingBook(store.Database, Store.Clock);
        ColumnMapping mapping = await book.GiveAsync(Draft, District.Analyst, None);

        await book.RevokeAsync(mapping.Id, District.Analyst, None);
        await book.RevokeAsync(mapping.Id, District.Analyst, None);

        Assert.Empty(await book.ListAsync(None));
        DataVersion last = (await store.Versions.HistoryAsync(None))[0];
        Assert.Equal((2, "Отозвана разметка таблицы листа «Лист1» файла «Мониторинг 2024.xlsx»"), (last.Number, last.Summary));
        await Assert.ThrowsAsync<KeyNotFoundException>(() => book.RevokeAsync(99, District.Analyst, None));
    }
}
