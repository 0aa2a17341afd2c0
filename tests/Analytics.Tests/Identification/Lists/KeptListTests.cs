using System.Text.Json;
using SchoolSupport.Analytics.Identification.Lists;
using SchoolSupport.Analytics.Tests.Identification.Methodologies;
using SchoolSupport.Domain.Facts;

namespace SchoolSupport.Analytics.Tests.Identification.Lists;

public sealed class KeptListTests
{
    private static readonly SchoolYear _year = new(2020);

    [Fact]
    public void Json_ReadBack_IsTheSameAndNothingElseIsRead()
    {
        string written = KeptListJson.Write(Kept(new Town().All(1, _year, (7, 18), (6, 20), (0, 10), (2, 10))));

        Assert.Equal(written, KeptListJson.Write(KeptListJson.Read(written)));
        Assert.ThrowsAny<JsonException>(() => KeptListJson.Read("{}"));
        Assert.ThrowsAny<JsonException>(() => KeptListJson.Read("null"));
    }

    [Fact]
    public void Of_ListAsItIs_KeepsReasonOrderAndCounts()
    {
        KeptVerdict verdict = Kept(new Town().All(1, _year, (7, 18), (6, 20), (0, 10), (2, 10))).Of(1)!;

        Assert.Equal((ListStatus.Listed, "Школа 1", "причина", "приказ № 1"), (verdict.Status, verdict.School, verdict.Reason, verdict.Order));
        Assert.Equal((7, 18), (verdict.Results[0].Below, verdict.Results[0].N));
    }

    [Fact]
    public void Change_SameData_IsNone()
    {
        Town town = new Town().All(1, _year, (7, 18), (6, 20), (0, 10), (2, 10));
        KeptList kept = KeptListJson.Read(KeptListJson.Write(Kept(town)));

        Assert.Empty(KeptListChange.Of(kept, IdentificationList.Of(town.History(), kept.Methodology, _year)));
    }

    [Fact]
    public void Change_MendedMark_IsShownBesideAndTheListStays()
    {
        KeptList kept = Kept(new Town().All(1, _year, (7, 18), (6, 20), (0, 10), (2, 10)).All(1, _year.Previous, (0, 18), (0, 20), (0, 10), (0, 10)));
        Town mended = new Town().All(1, _year, (7, 18), (5, 20), (0, 10), (2, 10)).All(1, _year.Previous, (0, 18), (0, 20), (0, 10), (0, 10));

        KeptListChange change = Assert.Single(KeptListChange.Of(kept, IdentificationList.Of(mended.History(), kept.Methodology, _year)));

        Assert.Equal((ListStatus.Listed, ListStatus.NotListed), (change.Then.Status, change.Now!.Status));
        KeptResultChange result = Assert.Single(change.Results);
        Assert.Equal((6, 5), (result.Then.Below, result.Now!.Below));
    }

    private static KeptList Kept(Town town) => KeptList.Of(
        IdentificationList.Of(town.History(), Sample.Methodology, _year),
        "версия 1",
        school => $"Школа {school}",
        _ => "причина",
        school => school == 1 ? "приказ № 1" : null);
}
