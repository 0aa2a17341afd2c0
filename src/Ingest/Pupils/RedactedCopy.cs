using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using SchoolSupport.Domain.Facts;
using SchoolSupport.Ingest.Planning;
using SchoolSupport.Ingest.Written;
using Cell = DocumentFormat.OpenXml.Spreadsheet.Cell;
using Sheet = SchoolSupport.Ingest.Workbooks.Sheet;
using Workbook = SchoolSupport.Ingest.Workbooks.Workbook;

namespace SchoolSupport.Ingest.Pupils;

/// <summary>What is kept of a file with rows of pupils: an .xlsx of the lines above its tables and the summaries in their place.</summary>
internal static class RedactedCopy
{
    /// <summary>The name and an empty row.</summary>
    private const int RowsOfAName = 2;

    /// <summary>Hidden sheets and sheets nobody understands are left out: nobody can say what names they hold.</summary>
    public static byte[] Of(Workbook workbook)
    {
        Sheet[] kept = [.. workbook.Sheets.Where(sheet => !sheet.Hidden && (sheet.HoldsPupils || new SheetReader(workbook.Path, sheet).Tables.Count > 0))];
        using var stream = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook))
        {
            WorkbookPart book = document.AddWorkbookPart();
            var sheets = new Sheets();
            foreach ((int index, Sheet sheet) in kept.Index())
            {
                WorksheetPart part = book.AddNewPart<WorksheetPart>();
                part.Worksheet = new Worksheet(new SheetData([.. Name(sheet), .. Rows(sheet)]));
                sheets.Append(new DocumentFormat.OpenXml.Spreadsheet.Sheet
                {
                    Id = book.GetIdOfPart(part),
                    SheetId = (uint)index + 1,
                    Name = SheetTitles.Allowed(sheet.Name, index + 1),
                });
            }

            book.Workbook = new DocumentFormat.OpenXml.Spreadsheet.Workbook(sheets);
        }

        return stream.ToArray();
    }

    /// <summary>A table in text is called as the line above it, which no name of a sheet can hold: it becomes the first line of the copy.</summary>
    private static IEnumerable<Row> Name(Sheet sheet) => HasLongName(sheet)
        ? [new Row(CellOf(Workbooks.Cell.OfText(new CellAddress(1, 1), sheet.Name), 0)) { RowIndex = 1 }]
        : [];

    private static IEnumerable<Row> Rows(Sheet sheet)
    {
        int lower = HasLongName(sheet) ? RowsOfAName : 0;
        return sheet.Cells
            .GroupBy(cell => cell.Address.Row)
            .OrderBy(row => row.Key)
            .Select(row => new Row(row.OrderBy(cell => cell.Address.Column).Select(cell => CellOf(cell, lower))) { RowIndex = (uint)(row.Key + lower) });
    }

    private static bool HasLongName(Sheet sheet) => sheet.Name.Length > SheetTitles.Longest;

    private static Cell CellOf(Workbooks.Cell cell, int lower) => cell is { Number: double number, IsPercent: false }
        ? new Cell(new CellValue(number)) { CellReference = new CellAddress(cell.Address.Row + lower, cell.Address.Column).ToString() }
        : new Cell(new InlineString(new Text(XmlCharacters.Only(cell.Text)) { Space = SpaceProcessingModeValues.Preserve }))
        {
            CellReference = new CellAddress(cell.Address.Row + lower, cell.Address.Column).ToString(),
            DataType = CellValues.InlineString,
        };
}
