using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using SchoolSupport.Domain.Facts;
using SchoolSupport.Ingest.Written;

namespace SchoolSupport.Ingest.Returned;

/// <summary>Writes marks into an .xlsx and leaves everything else in it as it is.</summary>
internal static class MarkedInPlace
{
    public static byte[] Of(byte[] content, IReadOnlyList<Mark> marks, long mostBytesOfASheet)
    {
        using var stream = new MemoryStream();
        stream.Write(content);
        using (SpreadsheetDocument document = SpreadsheetDocument.Open(stream, isEditable: true))
        {
            WithoutMacros(document);
            WorkbookPart book = document.WorkbookPart ?? throw new InvalidDataException("There is no workbook in the package.");
            Mark(book, marks, mostBytesOfASheet);
        }

        return SteadyPackage.Of(stream);
    }

    private static void Mark(WorkbookPart book, IReadOnlyList<Mark> marks, long mostBytesOfASheet)
    {
        var styles = new BookStyles(book);
        WorksheetPart? earlier = null;
        var pale = new List<string>();
        var inOrder = new List<Mark>(marks.Where(mark => mark.Sheet.Length == 0));
        int number = 0;
        foreach (Sheet sheet in book.Workbook!.Sheets!.Elements<Sheet>())
        {
            number++;
            Mark[] here = [.. marks.Where(mark => mark.Sheet.Length > 0 && mark.Sheet == sheet.Name?.Value).OrderBy(mark => mark.Cell ?? default).ThenByDescending(mark => mark.Severity)];
            inOrder.AddRange(here);
            if (sheet.Id?.Value is not string id || book.GetPartById(id) is not WorksheetPart part)
            {
                continue;
            }

            if (sheet.Name!.Value!.StartsWith(ErrorsSheet.Name, StringComparison.OrdinalIgnoreCase) && IsOwn(part, book))
            {
                earlier = part;
            }
            else if (here.Any(mark => mark.Cell is not null) || part.WorksheetCommentsPart is not null)
            {
                if (Length(part) > mostBytesOfASheet)
                {
                    pale.Add(sheet.Name.Value);
                    continue;
                }

                Mark(part, number, here, styles);
            }
        }

        inOrder.AddRange(marks.Except(inOrder));
        ErrorsSheet.Write(book, earlier, inOrder, pale, styles);
    }

    private static void Mark(WorksheetPart part, int number, Mark[] marks, BookStyles styles)
    {
        Dictionary<CellAddress, Mark[]> byCell = marks.Where(mark => mark.Cell is not null).GroupBy(mark => mark.Cell!.Value).ToDictionary(group => group.Key, group => group.ToArray());
        IReadOnlySet<CellAddress> earlier = CellComments.Write(part, number, byCell.ToDictionary(pair => pair.Key, pair => string.Join("\n\n", pair.Value.Select(Words))));
        var cells = new MarkedCells(part, styles);
        foreach (CellAddress cell in earlier)
        {
            cells.Clear(cell);
        }

        foreach ((CellAddress cell, Mark[] here) in byCell.OrderBy(pair => pair.Key))
        {
            cells.Colour(cell, here.Max(mark => mark.Severity));
        }
    }

    private static string Words(Mark mark) => XmlCharacters.Only($"{char.ToUpperInvariant(mark.Importance[0])}{mark.Importance[1..]}. {mark.What}"
        + (mark.Proposed is null ? "" : $"\nПредложено: {mark.Proposed}"));

    private static bool IsOwn(WorksheetPart part, WorkbookPart book)
    {
        Cell? first = part.Worksheet!.GetFirstChild<SheetData>()?.GetFirstChild<Row>()?.GetFirstChild<Cell>();
        string? text = first?.DataType?.Value == CellValues.SharedString && uint.TryParse(first.CellValue?.Text, out uint index)
            ? book.SharedStringTablePart?.SharedStringTable?.Elements<SharedStringItem>().ElementAtOrDefault((int)index)?.InnerText
            : first?.InnerText;
        return text is not null && OwnSheets.IsHeading(text);
    }

    private static long Length(WorksheetPart part)
    {
        using Stream stream = part.GetStream(FileMode.Open, FileAccess.Read);
        return stream.Length;
    }

    /// <summary>What goes back is an .xlsx, in which Excel allows no macros.</summary>
    private static void WithoutMacros(SpreadsheetDocument document)
    {
        if (document.DocumentType != SpreadsheetDocumentType.Workbook)
        {
            document.WorkbookPart?.DeleteParts(document.WorkbookPart.GetPartsOfType<VbaProjectPart>().ToArray());
            document.ChangeDocumentType(SpreadsheetDocumentType.Workbook);
        }
    }
}
