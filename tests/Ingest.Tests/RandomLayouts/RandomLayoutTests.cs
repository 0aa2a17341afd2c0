using System.Globalization;
using CsCheck;
using SchoolSupport.Domain.Facts;
using SchoolSupport.Ingest.Layouts;
using SchoolSupport.Ingest.Planning;
using SchoolSupport.Ingest.Tests.Quirks;
using SchoolSupport.Ingest.Workbooks;

namespace SchoolSupport.Ingest.Tests.RandomLayouts;

/// <summary>However a table is laid out, it says the same, and each value's address is where the value stands.</summary>
public sealed class RandomLayoutTests
{
    private const int Looks = 400;

    private const string Seed = "0000KNvT3pY1";

    private static readonly string[] Marks = ["2", "3", "4", "5"];

    [Fact]
    public void MarksOfOge_InAnyLayout_GiveTheSameFacts() => Gen.Select(TableModel.Oge, Look.Any).Sample(
        (table, look) => AssertSame(table, look, OgeFacts(table, look)), iter: Looks, seed: Seed);

    [Fact]
    public void MarksOfFisOko_InAnyLayout_GiveTheSameFacts() => Gen.Select(TableModel.Vpr, Look.Any).Sample(
        (table, look) => AssertSame(table, look, VprFacts(table)), iter: Looks, seed: Seed);

    [Fact]
    public void BandsOfEge_InAnyLayout_GiveTheSameFacts() => Gen.Select(TableModel.Ege, Look.Any).Sample(
        (table, look) => AssertSame(table, look, EgeFacts(table)), iter: Looks, seed: Seed);

    private static void AssertSame(TableModel table, Look look, IEnumerable<string> expected)
    {
        (string path, byte[] content) = LaidOut.File(table, look);

        FileReading reading = FileReader.Read(path, content, [], ReadLimits.Default);

        string[] facts = [.. reading.Tables.SelectMany(found => found.Facts).SelectMany(Lines).Order(StringComparer.Ordinal)];
        Assert.True(expected.Order(StringComparer.Ordinal).SequenceEqual(facts), $"{LaidOut.Text(table, look)}\n{reading.Refusal}\n{string.Join('\n', facts)}");
        Addresses.AssertHold(path, content, reading);
    }

    private static IEnumerable<string> Lines(RawFact fact)
    {
        string place = fact.Place switch
        {
            Place.OfSchool school => school.Text,
            Place.OfTerritory territory => territory.Name,
            _ => "район",
        };
        return fact.Values
            .Where(value => value is { Method: ValueMethod.Reported, Number: not null })
            .Select(value => Line(place, fact.Year, fact.Subject, value.Measure, value.Number!.Value));
    }

    private static IEnumerable<string> OgeFacts(TableModel table, Look look) =>
        from row in table.Rows
        where row.Label != "Итого" || look.Total != TotalAt.None
        from subject in table.Columns.Select(column => column.Group?.TrimEnd(' ', '%')).OfType<string>().Distinct()
        from value in table.Columns.Zip(row.Values)
        where value.First.Group is null || value.First.Group.StartsWith(subject, StringComparison.Ordinal)
        select Line(row.Label == "Итого" ? "район" : row.Label, new SchoolYear(2020), subject, Measure(value.First.Heading), value.Second);

    private static IEnumerable<string> VprFacts(TableModel table) =>
        from row in table.Rows
        from value in table.Columns.Zip(row.Values)
        let place = row.Label == "Вся выборка" ? "Российская Федерация" : row.Label.Split('(')[0]
        select Line(place, new SchoolYear(2025), "Русский язык", Measure(value.First.Heading), value.Second);

    private static IEnumerable<string> EgeFacts(TableModel table) =>
        from row in table.Rows
        from value in table.Columns.Zip(row.Values)
        let year = new SchoolYear(int.Parse(row.Label[..4], CultureInfo.InvariantCulture))
        select Line("район", year, "Математика (профильная)", Measure(value.First.Heading), value.Second);

    private static string Measure(string heading) => heading switch
    {
        "Кол-во участников" or "Кол-во сдававших экзамен" => Measures.Participants,
        "Кол-во выпускников" => Measures.Enrolled,
        "Доля неудовлетворительных" => Measures.BelowMinimumShare,
        "Менее 60" => Measures.Below60Share,
        "От 60 до 80" => Measures.From60To80Share,
        "Более 80" => Measures.Above80Share,
        _ => Measures.MarkShares[Array.IndexOf(Marks, heading)],
    };

    private static string Line(string place, SchoolYear year, string subject, string measure, double value) =>
        string.Create(CultureInfo.InvariantCulture, $"{place}, {year}, {subject}, {measure}: {Math.Round(value, 6)}");
}
