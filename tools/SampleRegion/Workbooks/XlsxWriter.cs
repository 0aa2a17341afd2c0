using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace SchoolSupport.SampleRegion.Workbooks;

/// <summary>Writes one sheet as .xlsx, row by row. The same sheet gives the same bytes.</summary>
internal static class XlsxWriter
{
    private const string ContentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";

    public static byte[] Write(Sheet sheet)
    {
        using MemoryStream stream = new();
        using (SpreadsheetDocument document = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook))
        {
            // Relationship names are given: the library would invent new ones every time.
            WorkbookPart workbook = document.AddNewPart<WorkbookPart>(ContentType, "rId1");
            WriteRows(workbook.AddNewPart<WorksheetPart>("rId1"), sheet);
            workbook.AddNewPart<WorkbookStylesPart>("rId2").Stylesheet = Styles.Sheet();
            workbook.Workbook = new Workbook(
                new Sheets(new DocumentFormat.OpenXml.Spreadsheet.Sheet { Name = sheet.Name, SheetId = 1, Id = "rId1" }));
        }

        return FixedZip.Rewrite(stream.ToArray());
    }

    private static void WriteRows(WorksheetPart part, Sheet sheet)
    {
        using OpenXmlWriter writer = OpenXmlWriter.Create(part);
        writer.WriteStartElement(new Worksheet());
        if (sheet.ColumnWidths.Count > 0)
        {
            writer.WriteElement(new Columns(sheet.ColumnWidths.Select((width, index) => new Column
            {
                Min = (uint)index + 1,
                Max = (uint)index + 1,
                Width = width,
                CustomWidth = true,
            })));
        }

        writer.WriteStartElement(new SheetData());
        for (int row = 1; row <= sheet.Rows.Count; row++)
        {
            WriteRow(writer, row, sheet.Rows[row - 1]);
        }

        writer.WriteEndElement();
        if (sheet.Merges.Count > 0)
        {
            writer.WriteElement(new MergeCells(sheet.Merges.Select(range => new MergeCell { Reference = range })));
        }

        writer.WriteEndElement();
    }

    private static void WriteRow(OpenXmlWriter writer, int number, SheetRow row)
    {
        if (row.Cells.Count == 0)
        {
            return;
        }

        writer.WriteStartElement(new Row { RowIndex = (uint)number });
        for (int column = 1; column <= row.Cells.Count; column++)
        {
            object? value = row.Cells[column - 1];
            if (value is not null || row.Look != RowLook.Plain)
            {
                Cell cell = CellOf(value);
                cell.CellReference = Sheet.Address(number, column);
                cell.StyleIndex = (uint)row.Look;
                writer.WriteElement(cell);
            }
        }

        writer.WriteEndElement();
    }

    private static Cell CellOf(object? value) => value switch
    {
        null => new Cell(),
        string text => new Cell(new InlineString(new Text(text))) { DataType = CellValues.InlineString },
        int whole => new Cell(new CellValue(whole.ToString(CultureInfo.InvariantCulture))),
        double number => new Cell(new CellValue(number.ToString("R", CultureInfo.InvariantCulture))),
        _ => throw new ArgumentException($"A cell cannot hold a {value.GetType().Name}."),
    };
}
