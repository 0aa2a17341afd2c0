using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using SchoolSupport.Domain.Facts;
using SchoolSupport.Ingest.Written;

namespace SchoolSupport.Ingest.Templates;

/// <summary>A template as .xlsx: the sheet to fill in, «Как заполнять», «Списки».</summary>
internal static class TemplateBook
{
    private const string MainContentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";

    public static byte[] Of(Template template, TemplateSheet sheet, TemplateFor asked)
    {
        using var stream = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook))
        {
            WorkbookPart book = document.AddNewPart<WorkbookPart>(MainContentType, "book");
            var looks = new TemplateLooks(new BookStyles(book));
            var lists = new ListsSheet(asked, [.. sheet.Lines.SelectMany(line => line).Select(cell => cell.List), .. sheet.Columns.Select(column => column.List), sheet.Columns.Any(column => column.Heading is "Школы" or "Образовательные организации") ? TemplateLists.Schools : null]);
            (string Name, Worksheet Content)[] sheets =
            [
                (sheet.Name, Filled(sheet, lists, looks)),
                ("Как заполнять", Guide(template, sheet, looks)),
                .. lists.IsEmpty ? [] : new[] { (ListsSheet.Name, lists.Content(looks)) },
            ];
            var list = new Sheets();
            foreach ((int index, (string name, Worksheet content)) in sheets.Index())
            {
                WorksheetPart part = book.AddNewPart<WorksheetPart>($"sheet{index + 1}");
                part.Worksheet = content;
                list.Append(new Sheet { Id = book.GetIdOfPart(part), SheetId = (uint)index + 1, Name = name });
            }

            book.Workbook = new Workbook(list);
        }

        return SteadyPackage.Of(stream);
    }

    private static Worksheet Filled(TemplateSheet sheet, ListsSheet lists, TemplateLooks looks)
    {
        bool hasGroups = sheet.Columns.Any(column => column.Group is not null);
        int header = sheet.Lines.Count + 2;
        int last = header + (hasGroups ? 1 : 0);
        var rows = sheet.Lines.Select((line, index) => RowOf(index + 1, line.Select((cell, column) =>
            Cell(index + 1, column + 1, cell.Content, cell.List is not null ? looks.Choice : line.Count == 1 ? looks.Title : TemplateLooks.Plain)))).ToList();
        if (hasGroups)
        {
            rows.Add(RowOf(header, sheet.Columns.Select((column, index) => column.Group is not null && index > 0 && sheet.Columns[index - 1].Group == column.Group
                ? WrittenCell.Empty(new CellAddress(header, index + 1), looks.Heading)
                : Cell(header, index + 1, column.Group ?? column.Heading, looks.Heading))));
        }

        rows.Add(RowOf(last, sheet.Columns.Select((column, index) => hasGroups && column.Group is null
            ? WrittenCell.Empty(new CellAddress(last, index + 1), looks.Heading)
            : Cell(last, index + 1, column.Heading, looks.Heading))));
        rows.AddRange(sheet.Rows.Select((row, index) => RowOf(last + 1 + index, row
            .Select((content, column) => (content, column))
            .Where(cell => cell.content is not null)
            .Select(cell => Cell(last + 1 + index, cell.column + 1, cell.content!, looks.Known)))));
        var worksheet = new Worksheet(
            new SheetViews(new SheetView(new Pane { VerticalSplit = last, TopLeftCell = $"A{last + 1}", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen }) { WorkbookViewId = 0, TabSelected = true }),
            new Columns(sheet.Columns.Select((column, index) => new Column { Min = (uint)index + 1, Max = (uint)index + 1, Width = column.Width, CustomWidth = true })),
            new SheetData(rows));
        if (hasGroups)
        {
            worksheet.Append(GroupMerges(sheet.Columns, header));
        }

        DataValidation[] rules = [.. TemplateRules.Of(sheet, lists, last)];
        if (rules.Length > 0)
        {
            worksheet.Append(new DataValidations(rules) { Count = (uint)rules.Length });
        }

        return worksheet;
    }

    /// <summary>A group over its columns; a heading of its own over both rows.</summary>
    private static MergeCells GroupMerges(IReadOnlyList<TemplateColumn> columns, int header)
    {
        var merges = new List<MergeCell>();
        for (int first = 0; first < columns.Count;)
        {
            int last = first;
            while (columns[first].Group is not null && last + 1 < columns.Count && columns[last + 1].Group == columns[first].Group)
            {
                last++;
            }

            merges.Add(new MergeCell { Reference = $"{new CellAddress(header, first + 1)}:{new CellAddress(columns[first].Group is null ? header + 1 : header, last + 1)}" });
            first = last + 1;
        }

        return new MergeCells(merges) { Count = (uint)merges.Count };
    }

    private static Worksheet Guide(Template template, TemplateSheet sheet, TemplateLooks looks)
    {
        string[] texts =
        [
            template.Title,
            template.Purpose,
            "",
            .. template.Rules.Select((rule, index) => $"{(index + 1).ToString(CultureInfo.InvariantCulture)}. {rule}"),
            $"{(template.Rules.Count + 1).ToString(CultureInfo.InvariantCulture)}. Заголовки столбцов не меняйте. В голубых ячейках выбирайте из списка или впишите своё.",
            $"{(template.Rules.Count + 2).ToString(CultureInfo.InvariantCulture)}. Готовый файл загрузите на странице «Данные».",
            "",
            "Выдуманный пример строки:",
        ];
        List<Row> rows = [RowOf(1, [Cell(1, 1, OwnSheets.Heading(OwnSheets.Guide), TemplateLooks.Plain)])];
        rows.AddRange(texts.Select((text, index) => RowOf(index + 2, [Cell(index + 2, 1, text, index == 0 ? looks.Title : looks.Wrapped)])));
        foreach ((int index, object content) in sheet.Example.Index())
        {
            int row = rows.Count + 1;
            TemplateColumn column = sheet.Columns[index];
            rows.Add(RowOf(row, [Cell(row, 1, column.Group is null ? column.Heading : $"{column.Group}, {column.Heading}", looks.Wrapped), Cell(row, 2, content, looks.Example)]));
        }

        return new Worksheet(
            new Columns(new Column { Min = 1, Max = 1, Width = 90, CustomWidth = true }, new Column { Min = 2, Max = 2, Width = 44, CustomWidth = true }),
            new SheetData(rows));
    }

    internal static Row RowOf(int number, IEnumerable<Cell> cells) => new(cells) { RowIndex = (uint)number };

    internal static Cell Cell(int row, int column, object content, uint style) => content is string text
        ? WrittenCell.OfText(new CellAddress(row, column), text, style)
        : WrittenCell.OfNumber(new CellAddress(row, column), Convert.ToDouble(content, CultureInfo.InvariantCulture), style);
}
