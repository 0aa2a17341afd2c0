using System.Globalization;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using SchoolSupport.Domain.Facts;
using Cell = SchoolSupport.Ingest.Workbooks.Cell;
using Sheet = SchoolSupport.Ingest.Workbooks.Sheet;

namespace SchoolSupport.Ingest.Written;

/// <summary>Sheets as our readers gave them → an .xlsx: what of an old or a text format can be kept, in one that can be marked.</summary>
internal static partial class PlainBook
{
    private const string MainContentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";
    private const int NarrowestColumn = 9;
    private const int WidestColumn = 42;

    /// <param name="names">The name of each sheet in the new workbook.</param>
    /// <param name="headerRows">Rows to write bold.</param>
    public static byte[] Of(IReadOnlyList<Sheet> sheets, IReadOnlyList<string> names, Func<Sheet, IReadOnlySet<int>> headerRows)
    {
        using var stream = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook))
        {
            WorkbookPart book = document.AddNewPart<WorkbookPart>(MainContentType, "book"); // an id by chance would make other bytes each time
            var styles = new BookStyles(book);
            var looks = new Looks(
                styles.Plain(new Font(new Bold(), new FontSize { Val = 11 }, new FontName { Val = "Calibri" }), new Alignment { WrapText = true, Vertical = VerticalAlignmentValues.Top }),
                styles.Plain(numberFormat: 9),
                styles.Plain(numberFormat: 10));
            var list = new Sheets();
            foreach ((int index, Sheet sheet) in sheets.Index())
            {
                WorksheetPart part = book.AddNewPart<WorksheetPart>($"sheet{index + 1}");
                part.Worksheet = WorksheetOf(sheet, headerRows(sheet), looks);
                list.Append(new DocumentFormat.OpenXml.Spreadsheet.Sheet
                {
                    Id = book.GetIdOfPart(part),
                    SheetId = (uint)index + 1,
                    Name = names[index],
                    State = sheet.Hidden ? SheetStateValues.Hidden : null,
                });
            }

            book.Workbook = new Workbook(list);
        }

        return SteadyPackage.Of(stream);
    }

    private static Worksheet WorksheetOf(Sheet sheet, IReadOnlySet<int> headerRows, Looks looks)
    {
        var worksheet = new Worksheet();
        if (sheet.ColumnCount > 0)
        {
            HashSet<CellAddress> across = [.. sheet.Merges.Where(merge => merge.Last.Column > merge.First.Column).Select(merge => merge.First)];
            worksheet.Append(new Columns(Enumerable.Range(1, sheet.ColumnCount).Select(column => ColumnOf(sheet, column, across))));
        }

        worksheet.Append(new SheetData(sheet.Cells
            .GroupBy(cell => cell.Address.Row)
            .Select(row => new Row(row.Select(cell => CellOf(cell, headerRows.Contains(row.Key), looks)))
            {
                RowIndex = (uint)row.Key,
                Hidden = sheet.HiddenRows.Contains(row.Key) ? true : null,
            })));
        if (sheet.Merges.Where(merge => merge.First != merge.Last).ToArray() is { Length: > 0 } merges)
        {
            worksheet.Append(new MergeCells(merges.Select(merge => new MergeCell { Reference = merge.ToString() })) { Count = (uint)merges.Length });
        }

        return worksheet;
    }

    private static Column ColumnOf(Sheet sheet, int column, HashSet<CellAddress> across)
    {
        int longest = 0;
        for (int row = 1; row <= sheet.RowCount; row++)
        {
            longest = Math.Max(longest, sheet[row, column] is { } cell && !across.Contains(cell.Address) ? cell.Text.Length : 0);
        }

        return new Column
        {
            Min = (uint)column,
            Max = (uint)column,
            Width = Math.Clamp(longest + 2, NarrowestColumn, WidestColumn),
            CustomWidth = true,
            Hidden = sheet.HiddenColumns.Contains(column) ? true : null,
        };
    }

    private static DocumentFormat.OpenXml.Spreadsheet.Cell CellOf(Cell cell, bool isHeader, Looks looks) => cell switch
    {
        { Number: double share, IsPercent: true } => WrittenCell.OfNumber(cell.Address, share, share * 100 % 1 == 0 ? looks.WholePercent : looks.Percent),
        { Number: double number } => WrittenCell.OfNumber(cell.Address, number, isHeader ? looks.Header : 0),
        _ when WholeNumber().IsMatch(cell.Text) => WrittenCell.OfNumber(cell.Address, double.Parse(cell.Text, CultureInfo.InvariantCulture), isHeader ? looks.Header : 0),
        _ => WrittenCell.OfText(cell.Address, cell.Text, isHeader ? looks.Header : 0),
    };

    /// <summary>
    /// Of numbers in text only those that say the same as a number: «007» is a code, and of «46,20» the decimals tell how exact it is.
    /// </summary>
    [GeneratedRegex("^(0|[1-9][0-9]{0,8})$")]
    private static partial Regex WholeNumber();

    private sealed record Looks(uint Header, uint WholePercent, uint Percent);
}
