using SchoolSupport.Domain.Vocabulary;

namespace SchoolSupport.Dashboard.Registry;

/// <summary>The types a school can be of, as registers call them.</summary>
public static class SchoolTypes
{
    private static readonly (string Type, string[] Also)[] Table =
    [
        ("СОШ", ["средняя общеобразовательная школа", "средняя школа", "средняя"]),
        ("ООШ", ["основная общеобразовательная школа", "основная школа", "основная"]),
        ("НОШ", ["начальная общеобразовательная школа", "начальная школа", "начальная"]),
        ("СШ", []),
        ("ОШ", []),
        ("НШ", []),
        ("гимназия", []),
        ("прогимназия", []),
        ("лицей", []),
        ("школа-интернат", ["интернат", "школа интернат"]),
        ("вечерняя (сменная) школа", ["вечерняя школа", "сменная школа", "вечерняя сменная общеобразовательная школа", "ВСОШ"]),
        ("коррекционная школа", ["коррекционная"]),
        ("кадетская школа", ["кадетский корпус"]),
        ("начальная школа – детский сад", ["начальная школа детский сад", "НШДС"]),
        ("центр образования", []),
    ];

    private static readonly Dictionary<string, string> Spellings = Table
        .SelectMany(one => one.Also.Prepend(one.Type).Select(spelling => (Key: NameKey.Of(spelling), one.Type)))
        .DistinctBy(pair => pair.Key)
        .ToDictionary(pair => pair.Key, pair => pair.Type, StringComparer.Ordinal);

    /// <summary>Named in messages; the field offers them all.</summary>
    public static IReadOnlyList<string> Usual { get; } = ["СОШ", "ООШ", "НОШ", "гимназия", "лицей"];

    public static IReadOnlyList<string> All { get; } = [.. Table.Select(one => one.Type)];

    /// <returns>The type as the list has it; null for what is none.</returns>
    public static string? Of(string text) => Spellings.GetValueOrDefault(NameKey.Of(text));
}
