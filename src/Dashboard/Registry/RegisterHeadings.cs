using SchoolSupport.Domain.Vocabulary;

namespace SchoolSupport.Dashboard.Registry;

/// <summary>Knows the columns of somebody's own register by their headings.</summary>
public static class RegisterHeadings
{
    private static readonly string[][] Spellings =
    [
        ["код", "код оо", "код школы", "код организации"],
        ["краткое наименование", "наименование", "название", "школа", "наименование оо", "наименование школы", "краткое название"],
        ["полное наименование", "полное название", "полное наименование оо"],
        ["тип", "вид", "тип оо"],
        ["населённый пункт", "нас. пункт", "село", "место"],
        ["местность", "город/село", "тип местности"],
        ["филиал", "филиал школы", "головная организация"],
        ["открыта", "год открытия"],
        ["закрыта", "год закрытия"],
        ["другие наименования", "другие названия", "прежние наименования", "сокращение"],
        ["логин фис око", "фис око", "логин"],
        ["код рцои", "рцои"],
        ["присоединена к", "правопреемник", "присоединена", "реорганизована в"],
    ];

    private static readonly Dictionary<string, int> Columns = Spellings
        .SelectMany((names, column) => names.Select(name => (Key: NameKey.Of(name), column)))
        .ToDictionary(pair => pair.Key, pair => pair.column, StringComparer.Ordinal);

    /// <summary>For each cell of the row the column of the register it heads; null cells head nothing we keep.</summary>
    /// <returns>Null when the row is no row of headings: it must name at least the school.</returns>
    public static IReadOnlyList<int?>? Of(IReadOnlyList<string> row)
    {
        int?[] columns = [.. row.Select(cell => Columns.TryGetValue(NameKey.Of(cell), out int column) ? column : (int?)null)];
        return columns.Contains(1) && columns.Count(column => column is not null) >= 2 ? columns : null;
    }
}
