using SchoolSupport.Analytics.Histories;
using SchoolSupport.Domain.Facts;
using SchoolSupport.Domain.Organisations;

namespace SchoolSupport.Analytics.Tests.Histories;

/// <summary>The published ОГЭ table of 2021: eleven schools, counts restored from its percentages, and its row «итого».</summary>
internal static class Baikalovo
{
    public const string Russian = "Русский язык";
    public const string Mathematics = "Математика";
    public const int Year = 2020;

    // Twos, threes, fours, fives. ШСШ: 30 + 30 + 30 + 0 = 90 %; the answer is one two of ten.
    private static readonly (string Name, int N, int?[] Russian, int?[] Mathematics)[] Rows =
    [
        ("БСШ", 63, [2, 18, 33, 10], [6, 36, 17, 4]),
        ("БАСШ", 12, [0, 8, 4, 0], [1, 10, 1, 0]),
        ("ВООШ", 4, [0, 0, 2, 2], [0, 1, 3, 0]),
        ("ГСШ", 9, [0, 4, 1, 4], [0, 4, 1, 4]),
        ("ЕСШ", 5, [0, 1, 1, 3], [0, 3, 2, 0]),
        ("КСШ", 6, [0, 3, 0, 3], [0, 4, 1, 1]),
        ("ЛСШ", 4, [0, 0, 3, 1], [0, 3, 1, 0]),
        ("НИСШ", 17, [0, 3, 12, 2], [0, 10, 3, 4]),
        ("ПОШ", 9, [2, 5, 0, 2], [2, 4, 2, 1]),
        ("ЧОШ", 2, [0, 1, 1, 0], [0, 2, 0, 0]),
        ("ШСШ", 10, [null, 3, 3, 3], [1, 7, 2, 0]),
    ];

    public static SeriesKey Key(string subject) => new(Procedures.Oge, 9, subject);

    public static IReadOnlyList<School> Schools { get; } =
        [.. Rows.Select((row, index) => FactBuilder.School(index + 1, row.Name))];

    public static int Id(string name) => Schools.Single(school => school.Name == name).Id;

    public static FactBuilder Facts(bool answered = false)
    {
        var facts = new FactBuilder();
        foreach ((string name, int n, int?[] russian, int?[] mathematics) in Rows)
        {
            facts.Oge(Id(name), Year, Russian, n, [.. russian.Select(count => count ?? (answered ? 1 : null))]);
            facts.Oge(Id(name), Year, Mathematics, n, mathematics);
        }

        facts.Oge(null, Year, Russian, 141, 5, 46, 60, 30);
        facts.Oge(null, Year, Mathematics, 141, 10, 84, 33, 14);
        return facts;
    }

    public static MunicipalityHistory History(FactBuilder facts) =>
        MunicipalityHistory.Of(FactBuilder.Territory, Schools, [FactBuilder.Above], facts.Facts);
}
