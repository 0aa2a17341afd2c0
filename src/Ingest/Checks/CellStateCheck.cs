using SchoolSupport.Domain.Facts;
using SchoolSupport.Domain.Imports;
using SchoolSupport.Ingest.Workbooks;

namespace SchoolSupport.Ingest.Checks;

/// <summary>
/// What a person may not see on the sheet but should know of its table: values Excel could not work out, rows and columns that
/// are hidden, values that lie under a merged region.
/// </summary>
internal static class CellStateCheck
{
    public static void Run(CheckedTable table)
    {
        Sheet sheet = table.Table.Sheet.Sheet;
        CellRange range = table.Table.Range;
        var hiddenRows = new List<int>();
        for (int row = range.First.Row; row <= range.Last.Row; row++)
        {
            ReadOnlySpan<Cell> cells = sheet.Row(row);
            foreach (Cell cell in cells)
            {
                if (range.Contains(cell.Address))
                {
                    ReportError(table, cell);
                    ReportUnderMerge(table, cell);
                }
            }

            if (!cells.IsEmpty && sheet.HiddenRows.Contains(row))
            {
                hiddenRows.Add(row);
            }
        }

        ReportHidden(table, hiddenRows, isRows: true);
        ReportHidden(table, [.. Enumerable.Range(range.First.Column, range.Last.Column - range.First.Column + 1).Where(sheet.HiddenColumns.Contains)], isRows: false);
    }

    private static void ReportError(CheckedTable table, Cell cell)
    {
        if (cell.IsError && !table.IsKept(cell.Address))
        {
            table.Add("cell-error", Severity.Error, cell.Address,
                $"{cell.Text}: формула не посчиталась. Ячейка прочитана как «нет данных». Исправьте формулу или впишите число.");
        }
    }

    private static void ReportUnderMerge(CheckedTable table, Cell cell)
    {
        CellAddress shown = table.Table.Sheet.ContentAddress(cell.Address);
        if (shown != cell.Address && !table.IsKept(cell.Address))
        {
            table.Add("under-merge", Severity.Warning, cell.Address,
                $"под объединённой ячейкой {shown} лежит ещё одно значение: «{cell.Text}». На листе его не видно, оно не прочитано.");
        }
    }

    private static void ReportHidden(CheckedTable table, List<int> numbers, bool isRows)
    {
        if (numbers.Count == 0)
        {
            return;
        }

        CellAddress first = isRows ? new(numbers[0], table.Table.Range.First.Column) : new(table.Table.Range.First.Row, numbers[0]);
        string which = Runs(numbers, number => isRows ? $"{number}" : CellAddress.ColumnName(number));
        table.Add(isRows ? "rows-hidden" : "columns-hidden", Severity.Note, first,
            $"{(isRows ? "строки" : "столбцы")} {which} на листе скрыты. Они прочитаны наравне с остальными.");
    }

    /// <summary>«7–9, 12»; a filter may hide thousands of runs, so only the first few are named.</summary>
    private static string Runs(List<int> numbers, Func<int, string> name)
    {
        const int Named = 5;
        var runs = new List<string>();
        for (int start = 0; start < numbers.Count;)
        {
            int end = start;
            while (end + 1 < numbers.Count && numbers[end + 1] == numbers[end] + 1)
            {
                end++;
            }

            runs.Add(start == end ? name(numbers[start]) : $"{name(numbers[start])}–{name(numbers[end])}");
            start = end + 1;
        }

        return string.Join(", ", runs.Take(Named)) + (runs.Count > Named ? $" и другие, всего {numbers.Count}," : "");
    }
}
