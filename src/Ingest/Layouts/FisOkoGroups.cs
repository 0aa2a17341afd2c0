using System.Text.RegularExpressions;
using SchoolSupport.Domain.Facts;
using SchoolSupport.Domain.Organisations;
using SchoolSupport.Ingest.Tables;

namespace SchoolSupport.Ingest.Layouts;

/// <summary>
/// Rows of ФИС ОКО by group of participants. The level of a group is known only by the code in brackets: «(eduNNNNNN)» a school,
/// «(regNN_mNNN)» a municipality, none the region or «Вся выборка». A group belongs to the one above it.
/// </summary>
public sealed partial class FisOkoGroups
{
    private Place.OfTerritory? _region;
    private Place.OfTerritory? _municipality;

    /// <summary>Rows are asked from the top down.</summary>
    public Place PlaceOf(string label, CellAddress cell)
    {
        Match code = Code().Match(label);
        string name = code.Success ? label[..code.Index].Trim() : label.Trim();
        if (code.Groups["school"].Success)
        {
            return new Place.OfSchool(name, cell, code.Groups["school"].Value, null, _municipality);
        }

        if (code.Groups["municipality"].Success)
        {
            return _municipality = new Place.OfTerritory(TerritoryKind.Municipality, name, code.Groups["municipality"].Value, _region);
        }

        if (name.Equals("Вся выборка", StringComparison.OrdinalIgnoreCase))
        {
            return new Place.OfTerritory(TerritoryKind.Country, "Российская Федерация", null, null);
        }

        _municipality = null;
        return _region = new Place.OfTerritory(TerritoryKind.Region, name, null, null);
    }

    /// <summary>
    /// «edu223379», «sch223379»: digits only, since the prefix changed in 2022. Colleges and boarding schools have prefixes and
    /// numbers of their own («spo220009», «ksh220001») and keep them.
    /// </summary>
    public static string? Login(string text) => LoginText().Match(text) is { Success: true } match
        ? match.Groups["prefix"].Value.ToLowerInvariant() is "" or "edu" or "sch" ? match.Groups["digits"].Value : match.Value.ToLowerInvariant()
        : null;

    public static TableColumn? Column(SheetTable table) =>
        table.Columns.FirstOrDefault(column => column.Header.Equals("Группы участников", StringComparison.OrdinalIgnoreCase));

    [GeneratedRegex(@"\(((edu|sch)(?<school>[0-9]{4,8})|(?<municipality>reg[0-9]+_m[0-9]+))\)\s*$")]
    private static partial Regex Code();

    [GeneratedRegex(@"^(?<prefix>[a-z]{3})?(?<digits>[0-9]{4,8})\b", RegexOptions.IgnoreCase)]
    private static partial Regex LoginText();
}
