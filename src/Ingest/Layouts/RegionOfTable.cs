using System.Text.RegularExpressions;
using SchoolSupport.Domain.Organisations;
using SchoolSupport.Ingest.Tables;

namespace SchoolSupport.Ingest.Layouts;

/// <summary>A table of a whole region: each row names its municipality, perhaps only in the first row of a block.</summary>
public sealed partial class RegionOfTable
{
    private readonly TableColumn _municipality;
    private readonly Place.OfTerritory? _region;
    private Place.OfTerritory? _above;

    private RegionOfTable(SheetTable table, TableColumn municipality)
    {
        _municipality = municipality;
        _region = NameOf(table.Context.Written) is string name ? new Place.OfTerritory(TerritoryKind.Region, name, null, null) : null;
    }

    /// <summary>Null when the rows name no municipality, or only one of them: then the table is of that district.</summary>
    public static RegionOfTable? Of(SheetTable table) => Of(table, Headings.Municipality(table));

    /// <inheritdoc cref="Of(SheetTable)"/>
    public static RegionOfTable? Of(SheetTable table, TableColumn? municipality) =>
        municipality is TableColumn column
            && table.Rows.Select(row => row[column]?.Text).Where(text => text is not null && !Cells.IsTotal(text)).Distinct().Skip(1).Any()
            ? new RegionOfTable(table, column)
            : null;

    /// <summary>Rows are asked from the top down: an empty cell belongs to the municipality above.</summary>
    public Place.OfTerritory? MunicipalityOf(TableRow row) =>
        _above = row[_municipality]?.Text is { Length: > 0 } text
            ? new Place.OfTerritory(TerritoryKind.Municipality, TextLine.Of(text), null, _region)
            : _above;

    /// <summary>«Итого по краю»; null when nothing names the region.</summary>
    public Place.OfTerritory? Total() => _region;

    /// <summary>The region a title names: «Забайкальский край», «Республика Дагестан».</summary>
    public static string? NameOf(IEnumerable<string> titles) => titles
        .Select(title => Region().Match(title))
        .FirstOrDefault(match => match.Success)?.Value;

    [GeneratedRegex(@"\b(?:[А-ЯЁ][а-яё]+(?:-[А-ЯЁ][а-яё]+)*(?:ский|цкий) край\b|[А-ЯЁ][а-яё]+(?:ская|цкая) (?:область|Республика)\b|Республика [А-ЯЁ][а-яё]+(?: \([А-ЯЁ][а-яё]+\))?|[А-ЯЁ][а-яё]+(?:-[А-ЯЁ][а-яё]+)*(?:ский|цкий) автономный округ\b)")]
    private static partial Regex Region();
}
