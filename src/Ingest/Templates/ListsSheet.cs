using DocumentFormat.OpenXml.Spreadsheet;
using SchoolSupport.Domain.Facts;
using SchoolSupport.Ingest.Written;

namespace SchoolSupport.Ingest.Templates;

/// <summary>The sheet «Списки»: what can be chosen in the cells of a template, a column each.</summary>
internal sealed class ListsSheet
{
    public const string Name = "Списки";

    private const int FirstRow = 3;

    private readonly (string Name, IReadOnlyList<object> Values)[] _lists;

    public ListsSheet(TemplateFor asked, IEnumerable<string?> needed) =>
        _lists = [.. needed.OfType<string>().Distinct().Select(list => (list, TemplateLists.Of(list, asked))).Where(list => list.Item2.Count > 0)];

    public bool IsEmpty => _lists.Length == 0;

    /// <returns>The address of a list's values as Excel's formulas write it; null for a list without any.</returns>
    public string? Address(string list)
    {
        int index = Array.FindIndex(_lists, one => one.Name == list);
        return index < 0 ? null
            : FormattableString.Invariant($"'{Name}'!${CellAddress.ColumnName(index + 1)}${FirstRow}:${CellAddress.ColumnName(index + 1)}${FirstRow + _lists[index].Values.Count - 1}");
    }

    public Worksheet Content(TemplateLooks looks)
    {
        List<Row> rows =
        [
            TemplateBook.RowOf(1, [TemplateBook.Cell(1, 1, OwnSheets.Heading(OwnSheets.Lists), TemplateLooks.Plain)]),
            TemplateBook.RowOf(FirstRow - 1, _lists.Select((list, column) => TemplateBook.Cell(FirstRow - 1, column + 1, list.Name, looks.Heading))),
        ];
        for (int place = 0; place < _lists.Max(list => list.Values.Count); place++)
        {
            int row = FirstRow + place;
            rows.Add(TemplateBook.RowOf(row, _lists.Index()
                .Where(list => place < list.Item.Values.Count)
                .Select(list => TemplateBook.Cell(row, list.Index + 1, list.Item.Values[place], TemplateLooks.Plain))));
        }

        return new Worksheet(new Columns(new Column { Min = 1, Max = (uint)_lists.Length, Width = 34, CustomWidth = true }), new SheetData(rows));
    }
}
