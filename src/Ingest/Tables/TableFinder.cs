using SchoolSupport.Domain.Facts;
using SchoolSupport.Ingest.Workbooks;

namespace SchoolSupport.Ingest.Tables;

/// <summary>
/// Cuts a sheet into blocks of rows between empty ones and tells titles from tables. What a block means is not decided here:
/// a block no layout knows («Предмет: | Русский язык») becomes part of the text above the next one.
/// </summary>
public static class TableFinder
{
    /// <summary>The blocks of a sheet from the top, each with its title lines and the part that may be a table.</summary>
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
        while (first < rows.Length && byRow[rows[first]].Count() == 1 && !SpansDown(sheet, byRow[rows[first]].Single()))
        {
            first++;
        }

        string[] titles = [.. rows.Take(first).Select(row => Line(byRow[row]))];
        if (first == rows.Length)
        {
            return new SheetBlock(titles, [], null, 0);
        }

        int firstRow = rows[first];
        int lastRow = rows[^1];
        Cell[] cells = [.. rows.Skip(first).SelectMany(row => byRow[row])];
        int firstColumn = cells.Min(cell => cell.Address.Column);
        int lastColumn = cells.Max(cell => sheet.Region(cell.Address.Row, cell.Address.Column).Last.Column);
        var range = new CellRange(
            new CellAddress(firstRow, firstColumn),
            new CellAddress(lastRow, Math.Min(lastColumn, sheet.Sheet.ColumnCount)));
        string[] lines = [.. rows.Skip(first).Select(row => Line(byRow[row]))];
        return new SheetBlock(titles, lines, range, HeaderDepth(sheet, range));
    }

    private static bool SpansDown(MergedSheet sheet, Cell cell) =>
        sheet.Region(cell.Address.Row, cell.Address.Column) is var region && region.Last.Row > region.First.Row;

    private static string Line(IEnumerable<Cell> cells) =>
        string.Join(" ", cells.OrderBy(cell => cell.Address.Column).Select(cell => cell.Text));

    /// <summary>
    /// Header rows reach as far down as their merged cells do; a heading merged over several columns has another level below,
    /// and so has, without merges, a row whose first cell is empty right under the header.
    /// </summary>
    private static int HeaderDepth(MergedSheet sheet, CellRange range)
    {
        int depth = 1;
        int available = range.Last.Row - range.First.Row + 1;
        for (int level = 0; level < depth && level < available; level++)
        {
            int row = range.First.Row + level;
            for (int column = range.First.Column; column <= range.Last.Column; column++)
            {
                CellRange region = sheet.Region(row, column);
                bool wide = region.Last.Column > region.First.Column && region.First.Column > range.First.Column;
                int needed = region.Last.Row - range.First.Row + 1 + (wide ? 1 : 0);
                depth = Math.Max(depth, needed);
            }
        }

        int next = range.First.Row + depth;
        if (depth < available && sheet[next, range.First.Column] is null && HasGaps(sheet, range, next - 1)
            && Enumerable.Range(range.First.Column, range.Last.Column - range.First.Column + 1).Count(column => sheet[next, column] is not null) >= 2)
        {
            depth++;
        }

        return Math.Min(depth, available);
    }

    private static bool HasGaps(MergedSheet sheet, CellRange range, int row) =>
        Enumerable.Range(range.First.Column, range.Last.Column - range.First.Column + 1).Any(column => sheet[row, column] is null);
}

/// <summary>A run of filled rows.</summary>
/// <param name="Titles">Leading lines of one cell.</param>
/// <param name="Lines">The rest as text, for the case that it is no table after all.</param>
/// <param name="Range">The part that may be a table; null when all lines are titles.</param>
public sealed record SheetBlock(
    IReadOnlyList<string> Titles,
    IReadOnlyList<string> Lines,
    CellRange? Range,
    int HeaderDepth);
