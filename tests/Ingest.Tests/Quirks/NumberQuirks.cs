using SchoolSupport.Ingest.Tests.Workbooks;

namespace SchoolSupport.Ingest.Tests.Quirks;

/// <summary>Numbers as people write them, and what is no number at all.</summary>
internal static class NumberQuirks
{
    public static IEnumerable<Quirk> All() =>
    [
        Written("numbers as texts", ("B4", "10"), ("C4", "30"), ("D4", "30,0")),
        Written("decimal point", ("C4", "30.0")),
        Written("percent sign in the text", ("C4", "30%"), ("D4", "30 %"), ("E4", "30,0\u00A0%")),
        Written("blank behind the decimal comma", ("C4", "30, 0")),
        Written("fractions shown as percents", ("C4", new XlsxBuilder.Formatted(0.3, "0%")), ("D4", new XlsxBuilder.Formatted(0.3, "0.0%"))),
        Written("percent sign that is only shown", ("C4", new XlsxBuilder.Formatted(30, "0\"%\""))),
        Written("units written out", ("B4", "10 чел."), ("B5", "4 уч-ся")),
        Written("non-breaking and thin blanks", ("B4", "\u00A010"), ("C4", "30\u2009%")),
        Written("both values in a cell", [Facts(0, "mark-5 3, participants 10, share-2 10, share-3 30, share-4 30, share-5 30"), SmallTable.Facts[1]], [], ("C4", "3- 30%")),
        Written("thousands with a blank", [Facts(0, "participants 1840, share-2 10, share-3 30, share-4 30, share-5 30"), SmallTable.Facts[1]], [], ("B4", "1 840")),
        Written("dash", [Facts(0, "participants 10, share-2 NoData, share-3 30, share-4 30, share-5 30"), SmallTable.Facts[1]], ["row-sum@F4"], ("F4", "–")),
        Written("н/д", [Facts(0, "participants 10, share-2 NoData, share-3 30, share-4 30, share-5 30"), SmallTable.Facts[1]], ["row-sum@F4"], ("F4", "н/д")),
        Written("не писали", [Facts(0, "participants 10, share-2 NotHeld, share-3 NotHeld, share-4 NotHeld, share-5 NotHeld"), SmallTable.Facts[1]], [],
            ("C4", "не писали"), ("D4", "не писали"), ("E4", "не писали"), ("F4", "не писали")),
        Written("letter instead of a digit", [Facts(0, "participants 10, share-2 10, share-3 30, share-4 30, share-5 NoData"), SmallTable.Facts[1]], ["not-a-number@C4", "row-sum@C4"], ("C4", "3O")),
        Written("points in a column of shares", [Facts(0, "participants 10, share-2 10, share-3 30, share-4 30, share-5 NoData"), SmallTable.Facts[1]], ["unit-unexpected@C4", "row-sum@C4"], ("C4", "30 баллов")),
        Written("percent in a column of pupils", [Facts(0, "participants NoData, share-2 10, share-3 30, share-4 30, share-5 30"), SmallTable.Facts[1]], ["unit-unexpected@B4", "participants-missing@B4"], ("B4", "10%")),
        Written("share over 100", [Facts(0, "participants 10, share-2 10, share-3 30, share-4 30, share-5 NoData"), SmallTable.Facts[1]], ["out-of-range@C4", "row-sum@C4"], ("C4", "300")),
        Written("half a pupil", [Facts(0, "participants NoData, share-2 10, share-3 30, share-4 30, share-5 30"), SmallTable.Facts[1]], ["not-whole@B4", "participants-missing@B4"], ("B4", 10.5)),
        Written("comma before three digits", [Facts(0, "participants NoData, share-2 10, share-3 30, share-4 30, share-5 30"), SmallTable.Facts[1]],
            ["ambiguous-number@B4", "participants-missing@B4"], ("B4", "1,840")),
        Written("blank inside a number", [Facts(0, "participants NoData, share-2 10, share-3 30, share-4 30, share-5 30"), SmallTable.Facts[1]],
            ["ambiguous-number@B4", "participants-missing@B4"], ("B4", "1 0")),
        Written("dash or minus before a number", [Facts(0, "participants 10, share-2 10, share-3 30, share-4 30, share-5 NoData"), SmallTable.Facts[1]],
            ["ambiguous-number@C4", "row-sum@C4"], ("C4", "– 30")),
        Written("number that became a date", [Facts(0, "participants 10, share-2 10, share-3 30, share-4 30, share-5 NoData"), SmallTable.Facts[1]],
            ["ambiguous-number@C4", "row-sum@C4"], ("C4", new DateTime(2026, 5, 12))),
        Written("number that became a date, as text", [Facts(0, "participants 10, share-2 10, share-3 30, share-4 30, share-5 NoData"), SmallTable.Facts[1]],
            ["ambiguous-number@C4", "row-sum@C4"], ("C4", "12.май")),
    ];

    private static Quirk Written(string name, params (string Cell, object? Value)[] changes) => Written(name, SmallTable.Facts, [], changes);

    private static Quirk Written(string name, string[] facts, string[] issues, params (string Cell, object? Value)[] changes) =>
        new(name, "a.xlsx", SmallTable.Xlsx(SmallTable.With(changes))) { Facts = facts, Issues = issues };

    private static string Facts(int school, string values) => $"{SmallTable.Facts[school].Split(':')[0]}: {values}";
}
