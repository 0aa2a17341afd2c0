using System.Globalization;
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

/// <summary>What is kept of a file with rows of pupils or names of people: an .xlsx of what was read, with summaries in place of pupils' rows.</summary>
internal static class RedactedCopy
{
    /// <summary>The name and an empty row.</summary>
    private const int RowsOfAName = 2;

    private const uint Percent = 1;
    private const uint Day = 2;

    /// <summary>
    /// Hidden sheets are left out, and of those that nobody understands the ones with names; beside rows of pupils all of these: nobody can
    /// say what else they tell of pupils.
    /// </summary>
    public static byte[] Of(Workbook workbook)
    {
        bool holdsPupils = workbook.Sheets.Any(sheet => sheet.HoldsPupils);
        Sheet[] kept =
        [
            .. workbook.Sheets.Where(sheet => !sheet.Hidden).Select(sheet => WithoutTablesOfNames(workbook.Path, sheet))
                .Where(sheet => sheet.RowCount > 0 && (sheet.HoldsPupils || (!holdsPupils && sheet.NameCells.Count == 0) || new SheetReader(workbook.Path, sheet).Tables.Count > 0)),
        ];
        return Write(kept.Length > 0 ? kept : [NothingLeft]);
    }

    /// <summary>Reads as a table of pupils of no known kind.</summary>
    private static Sheet NothingLeft { get; } = new("Лист1", false,
        [Workbooks.Cell.OfText(new CellAddress(1, 1), PupilHeadings.Summary(PupilTables.UnknownCode)), Workbooks.Cell.OfText(new CellAddress(1, 2), PupilHeadings.Rows)], []);

    private static Sheet WithoutTablesOfNames(string path, Sheet sheet)
    {
        if (sheet.NameCells.Count == 0)
        {
            return sheet;
        }

        Workbooks.CellRange[] left = [.. new SheetReader(path, sheet).Unknown.Select(table => table.Range).Where(range => sheet.NameCells.Any(cell => cell.Row >= range.First.Row && cell.Row <= range.Last.Row))];
        return left.Length == 0 ? sheet : new Sheet(sheet.Name, false, sheet.Cells.Where(cell => !left.Any(range => range.Contains(cell.Address))), [.. sheet.Merges.Where(merge => !left.Any(range => range.Contains(merge.First)))])
        {
            HoldsPupils = sheet.HoldsPupils,
            NameCells = sheet.NameCells,
            HiddenRows = sheet.HiddenRows,
            HiddenColumns = sheet.HiddenColumns,
        };
    }

    private static byte[] Write(Sheet[] kept)
    {
        using var stream = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook))
        {
            WorkbookPart book = document.AddWorkbookPart();
            book.AddNewPart<WorkbookStylesPart>().Stylesheet = Formats();
            var sheets = new Sheets();
            foreach ((int index, Sheet sheet) in kept.Index())
            {
                WorksheetPart part = book.AddNewPart<WorksheetPart>();
                part.Worksheet = new Worksheet([.. Columns(sheet), new SheetData([.. Name(sheet), .. Rows(sheet)]), .. Merges(sheet)]);
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

    /// <summary>General, percent, date: what tells one number from another.</summary>
    private static Stylesheet Formats() => new(
        new Fonts(new Font()),
        new Fills(new Fill(new PatternFill { PatternType = PatternValues.None })),
        new Borders(new Border()),
        new CellStyleFormats(new CellFormat()),
        new CellFormats(new CellFormat(), new CellFormat { NumberFormatId = 10, ApplyNumberFormat = true }, new CellFormat { NumberFormatId = 14, ApplyNumberFormat = true }));

    private static IEnumerable<OpenXmlElement> Columns(Sheet sheet) => sheet.HiddenColumns.Count == 0 ? [] :
        [new Columns(sheet.HiddenColumns.Order().Select(column => new Column { Min = (uint)column, Max = (uint)column, Width = 0, Hidden = true, CustomWidth = true }))];

    private static IEnumerable<OpenXmlElement> Merges(Sheet sheet)
    {
        int lower = HasLongName(sheet) ? RowsOfAName : 0;
        return sheet.Merges.Count == 0 ? [] :
            [new MergeCells(sheet.Merges.Select(merge => new MergeCell { Reference = $"{merge.First with { Row = merge.First.Row + lower }}:{merge.Last with { Row = merge.Last.Row + lower }}" }))];
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
            .Select(row =>
            {
                var written = new Row(row.OrderBy(cell => cell.Address.Column).Select(cell => CellOf(cell, lower))) { RowIndex = (uint)(row.Key + lower) };
                if (sheet.HiddenRows.Contains(row.Key))
                {
                    (written.Hidden, written.Height, written.CustomHeight) = (true, 0, true);
                }

                return written;
            });
    }

    private static bool HasLongName(Sheet sheet) => sheet.Name.Length > SheetTitles.Longest;

    private static Cell CellOf(Workbooks.Cell cell, int lower)
    {
        string reference = new CellAddress(cell.Address.Row + lower, cell.Address.Column).ToString();
        return cell switch
        {
            { Number: double number, IsPercent: true } => new Cell(new CellValue(number)) { CellReference = reference, StyleIndex = Percent },
            { Number: double number } => new Cell(new CellValue(number)) { CellReference = reference },
            { Date: DateOnly date } when cell.Text == date.ToString("dd.MM.yyyy", CultureInfo.InvariantCulture) =>
                new Cell(new CellValue(date.ToDateTime(TimeOnly.MinValue).ToOADate())) { CellReference = reference, StyleIndex = Day },
            _ => new Cell(new InlineString(new Text(XmlCharacters.Only(cell.Text)) { Space = SpaceProcessingModeValues.Preserve }))
            {
                CellReference = reference,
                DataType = CellValues.InlineString,
            },
        };
    }
}
