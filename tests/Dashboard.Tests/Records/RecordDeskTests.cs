using SchoolSupport.Dashboard.Accounts;
using SchoolSupport.Dashboard.Records;
using SchoolSupport.Dashboard.Snapshots;
using SchoolSupport.Dashboard.Tests.Imports;
using SchoolSupport.Domain.Operations;
using SchoolSupport.Domain.Organisations;
using SchoolSupport.Domain.Records;
using SchoolSupport.Domain.Storage;

namespace SchoolSupport.Dashboard.Tests.Records;

public sealed class RecordDeskTests
{
    private static readonly CancellationToken None = CancellationToken.None;

    [Fact]
    public async Task Analyst_ChangesOwnMunicipalityAndNothingElse()
    {
        using Installation place = await Installation.EmptyAsync();
        using var register = new CurrentRegister(place.Database, place.Clock);
        (Territory own, Territory other) = await StoreAsync(place);
        RecordDesk desk = Desk(place, register, new Actor("Аналитик", Role.Analyst, own.Id));

        KeptRecord kept = await desk.PutAsync(Draft(own.Id), "Дано", None);

        Assert.Equal(own.Id, kept.TerritoryId);
        await Assert.ThrowsAsync<UnauthorizedAccessException>(() => desk.PutAsync(Draft(other.Id), "Дано", None));
        await Assert.ThrowsAsync<UnauthorizedAccessException>(() => desk.PutAsync(Draft(null), "Дано", None));
        Assert.Empty(await desk.HistoryAsync(RecordKinds.ManualList, "1", other.Id, None));
        Assert.Single(await desk.HistoryAsync(RecordKinds.ManualList, "1", own.Id, None));
    }

    [Fact]
    public async Task WhoComesLate_IsToldWhoWasFasterAndTakesNothingBack()
    {
        using Installation place = await Installation.EmptyAsync();
        using var register = new CurrentRegister(place.Database, place.Clock);
        (Territory own, _) = await StoreAsync(place);
        RecordDesk first = Desk(place, register, new Actor("Аналитик", Role.Analyst, own.Id));
        RecordDesk other = Desk(place, register, new Actor("Методист", Role.Analyst, own.Id));
        KeptRecord mine = await first.PutAsync(Draft(own.Id) with { Seen = 0 }, "Дано", None);
        KeptRecord theirs = await other.PutAsync(Draft(own.Id) with { Body = "[]", Seen = mine.Id }, "Изменено", None);

        RecordMovedException late = await Assert.ThrowsAsync<RecordMovedException>(() => first.WithdrawAsync(mine, "", "Отмена", None));

        Assert.Contains("изменена: Методист", first.Words(late), StringComparison.Ordinal);
        Assert.StartsWith("Отменить нельзя.", first.WordsOfUndo(late), StringComparison.Ordinal);
        Assert.Equal([theirs.Id, mine.Id], (await first.HistoryAsync(RecordKinds.ManualList, "1", own.Id, None)).Select(record => record.Id));
    }

    [Theory]
    [InlineData(Role.Head)]
    [InlineData(Role.Observer)]
    public async Task WhoOnlyLooks_ChangesNothing(Role role)
    {
        using Installation place = await Installation.EmptyAsync();
        using var register = new CurrentRegister(place.Database, place.Clock);
        (Territory own, _) = await StoreAsync(place);
        RecordDesk desk = Desk(place, register, new Actor("Кто-то", role, own.Id));

        Assert.False(desk.MayChange);
        await Assert.ThrowsAsync<UnauthorizedAccessException>(() => desk.PutAsync(Draft(own.Id), "Дано", None));
    }

    private static RecordDesk Desk(Installation place, CurrentRegister register, Actor actor) =>
        new(place.Database, register, place.Clock, new CurrentActor { Actor = actor });

    private static RecordDraft Draft(int? territory) => new(RecordKinds.ManualList, "1", territory, null, "{}");

    private static async Task<(Territory Own, Territory Other)> StoreAsync(Installation place)
    {
        var registers = new Registers(place.Database, place.Clock);
        return (await AddAsync("Свой"), await AddAsync("Чужой"));

        Task<Territory> AddAsync(string name) => registers.AddTerritoryAsync(
            new Territory { Kind = TerritoryKind.Municipality, Name = name, NameKey = name.ToUpperInvariant() }, Actor.Demonstration, None);
    }
}
