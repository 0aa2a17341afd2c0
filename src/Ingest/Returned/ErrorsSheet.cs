using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using SchoolSupport.Domain.Facts;
using SchoolSupport.Ingest.Checks;
using SchoolSupport.Ingest.Written;

namespace SchoolSupport.Ingest.Returned;

/// <summary>The sheet «Ошибки»: everything to look at in one list, each line with a way to its cell.</summary>
internal static class ErrorsSheet
{
    public const string Name = "Ошибки";

    private const int HeadingRow = 4;

    private static readonly (string Heading, double Width)[] Columns =
        [("Лист", 24), ("Ячейка", 10), ("Значение", 22), ("Правило", 28), ("Что не так", 95), ("Предложено", 22), ("Важность", 18)];

    /// <summary>The one of an earlier marking is written anew in its place.</summary>
    /// <param name="pale">Sheets too large to colour.</param>
    public static void Write(WorkbookPart book, WorksheetPart? earlier, IReadOnlyList<Mark> marks, IReadOnlyCollection<string> pale, BookStyles styles)
    {
        if (earlier is null)
        {
            WorksheetPart part = book.AddNewPart<WorksheetPart>("marksSheet");
            part.Worksheet = Content(marks, pale, styles);
            Sheets sheets = book.Workbook!.Sheets!;
            sheets.Append(new Sheet
            {
                Name = SheetTitles.Free(Name, [.. sheets.Elements<Sheet>().Select(sheet => sheet.Name?.Value ?? "")]),
                SheetId = sheets.Elements<Sheet>().Max(sheet => sheet.SheetId?.Value ?? 0) + 1,
                Id = book.GetIdOfPart(part),
            });
        }
        else
        {
            earlier.Worksheet = Content(marks, pale, styles);
        }
    }

    private static Worksheet Content(IReadOnlyList<Mark> marks, IReadOnlyCollection<string> pale, BookStyles styles)
    {
        uint title = styles.Plain(FontOf(14, bold: true));
        uint heading = styles.Plain(FontOf(11, bold: true), colour: "FFE7E6E6");
        uint text = styles.Plain(alignment: new Alignment { WrapText = true, Vertical = VerticalAlignmentValues.Top });
        uint link = styles.Plain(LinkFont(), new Alignment { Vertical = VerticalAlignmentValues.Top });
        var rows = new List<Row>
        {
            RowOf(1, [(OwnSheets.Heading(OwnSheets.Errors), title)]),
            RowOf(2, [(Advice(pale), 0)]),
            RowOf(HeadingRow, [.. Columns.Select(column => (column.Heading, heading))]),
        };
        var links = new List<Hyperlink>();
        foreach (Mark mark in marks)
        {
            int row = (int)rows[^1].RowIndex!.Value + 1;
            string cell = mark.Cell?.ToString() ?? "";
            rows.Add(RowOf(row, [(mark.Sheet, text), (cell, link), (mark.Value ?? "", text), (RuleNames.Of(mark.Code) ?? mark.Code, text), (mark.What, text), (mark.Proposed ?? "", text), (mark.Importance, styles.Filled(text, MarkColours.Of(mark.Severity)))]));
            if (cell.Length > 0)
            {
                links.Add(new Hyperlink { Reference = $"B{row}", Location = $"'{mark.Sheet.Replace("'", "''", StringComparison.Ordinal)}'!{cell}", Display = cell });
            }
        }

        var worksheet = new Worksheet(
            new SheetViews(new SheetView(new Pane { VerticalSplit = HeadingRow, TopLeftCell = $"A{HeadingRow + 1}", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen }) { WorkbookViewId = 0 }),
            new Columns(Columns.Select((column, index) => new Column { Min = (uint)index + 1, Max = (uint)index + 1, Width = column.Width, CustomWidth = true })),
            new SheetData(rows));
        if (links.Count > 0)
        {
            worksheet.Append(new Hyperlinks(links));
        }

        return worksheet;
    }

    private static string Advice(IReadOnlyCollection<string> pale) =>
        "Исправьте отмеченные ячейки и загрузите книгу снова. Цвет ячеек: голубой – вопрос, розовый – ошибка, жёлтый – предупреждение; что не так, сказано в примечании к ячейке."
            + (pale.Count == 0 ? "" : $" Слишком большие листы не раскрашены: {string.Join(", ", pale.Select(name => $"«{name}»"))}.");

    private static Row RowOf(int number, (string Text, uint Style)[] cells) => new(cells
        .Select((cell, index) => WrittenCell.OfText(new CellAddress(number, index + 1), cell.Text, cell.Style)))
    {
        RowIndex = (uint)number,
    };

    private static Font FontOf(double size, bool bold) => bold
        ? new Font(new Bold(), new FontSize { Val = size }, new FontName { Val = "Calibri" })
        : new Font(new FontSize { Val = size }, new FontName { Val = "Calibri" });

    private static Font LinkFont() =>
        new(new Underline(), new FontSize { Val = 11 }, new Color { Rgb = "FF0563C1" }, new FontName { Val = "Calibri" });
}
