using System.Text.Json;
using SchoolSupport.Analytics.Phrases;

namespace SchoolSupport.Analytics.Tests.Phrases;

public sealed class PhraseListTests
{
    public static TheoryData<string> Codes => [.. PhraseList.Rows.Select(row => row.Code)];

    // What each example reads was written by hand, not by the program.
    [Theory]
    [MemberData(nameof(Codes))]
    public void Say_ExampleOfTheList_ReadsAsWritten(string code)
    {
        PhraseRow row = PhraseList.Rows.Single(one => one.Code == code);
        (string, object)[] values = [.. (row.Example ?? new Dictionary<string, JsonElement>()).Select(pair => (pair.Key, Value(pair.Value)))];

        string said = PhraseList.Say(code, values);

        Assert.Equal(row.Reads, said);
        Assert.DoesNotContain('{', said);
        Assert.DoesNotContain('|', said);
    }

    [Fact]
    public void Rows_HaveCodesOfTheirOwn() => Assert.Distinct(PhraseList.Rows.Select(row => row.Code));

    [Theory]
    [InlineData(1, "1\u00A0ученик сдал")]
    [InlineData(3, "3\u00A0ученика сдали")]
    [InlineData(11, "11\u00A0учеников сдали")]
    [InlineData(21, "21\u00A0ученик сдал")]
    public void Fill_Number_TakesItsForm(int n, string expected) =>
        Assert.Equal(expected, new Phrase("a", "{n#ученик|ученика|учеников} {n:сдал|сдали|сдали}").Fill(("n", n)));

    [Fact]
    public void Fill_PlaceWithoutValueOrValueWithoutPlace_IsRefused()
    {
        var phrase = new Phrase("a", "{n} из {all}");

        Assert.Throws<ArgumentException>(() => phrase.Fill(("n", 1)));
        Assert.Throws<ArgumentException>(() => phrase.Fill(("n", 1), ("all", 2), ("more", 3)));
        Assert.Throws<ArgumentException>(() => new Phrase("a", "{n#год|года|лет}").Fill(("n", "5")));
        Assert.Throws<KeyNotFoundException>(() => PhraseList.Say("no-such-phrase"));
    }

    private static object Value(JsonElement value) => value.ValueKind == JsonValueKind.Number ? value.GetInt32() : value.GetString()!;
}
