using SchoolSupport.Domain.Operations;
using SchoolSupport.Domain.Records;
using SchoolSupport.Domain.Storage;

namespace SchoolSupport.Domain.Tests.Storage;

public sealed class RecordBookTests
{
    private static readonly CancellationToken None = CancellationToken.None;

    private static readonly RecordDraft Everywhere = new(RecordKinds.Methodology, "order-847", null, null, """{"threshold":30}""");

    [Theory, BothEngines]
    public async Task Put_Again_TakesTheEarlierOnesPlaceAndKeepsItInHistory(Engines engine)
    {
        await using Store store = await Store.CreateAsync(engine);
        var book = new RecordBook(store.Database, Store.Clock);
        await book.PutAsync(Everywhere, "Первая", District.Analyst, None);

        KeptRecord second = await book.PutAsync(Everywhere with { Body = """{"threshold":25}""", Note = "по решению" }, "Вторая", District.Analyst, None);

        Assert.Equal([second.Id], (await book.HoldingAsync([], None)).Select(record => record.Id));
        Assert.Equal([("""{"threshold":25}""", null), ("""{"threshold":30}""", (int?)2)], (await book.HistoryAsync(RecordKinds.Methodology, "order-847", null, None)).Select(record => (record.Body, record.ReplacedAt)));
        Assert.Equal((2, Store.Now, District.Analyst.Person, "по решению"), (second.GivenAt, second.At, second.Person, second.Note));
        Assert.Equal([(OperationKind.Record, "Вторая"), (OperationKind.Record, "Первая")], (await new DataVersions(store.Database).HistoryAsync(None)).Select(step => (step.Kind, step.Summary)));
    }

    [Theory, BothEngines]
    public async Task OneTerritorysRecord_StandsBesideTheOneThatHoldsEverywhere(Engines engine)
    {
        await using Store store = await Store.CreateAsync(engine);
        var book = new RecordBook(store.Database, Store.Clock);
        await book.PutAsync(Everywhere, "Везде", District.Analyst, None);
        await book.PutAsync(Everywhere with { TerritoryId = 7, Body = "{}" }, "Здесь", District.Analyst, None);
        await book.PutAsync(Everywhere with { TerritoryId = 8, Body = "[]" }, "Там", District.Analyst, None);

        Assert.Equal([null, 7], (await book.HoldingAsync([7], None)).Select(record => record.TerritoryId));
        Assert.Equal(["{}"], (await book.HistoryAsync(RecordKinds.Methodology, "order-847", 7, None)).Select(record => record.Body));
    }

    [Theory, BothEngines]
    public async Task Withdrawn_HoldsNoLongerUntilItIsPutAgain(Engines engine)
    {
        await using Store store = await Store.CreateAsync(engine);
        var book = new RecordBook(store.Database, Store.Clock);
        await book.PutAsync(Everywhere with { TerritoryId = 7, SchoolId = 3 }, "Дано", District.Analyst, None);

        await book.WithdrawAsync(RecordKinds.Methodology, "order-847", 7, null, "ошибка", "Отозвано", District.Analyst, None);
        await book.WithdrawAsync(RecordKinds.Methodology, "order-847", 7, null, "ошибка", "Отозвано ещё раз", District.Analyst, None);

        Assert.Empty(await book.HoldingAsync([7], None));
        IReadOnlyList<KeptRecord> history = await book.HistoryAsync(RecordKinds.Methodology, "order-847", 7, None);
        Assert.Equal([(true, "ошибка", 3), (false, "", (int?)3)], history.Select(record => (record.IsWithdrawn, record.Note, record.SchoolId)));

        KeptRecord again = await book.PutAsync(Everywhere with { TerritoryId = 7, SchoolId = 3 }, "Возвращено", District.Analyst, None);
        Assert.Equal([again.Id], (await book.HoldingAsync([7], None)).Select(record => record.Id));
    }

    [Theory, BothEngines]
    public async Task ChangeOfAnOlderVersion_IsRefusedAndNamesTheNewer(Engines engine)
    {
        await using Store store = await Store.CreateAsync(engine);
        var book = new RecordBook(store.Database, Store.Clock);
        KeptRecord first = await book.PutAsync(Everywhere with { Seen = 0 }, "Первая", District.Analyst, None);
        KeptRecord second = await book.PutAsync(Everywhere with { Body = "[2]", Seen = first.Id }, "Вторая", District.Analyst, None);

        RecordMovedException late = await Assert.ThrowsAsync<RecordMovedException>(
            () => book.PutAsync(Everywhere with { Body = "[3]", Seen = first.Id }, "Опоздавшая", District.Analyst, None));
        await Assert.ThrowsAsync<RecordMovedException>(() => book.PutAsync(Everywhere with { Seen = 0 }, "Будто первая", District.Analyst, None));
        await Assert.ThrowsAsync<RecordMovedException>(
            () => book.WithdrawAsync(RecordKinds.Methodology, "order-847", null, first.Id, "", "Отмена первой", District.Analyst, None));

        Assert.Equal(second.Id, late.Last?.Id);
        Assert.Equal(["[2]"], (await book.HoldingAsync([], None)).Select(record => record.Body));
        Assert.Equal(2, (await book.HistoryAsync(RecordKinds.Methodology, "order-847", null, None)).Count);
    }

    [Theory, BothEngines]
    public async Task AfterAWithdrawal_NoneIsHeldThatCouldHaveBeenSeen(Engines engine)
    {
        await using Store store = await Store.CreateAsync(engine);
        var book = new RecordBook(store.Database, Store.Clock);
        KeptRecord first = await book.PutAsync(Everywhere, "Первая", District.Analyst, None);
        await book.WithdrawAsync(RecordKinds.Methodology, "order-847", null, first.Id, "", "Снята", District.Analyst, None);

        RecordMovedException late = await Assert.ThrowsAsync<RecordMovedException>(
            () => book.PutAsync(Everywhere with { Seen = first.Id }, "Опоздавшая", District.Analyst, None));

        Assert.True(late.Last?.IsWithdrawn);
        KeptRecord back = await book.PutAsync(Everywhere with { Seen = 0 }, "Возвращена", District.Analyst, None);
        Assert.Equal([back.Id], (await book.HoldingAsync([], None)).Select(record => record.Id));
    }

    [Theory, BothEngines]
    public async Task WithdrawOfNothing_IsAnError(Engines engine)
    {
        await using Store store = await Store.CreateAsync(engine);

        await Assert.ThrowsAsync<KeyNotFoundException>(() => new RecordBook(store.Database, Store.Clock)
            .WithdrawAsync(RecordKinds.Methodology, "order-847", null, null, "", "", District.Analyst, None));
    }
}
