using SchoolSupport.Analytics.Identification.Methodologies;
using SchoolSupport.Domain.Operations;
using SchoolSupport.Domain.Records;

namespace SchoolSupport.Analytics.Tests.Identification.Methodologies;

public sealed class MethodologyShelfTests
{
    private const string Order = "rosobrnadzor-847";

    [Fact]
    public void Shipped_TellOfEachElementWhetherItIsConfirmed()
    {
        Assert.Equal([Order, "baikalovo-2022", "stavropol-2023"], ShippedMethodologies.Here.Methodologies.Select(one => one.Code));
        Assert.All(ShippedMethodologies.Here.Methodologies, one =>
        {
            Assert.Equal(Enum.GetValues<MethodologyElement>(), one.Elements.Select(status => status.Element).Order());
            Assert.All(one.Elements, status => Assert.NotEqual("", status.Note));
        });
    }

    // Of the order three parts are known; of the two seeds' documents no border at all.
    [Fact]
    public void Shipped_OrderIsComputableAndTheOthersSayWhyNot()
    {
        Methodology order = ShippedMethodologies.Here.Methodologies[0];

        Assert.Equal((30m, new ListRule(2, 2, RuleJoin.Or)), (order.ThresholdPercent!.Value, order.Rule));
        Assert.False(order.StatusOf(MethodologyElement.Join).Confirmed);
        Assert.True(order.StatusOf(MethodologyElement.Threshold).Confirmed);
        Assert.All(ShippedMethodologies.Here.Methodologies.Skip(1), one =>
        {
            Assert.False(one.IsComputable);
            Assert.NotEqual("", one.Undeterminable);
        });
    }

    [Fact]
    public void Of_OwnVersion_StandsInPlaceOfTheShippedOne()
    {
        MethodologyShelf shelf = MethodologyShelf.Of([Record(1, Order, MethodologyJson.Write(Sample.Methodology)), Record(2, "own-1", MethodologyJson.Write(Sample.Methodology))]);

        Assert.Equal([Order, "baikalovo-2022", "stavropol-2023", "own-1"], shelf.Versions.Select(version => version.Methodology.Code));
        Assert.Equal(("Своя", true, "версия данных № 1"), (shelf[Order]!.Methodology.Name, shelf[Order]!.StandsForShipped, shelf[Order]!.Label));
        Assert.Equal((null, false), (shelf["baikalovo-2022"]!.Record, shelf["own-1"]!.StandsForShipped));
    }

    [Fact]
    public void Of_BodyThatCannotBeRead_IsShownAndTheShippedOneHolds()
    {
        MethodologyShelf shelf = MethodologyShelf.Of([Record(1, Order, "{\"name\":\"x\"}")]);

        Assert.Equal(1, Assert.Single(shelf.Unreadable).Record.Id);
        Assert.Null(shelf[Order]!.Record);
    }

    [Fact]
    public void Of_MunicipalAndEverywhere_TheMunicipalLeads()
    {
        MethodologyShelf shelf = MethodologyShelf.Of(
        [
            Record(1, "own-1", MethodologyJson.Write(Sample.Methodology with { Name = "Везде" }), territory: null),
            Record(2, "own-1", MethodologyJson.Write(Sample.Methodology with { Name = "Здесь" })),
        ]);

        Assert.Equal("Здесь", shelf["own-1"]!.Methodology.Name);
    }

    private static KeptRecord Record(int id, string code, string body, int? territory = 1) => new()
    {
        Id = id,
        Kind = RecordKinds.Methodology,
        Code = code,
        TerritoryId = territory,
        SchoolId = null,
        Body = body,
        IsWithdrawn = false,
        Note = "",
        Person = "",
        Role = Role.Analyst,
        At = default,
        GivenAt = id,
    };
}
