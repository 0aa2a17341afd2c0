using Microsoft.Extensions.Logging.Abstractions;
using SchoolSupport.Dashboard.Snapshots;
using SchoolSupport.Dashboard.Tests.Imports;
using SchoolSupport.Domain.Operations;
using SchoolSupport.Domain.Organisations;
using SchoolSupport.Domain.Storage;

namespace SchoolSupport.Dashboard.Tests.Snapshots;

public sealed class CurrentRegisterTests
{
    // What a page load asks for: the places of the frame, the view of the page, the snapshot below it.
    [Fact]
    public async Task PageLoads_OfOneDataVersion_ReadTheSchoolsOnce()
    {
        using Installation place = await Installation.EmptyAsync();
        Territory territory = await StoreAsync(place, "1");
        using var log = new CommandLog(place.Database.Address.File!);
        using var register = new CurrentRegister(place.Database, place.Clock);
        var views = new SnapshotViews(new SnapshotStore(place.Database, register, place.Clock, NullLogger<SnapshotStore>.Instance), register, place.Actor);

        for (int load = 0; load < 3; load++)
        {
            await views.PlacesAsync(CancellationToken.None);
            Assert.NotNull(await views.ForAsync(territory.Id, CancellationToken.None));
            await views.PlacesAsync(CancellationToken.None);
        }

        Assert.Equal(1, log.Of("Territories"));
    }

    [Fact]
    public async Task Get_AfterAChange_HasTheChange()
    {
        using Installation place = await Installation.EmptyAsync();
        await StoreAsync(place, "1");
        using var register = new CurrentRegister(place.Database, place.Clock);
        Assert.Equal(["1"], (await register.GetAsync(CancellationToken.None)).Schools.Select(school => school.Code));

        await StoreAsync(place, "2");

        Assert.Equal(["1", "2"], (await register.GetAsync(CancellationToken.None)).Schools.Select(school => school.Code));
    }

    [Fact]
    public async Task Get_ManyAtOnce_ReadOnce()
    {
        using Installation place = await Installation.EmptyAsync();
        await StoreAsync(place, "1");
        using var log = new CommandLog(place.Database.Address.File!);
        using var register = new CurrentRegister(place.Database, place.Clock);

        Register[] all = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => register.GetAsync(CancellationToken.None)));

        Assert.Single(all.Distinct());
        Assert.Equal(1, log.Of("Territories"));
    }

    private static async Task<Territory> StoreAsync(Installation place, string code)
    {
        var registers = new Registers(place.Database, place.Clock);
        Territory territory = await registers.AddTerritoryAsync(
            new Territory { Kind = TerritoryKind.Municipality, Name = "Район", NameKey = "РАЙОН" }, Actor.Demonstration, CancellationToken.None);
        await registers.AddSchoolAsync(
            new School { TerritoryId = territory.Id, Code = code, Name = $"Школа {code}" }, territory, Actor.Demonstration, CancellationToken.None);
        return territory;
    }
}
