using SchoolSupport.Domain.Facts;
using SchoolSupport.Domain.Organisations;
using SchoolSupport.Domain.Vocabulary;

namespace SchoolSupport.Ingest.Names;

/// <summary>One name of a school of the register, taken apart, with the school years it was borne in.</summary>
internal sealed class KnownName
{
    public required School School { get; init; }

    public required string Key { get; init; }

    public required SchoolNameParts Parts { get; init; }

    /// <summary>Whether it is the department's code: known letter for letter only, since «1» is no name.</summary>
    public bool IsCode { get; private init; }

    public required SettlementName? Settlement { get; init; }

    private int? From { get; init; }

    private int? To { get; init; }

    /// <summary>Every name of a school once: its present ones, its code, its other ones.</summary>
    public static IEnumerable<KnownName> Of(School school, HomeWords home)
    {
        SettlementName? settlement = school.Settlement is { Length: > 0 } where
            ? SchoolNameParts.Of(where, HomeWords.None) is { } parts && parts.Settlement is { } marked ? marked
                : new SettlementName(NameLetters.Of(where).Replace(" ", "", StringComparison.Ordinal), false)
            : null;
        return school.Names.Select(name => (name.Text, name.FromYear, name.ToYear, IsCode: false))
            .Append((school.Name, null, null, false))
            .Append((school.FullName ?? "", null, null, false))
            .Append((school.Code, null, null, true))
            .DistinctBy(name => NameKey.Of(name.Text))
            .Where(name => NameKey.Of(name.Text).Length > 0)
            .Select(name => new KnownName
            {
                School = school,
                Key = NameKey.Of(name.Text),
                Parts = SchoolNameParts.Of(name.Text, home),
                Settlement = settlement,
                IsCode = name.IsCode,
                From = name.FromYear,
                To = name.ToYear,
            });
    }

    /// <summary>Whether the school bore the name in that school year; of a name without dates and a file without a year: yes.</summary>
    public bool HeldIn(SchoolYear? year) => OutOfDate(year) is null;

    /// <summary>Why the name does not fit the year, in Russian; null when it does.</summary>
    public string? OutOfDate(SchoolYear? year)
    {
        if (year is not SchoolYear { IsUndated: false } its)
        {
            return null;
        }

        return School.ClosedYear < its.StartYear ? $"закрыта в {School.ClosedYear} г."
            : School.OpenedYear - 1 > its.StartYear ? $"открыта в {School.OpenedYear} г."
            : To < its.StartYear ? $"так называлась по {new SchoolYear(To.Value)} учебный год"
            : From > its.StartYear ? $"так называется с {new SchoolYear(From.Value)} учебного года"
            : null;
    }
}
