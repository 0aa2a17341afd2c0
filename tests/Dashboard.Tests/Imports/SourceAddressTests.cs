using System.Web;
using CsCheck;
using SchoolSupport.Analytics.Histories;
using SchoolSupport.Dashboard.Imports;
using SchoolSupport.Domain.Facts;

namespace SchoolSupport.Dashboard.Tests.Imports;

public sealed class SourceAddressTests
{
    private static readonly string[] Codes = [.. Measures.All.Select(measure => measure.Code), Measures.Task("9.1К2"), Measures.Task("5(1)"), Measures.PrimaryScore(14), Measures.TestScore(72), Measures.TaskMost("2.1")];

    [Fact]
    public void Of_AnyOrigin_ParsesBackInOrder()
    {
        Gen<FactRef> one = Gen.Select(Gen.Long[1, 60], Gen.Int[0, Codes.Length - 1], (id, code) => new FactRef(id, Codes[code]));

        one.Array[1, 40].Sample(values =>
        {
            var origin = new Origin(values);
            return origin.Equals(Parse(SourceAddress.Of(origin)!));
        });
    }

    [Fact]
    public void Of_NeighboursWithTheSameMeasures_IsCompact() => Assert.Equal(
        "/source?f=12-14.20&m=mark-2.mark-3",
        SourceAddress.Of(new Origin([.. new long[] { 12, 13, 14, 20 }.SelectMany(id => new[] { new FactRef(id, "mark-2"), new FactRef(id, "mark-3") })])));

    [Fact]
    public void Of_NoNumber_HasNoAddress() => Assert.Null(SourceAddress.Of(Origin.None));

    [Fact]
    public void Of_TooManyForAnAddress_KeepsTheFirstAndCountsTheRest()
    {
        var origin = new Origin([.. Enumerable.Range(1, 5000).Select(i => new FactRef(i * 7L, "mark-2"))]);

        string address = SourceAddress.Of(origin)!;

        Origin kept = Parse(address)!;
        int more = int.Parse(HttpUtility.ParseQueryString(address.Split('?')[1])["more"]!, System.Globalization.CultureInfo.InvariantCulture);
        Assert.InRange(address.Length, 1000, 6100);
        Assert.Equal(origin.Values.Take(kept.Values.Count), kept.Values);
        Assert.Equal(5000, kept.Values.Count + more);
    }

    [Theory]
    [InlineData(null, null)]
    [InlineData("12", null)]
    [InlineData("12", "marks-2")]
    [InlineData("12~13", "mark-2")]
    [InlineData("-5", "mark-2")]
    [InlineData("9-3", "mark-2")]
    [InlineData("1-99999999999", "mark-2")]
    [InlineData("12;drop", "mark-2")]
    public void Parse_NotOurs_IsNull(string? facts, string? measures) => Assert.Null(SourceAddress.Parse(facts, measures));

    private static Origin? Parse(string address)
    {
        var query = HttpUtility.ParseQueryString(address.Split('?')[1]);
        return SourceAddress.Parse(query["f"], query["m"]);
    }
}
