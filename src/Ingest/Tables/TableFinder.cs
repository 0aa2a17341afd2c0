using SchoolSupport.Ingest.Workbooks;

namespace SchoolSupport.Ingest.Tables;

/// <summary>
/// Cuts a sheet into blocks of rows between empty ones and tells titles and notes from what may be a table. What a block means
/// is not decided here: a block no layout knows («Предмет: | Русский язык») becomes part of the text above the next one.
/// </summary>
public static class TableFinder
{
    /// <summary>From this width on a last row of one cell is a note below the table, not a row of it.</summary>
    private const int LeastColumnsForNotes = 3;

    /// <summary>The blocks of a sheet from the top.</summary>
    public static IReadOnlyList<SheetBlock> Find(MergedSheet sheet)
    {
        ILookup<int, Cell> byRow = sheet.Sheet.Cells.Where(cell => cell.Text.Length > 0).ToLookup(cell => cell.Address.Row);
        int[] filled = [.. byRow.Select(row => row.Key).Order()];
        var blocks = new List<SheetBlock>();
        for (int start = 0; start < filled.Length;)
        {
            int end = start;
            while (end + 1 < filled.Length && IsNext(sheet, filled[end], filled[end + 1]))
            {
                end++;
            }

            blocks.Add(Block(sheet, byRow, filled[start..(end + 1)]));
            start = end + 1;
        }

        return blocks;
    }

    /// <summary>The next row, or one bridged by a vertically merged cell.</summary>
    private static bool IsNext(MergedSheet sheet, int row, int next) =>
        next == row + 1
        || Enumerable.Range(1, sheet.Sheet.ColumnCount).Any(column => sheet.Region(row, column).Last.Row >= next - 1
            && sheet.Region(row, column).Last.Row > row);

    private static SheetBlock Block(MergedSheet sheet, ILookup<int, Cell> byRow, int[] rows)
    {
        int first = 0;
        while (first < rows.Length && IsSingle(rows[first]))
        {
            first++;
        }

        int last = rows.Length - 1;
        bool wide = rows.Skip(first).Any(row => byRow[row].Count() >= LeastColumnsForNotes);
        while (wide && last > first && IsSingle(rows[last]))
        {
            last--;
        }

        return new SheetBlock(
            sheet,
            [.. rows[..first].Select(Line)],
            [.. rows[first..(last + 1)].Select(row => new BlockRow(row, Line(row), IsSingle(row)))],
            [.. rows[(last + 1)..].Select(Line)]);

        bool IsSingle(int row) => byRow[row].Count() == 1 && !SpansDown(sheet, byRow[row].Single());

        string Line(int row) => string.Join(" ", byRow[row].OrderBy(cell => cell.Address.Column).Select(cell => TextLine.Of(cell.Text)));
    }

    private static bool SpansDown(MergedSheet sheet, Cell cell) =>
        sheet.Region(cell.Address.Row, cell.Address.Column) is var region && region.Last.Row > region.First.Row;
}
