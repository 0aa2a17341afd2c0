using System.Globalization;
using System.Text.RegularExpressions;

namespace SchoolSupport.Domain.Facts;

/// <summary>A school year, known by the calendar year it starts in: 2020 prints as «2020/21».</summary>
public readonly partial record struct SchoolYear(int StartYear) : IComparable<SchoolYear>
{
    /// <summary>Years outside are misprints, not history: the first ЕГЭ was in 2001.</summary>
    private const int Earliest = 1990;
    private const int Latest = 2100;

    /// <summary>The source names no year, as an order that assigns curators until further notice; prints as nothing.</summary>
    public static SchoolYear Undated => default;

    public bool IsUndated => StartYear == 0;

    public SchoolYear Next => new(StartYear + 1);

    public SchoolYear Previous => new(StartYear - 1);

    /// <summary>The year whose spring is in <paramref name="calendarYear"/>: ОГЭ 2021 belongs to 2020/21.</summary>
    public static SchoolYear EndingIn(int calendarYear) => new(calendarYear - 1);

    /// <summary>
    /// Reads «2020/21», «2020-2021», «2019 – 2020», «2021-2022 уч.год»; a text around the years is allowed.
    /// Years that do not follow each other are not a school year.
    /// </summary>
    public static bool TryParse(string? text, out SchoolYear year)
    {
        year = default;
        Match match = Pair().Match(text ?? "");
        if (!match.Success)
        {
            return false;
        }

        int start = int.Parse(match.Groups["start"].ValueSpan, CultureInfo.InvariantCulture);
        int end = int.Parse(match.Groups["end"].ValueSpan, CultureInfo.InvariantCulture);
        int expected = match.Groups["end"].Length == 2 ? (start + 1) % 100 : start + 1;
        year = new SchoolYear(start);
        return end == expected && start is >= Earliest and <= Latest;
    }

    public int CompareTo(SchoolYear other) => StartYear.CompareTo(other.StartYear);

    public static bool operator <(SchoolYear left, SchoolYear right) => left.CompareTo(right) < 0;

    public static bool operator >(SchoolYear left, SchoolYear right) => left.CompareTo(right) > 0;

    public static bool operator <=(SchoolYear left, SchoolYear right) => left.CompareTo(right) <= 0;

    public static bool operator >=(SchoolYear left, SchoolYear right) => left.CompareTo(right) >= 0;

    public override string ToString() => IsUndated
        ? ""
        : string.Create(CultureInfo.InvariantCulture, $"{StartYear}/{(StartYear + 1) % 100:00}");

    [GeneratedRegex(@"(?<!\d)(?<start>(19|20)\d\d)\s*[-–—/]\s*(?<end>(19|20)\d\d|\d\d)(?!\d)")]
    private static partial Regex Pair();
}
