using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using SchoolSupport.Domain.Facts;

namespace SchoolSupport.Ingest.Returned;

/// <summary>
/// The frames of comments in a sheet's old drawing. Excel writes such drawings as text that is not always XML (a line break
/// without its end), so frames are cut out and put in as text, and everything else in the drawing stays as it was.
/// </summary>
internal static partial class CommentFrames
{
    private const int ShapesOfABlock = 1024;

    private const string Kind =
        """<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>""";

    private const string End = "</xml>";

    /// <param name="sheetNumber">Counted from 1; keeps the frames of several sheets apart.</param>
    /// <param name="gone">Cells whose frames go.</param>
    /// <param name="added">Cells that get one.</param>
    public static void Write(WorksheetPart sheet, int sheetNumber, IReadOnlySet<CellAddress> gone, IReadOnlyList<CellAddress> added)
    {
        Worksheet worksheet = sheet.Worksheet!;
        VmlDrawingPart? part = worksheet.GetFirstChild<LegacyDrawing>()?.Id?.Value is string id
            ? sheet.GetPartById(id) as VmlDrawingPart
            : null;
        if (part is null)
        {
            if (added.Count == 0)
            {
                return;
            }

            part = sheet.AddNewPart<VmlDrawingPart>("marksFrames");
            worksheet.AddChild(new LegacyDrawing { Id = sheet.GetIdOfPart(part) });
            Save(part, Drawing(sheetNumber, added.Count));
        }

        string drawing = Shape().Replace(Load(part), shape => CellOf(shape.Value) is CellAddress cell && gone.Contains(cell) ? "" : shape.Value);
        int end = drawing.LastIndexOf(End, StringComparison.Ordinal);
        if (end < 0)
        {
            throw new InvalidDataException("The drawing of a sheet has no end.");
        }

        int number = Math.Max(sheetNumber * ShapesOfABlock, Numbers().Matches(drawing).Select(match => int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture)).DefaultIfEmpty().Max());
        var frames = new StringBuilder(drawing[..end]);
        if (!drawing.Contains("\"_x0000_t202\"", StringComparison.Ordinal))
        {
            frames.Append(Kind);
        }

        foreach (CellAddress cell in added)
        {
            frames.Append(Frame(cell, ++number));
        }

        Save(part, frames.Append(drawing, end, drawing.Length - end).ToString());
    }

    private static string Drawing(int sheetNumber, int frames)
    {
        string blocks = string.Join(',', Enumerable.Range(sheetNumber, (frames / ShapesOfABlock) + 1));
        return $"""<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="{blocks}"/></o:shapelayout>{Kind}</xml>""";
    }

    /// <summary>Hidden until the cell is pointed at; two columns wide and six rows high, right of the cell.</summary>
    private static string Frame(CellAddress cell, int number)
    {
        int top = Math.Max(cell.Row - 2, 0);
        return string.Create(CultureInfo.InvariantCulture,
            $"""<v:shape id="_x0000_s{number}" type="#_x0000_t202" style="position:absolute;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>{cell.Column}, 15, {top}, 4, {cell.Column + 4}, 15, {top + 7}, 4</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>{cell.Row - 1}</x:Row><x:Column>{cell.Column - 1}</x:Column></x:ClientData></v:shape>""");
    }

    /// <returns>Null for a shape that is no frame of a comment.</returns>
    private static CellAddress? CellOf(string shape) => Row().Match(shape) is { Success: true } row && Column().Match(shape) is { Success: true } column
        ? new CellAddress(int.Parse(row.Groups[1].Value, CultureInfo.InvariantCulture) + 1, int.Parse(column.Groups[1].Value, CultureInfo.InvariantCulture) + 1)
        : null;

    private static string Load(VmlDrawingPart part)
    {
        using Stream stream = part.GetStream(FileMode.Open, FileAccess.Read);
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    private static void Save(VmlDrawingPart part, string drawing)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(drawing));
        part.FeedData(stream);
    }

    [GeneratedRegex(@"<v:shape\s.*?</v:shape>", RegexOptions.Singleline)]
    private static partial Regex Shape();

    [GeneratedRegex(@"<x:Row>\s*([0-9]{1,7})\s*</x:Row>")]
    private static partial Regex Row();

    [GeneratedRegex(@"<x:Column>\s*([0-9]{1,5})\s*</x:Column>")]
    private static partial Regex Column();

    [GeneratedRegex("_x0000_s([0-9]{1,8})\"")]
    private static partial Regex Numbers();
}
