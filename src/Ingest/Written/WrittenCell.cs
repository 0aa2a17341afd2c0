using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;
using SchoolSupport.Domain.Facts;

namespace SchoolSupport.Ingest.Written;

/// <summary>Cells of a sheet that the program writes itself; texts stand in the cell, so that no other part has to be touched.</summary>
internal static class WrittenCell
{
    /// <param name="style">The number of a cell format of the workbook.</param>
    public static Cell OfText(CellAddress address, string text, uint style) =>
        new(new InlineString(new Text(XmlCharacters.Only(text)) { Space = SpaceProcessingModeValues.Preserve }))
        {
            CellReference = address.ToString(),
            DataType = CellValues.InlineString,
            StyleIndex = style,
        };

    /// <inheritdoc cref="OfText"/>
    public static Cell OfNumber(CellAddress address, double number, uint style) =>
        new(new CellValue(number)) { CellReference = address.ToString(), StyleIndex = style };

    /// <inheritdoc cref="OfText"/>
    public static Cell Empty(CellAddress address, uint style) => new() { CellReference = address.ToString(), StyleIndex = style };
}
