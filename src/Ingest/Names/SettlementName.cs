using System.Collections.Frozen;

namespace SchoolSupport.Ingest.Names;

/// <summary>A settlement within a school's name: «с. Акша», «города Буйнакска», «п. г. т. Шерловая Гора».</summary>
/// <param name="Name">Its words without blanks, as written.</param>
/// <param name="IsDeclined">Written in the genitive, or it may be: «города Буйнакска», «г. Буйнакска».</param>
internal sealed record SettlementName(string Name, bool IsDeclined)
{
    private static readonly FrozenSet<string> Whole =
        new[] { "ГОРОД", "СЕЛО", "ПОСЕЛОК", "ПОС", "ПГТ", "ДЕРЕВНЯ", "ДЕР", "ХУТОР", "АУЛ", "СТАНЦИЯ", "СТАНИЦА", "СТ", "РП", "С", "П", "Д", "Х" }
            .ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Declined =
        new[] { "Г", "ГОР", "ГОРОДА", "ГОРОДЕ", "СЕЛА", "СЕЛЕ", "ПОСЕЛКА", "ДЕРЕВНИ", "ХУТОРА", "АУЛА", "СТАНЦИИ", "СТАНИЦЫ" }
            .ToFrozenSet(StringComparer.Ordinal);

    public static bool IsMarker(string word, out bool declined)
    {
        declined = Declined.Contains(word);
        return declined || Whole.Contains(word);
    }

    /// <summary>Whether the same settlement is meant; without a genitive not one letter may differ.</summary>
    public bool Means(SettlementName other) =>
        Name == other.Name || ((IsDeclined || other.IsDeclined) && Stem(Name) == Stem(other.Name));

    /// <summary>Without the last letter where the case decides it: «Буйнакск», «Буйнакска».</summary>
    public static string Stem(string name) =>
        name.Length > 3 && "АЯЫИЕУЮОЬЙ".Contains(name[^1], StringComparison.Ordinal) ? name[..^1] : name;
}
