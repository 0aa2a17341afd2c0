using System.Globalization;
using System.IO.Compression;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using SchoolSupport.Domain.Facts;

namespace SchoolSupport.Ingest.Tests.Workbooks;

/// <summary>Makes an .xlsx in memory, so that a test shows its own rows.</summary>
internal sealed class XlsxBuilder
{
    private readonly List<SheetToWrite> _sheets = [];

    private sealed record SheetToWrite(string Name, bool Hidden, object?[][] Rows, string[] Merges)
    {
        public int[] HiddenRows { get; init; } = [];

        public int[] HiddenColumns { get; init; } = [];
    }

    /// <summary>A number shown through a format of Excel's.</summary>
    public sealed record Formatted(double Number, string Format);

    /// <summary>What a formula came to that Excel could not work out: «#DIV/0!».</summary>
    public sealed record Error(string Code);

    /// <param name="rows">Texts, numbers, <see cref="bool"/>, <see cref="DateTime"/>, <see cref="Formatted"/>, <see cref="Error"/>; null is an empty cell.</param>
    public XlsxBuilder Sheet(string name, object?[][] rows, bool hidden = false, params string[] merges)
    {
        _sheets.Add(new SheetToWrite(name, hidden, rows, merges));
        return this;
    }

    /// <summary>Hides rows and columns of the sheet added last.</summary>
    public XlsxBuilder Hide(int[] rows, int[] columns)
    {
        _sheets[^1] = _sheets[^1] with { HiddenRows = rows, HiddenColumns = columns };
        return this;
    }

    public byte[] Build()
    {
        using var stream = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook))
        {
            WorkbookPart book = document.AddWorkbookPart();
            var formats = new List<string>();
            var sheets = new Sheets();
            foreach ((SheetToWrite sheet, int index) in _sheets.Select((sheet, index) => (sheet, index)))
            {
                WorksheetPart part = book.AddNewPart<WorksheetPart>();
                part.Worksheet = WorksheetOf(sheet, formats);
                sheets.Append(new DocumentFormat.OpenXml.Spreadsheet.Sheet
                {
                    Id = book.GetIdOfPart(part),
                    SheetId = (uint)index + 1,
                    Name = sheet.Name,
                    State = sheet.Hidden ? SheetStateValues.Hidden : null,
                });
            }

            book.AddNewPart<WorkbookStylesPart>().Stylesheet = StylesOf(formats);
            book.Workbook = new DocumentFormat.OpenXml.Spreadsheet.Workbook(sheets);
        }

        return stream.ToArray();
    }

    /// <summary>The same package with one part replaced, byte for byte: for files no honest program writes.</summary>
    public static byte[] WithPart(byte[] package, string part, string xml)
    {
        using var stream = new MemoryStream();
        stream.Write(package);
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            archive.GetEntry(part)?.Delete();
            using Stream entry = archive.CreateEntry(part).Open();
            entry.Write(Encoding.UTF8.GetBytes(xml));
        }

        return stream.ToArray();
    }

    private static Worksheet WorksheetOf(SheetToWrite sheet, List<string> formats)
    {
        var rows = sheet.Rows.Select((values, index) => new Row(
            values.Select((value, column) => CellOf(value, new CellAddress(index + 1, column + 1), formats)).OfType<Cell>())
        {
            RowIndex = (uint)index + 1,
            Hidden = sheet.HiddenRows.Contains(index + 1) ? true : null,
        });
        var worksheet = new Worksheet();
        if (sheet.HiddenColumns.Length > 0)
        {
            worksheet.Append(new Columns(sheet.HiddenColumns.Select(column => new Column { Min = (uint)column, Max = (uint)column, Width = 9, Hidden = true })));
        }

        worksheet.Append(new SheetData(rows));
        if (sheet.Merges.Length > 0)
        {
            worksheet.Append(new MergeCells(sheet.Merges.Select(range => new MergeCell { Reference = range })));
        }

        return worksheet;
    }

    private static Cell? CellOf(object? value, CellAddress address, List<string> formats) => value switch
    {
        null => null,
        string text => new Cell(new InlineString(new Text(text) { Space = SpaceProcessingModeValues.Preserve }))
        {
            CellReference = address.ToString(),
            DataType = CellValues.InlineString,
        },
        Error error => new Cell(new CellFormula("1/0"), new CellValue(error.Code)) { CellReference = address.ToString(), DataType = CellValues.Error },
        bool truth => new Cell(new CellValue(truth ? "1" : "0")) { CellReference = address.ToString(), DataType = CellValues.Boolean },
        DateTime moment => NumberCell(address, moment.ToOADate(), StyleOf("dd.mm.yyyy", formats)),
        Formatted formatted => NumberCell(address, formatted.Number, StyleOf(formatted.Format, formats)),
        _ => NumberCell(address, Convert.ToDouble(value, CultureInfo.InvariantCulture), style: 0),
    };

    private static Cell NumberCell(CellAddress address, double number, uint style) =>
        new(new CellValue(number)) { CellReference = address.ToString(), StyleIndex = style };

    private static uint StyleOf(string format, List<string> formats)
    {
        if (!formats.Contains(format))
        {
            formats.Add(format);
        }

        return (uint)formats.IndexOf(format) + 1;
    }

    private static Stylesheet StylesOf(List<string> formats) => new(
        new NumberingFormats(formats.Select((format, index) => new NumberingFormat { NumberFormatId = (uint)index + 164, FormatCode = format })),
        new Fonts(new Font()),
        new Fills(new Fill()),
        new Borders(new Border()),
        new CellStyleFormats(new CellFormat()),
        new CellFormats([
            new CellFormat { NumberFormatId = 0 },
            .. formats.Select((_, index) => new CellFormat { NumberFormatId = (uint)index + 164, ApplyNumberFormat = true })]));
}
