using System.Text.RegularExpressions;
using SchoolSupport.Domain.Facts;
using SchoolSupport.Domain.Vocabulary;

namespace SchoolSupport.Domain.Organisations;

/// <summary>
/// A name with the school years it was borne in, both inclusive, as registers write it: «МКОУ Старая СОШ (по 2020/21)»,
/// «(с 2021/22)», «(с 2016/17 по 2020/21)».
/// </summary>
public sealed partial record DatedName(string Text, SchoolYear? From, SchoolYear? To)
{
    public bool IsDated => From is not null || To is not null;

    public static DatedName Of(string written)
    {
        Match match = Years().Match(written);
        SchoolYear? from = Year(match.Groups["from"]);
        SchoolYear? to = Year(match.Groups["to"]);
        return match.Success && (from is not null || to is not null) && !(from > to)
            ? new DatedName(written[..match.Index].TrimEnd(), from, to)
            : new DatedName(written.Trim(), null, null);

        static SchoolYear? Year(Group group) => SchoolYear.TryParse(group.Value, out SchoolYear year) ? year : null;
    }

    public static DatedName Of(SchoolName name) => new(
        name.Text,
        name.FromYear is int from ? new SchoolYear(from) : null,
        name.ToYear is int to ? new SchoolYear(to) : null);

    public SchoolName ToSchoolName() => new() { Text = Text, NameKey = NameKey.Of(Text), FromYear = From?.StartYear, ToYear = To?.StartYear };

    public override string ToString() => (From, To) switch
    {
        (null, null) => Text,
        (null, _) => $"{Text} (по {To})",
        (_, null) => $"{Text} (с {From})",
        _ => $"{Text} (с {From} по {To})",
    };

    [GeneratedRegex(@"\(\s*(с\s+(?<from>[\d/–-]+))?\s*(по\s+(?<to>[\d/–-]+))?\s*\)\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Years();
}
