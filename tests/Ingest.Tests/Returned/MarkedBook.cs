using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;

namespace SchoolSupport.Ingest.Tests.Returned;

/// <summary>A workbook taken apart as Excel would see it.</summary>
internal sealed class MarkedBook : IDisposable
{
    private readonly SpreadsheetDocument _document;

    public MarkedBook(byte[] content) => _document = SpreadsheetDocument.Open(new MemoryStream(content), isEditable: false);

    public WorkbookPart Book => _document.WorkbookPart!;

    public IEnumerable<string> SheetNames => Book.Workbook!.Sheets!.Elements<Sheet>().Select(sheet => sheet.Name!.Value!);

    public IReadOnlyList<string> Faults => [.. new OpenXmlValidator().Validate(_document).Select(fault => $"{fault.Part?.Uri} {fault.Path?.XPath}: {fault.Description}")];

    public WorksheetPart Sheet(string name) =>
        (WorksheetPart)Book.GetPartById(Book.Workbook!.Sheets!.Elements<Sheet>().Single(sheet => sheet.Name == name).Id!.Value!);

    public Cell Cell(string sheet, string address) => Sheet(sheet).Worksheet!.Descendants<Cell>().Single(cell => cell.CellReference == address);

    public CellFormat Format(string sheet, string address) =>
        Book.WorkbookStylesPart!.Stylesheet!.CellFormats!.Elements<CellFormat>().ElementAt((int)(Cell(sheet, address).StyleIndex?.Value ?? 0));

    /// <summary>The colour of a cell's background; null when it has none.</summary>
    public string? Colour(string sheet, string address) => Book.WorkbookStylesPart!.Stylesheet!.Fills!.Elements<Fill>()
        .ElementAt((int)(Format(sheet, address).FillId?.Value ?? 0)).PatternFill?.ForegroundColor?.Rgb?.Value;

    public IReadOnlyDictionary<string, string> Comments(string sheet) => Sheet(sheet).WorksheetCommentsPart?.Comments!.CommentList!.Elements<Comment>()
        .ToDictionary(comment => comment.Reference!.Value!, comment => comment.InnerText) ?? [];

    /// <summary>The drawing Excel shows the comments by.</summary>
    public string Frames(string sheet)
    {
        using var reader = new StreamReader(Sheet(sheet).VmlDrawingParts.Single().GetStream());
        return reader.ReadToEnd();
    }

    public void Dispose() => _document.Dispose();
}
