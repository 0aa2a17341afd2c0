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
    public static IReadOnlyList<SheetBlock> Find(MergedSheet sheet) => Find(sheet, 1, sheet.Sheet.RowCount);

    /// <summary>The blocks between two rows of a sheet.</summary>
    public static IReadOnlyList<SheetBlock> Find(MergedSheet sheet, int firstRow, int lastRow)
    {
        BlockRow[] filled = [.. FilledRows(sheet, firstRow, lastRow)];
        var blocks = new List<SheetBlock>();
        for (int start = 0; start < filled.Length;)
        {
            int end = start;
            while (end + 1 < filled.Length && IsNext(sheet, filled[end].Number, filled[end + 1].Number))
            {
                end++;
            }

            blocks.Add(Block(sheet, filled[start..(end + 1)]));
            start = end + 1;
        }

        return blocks;
    }

    private static IEnumerable<BlockRow> FilledRows(MergedSheet sheet, int firstRow, int lastRow)
    {
        for (int row = firstRow; row <= lastRow; row++)
        {
            List<Cell> cells = sheet.Filled(row);
            if (cells.Count > 0)
            {
                yield return new BlockRow(sheet, row, cells.Count == 1 && !SpansDown(sheet, cells[0]));
            }
        }
    }

    /// <summary>The next row, or one bridged by a vertically merged cell.</summary>
    private static bool IsNext(MergedSheet sheet, int row, int next) =>
        next == row + 1
        || Enumerable.Range(sheet.FirstColumn, sheet.LastColumn - sheet.FirstColumn + 1).Any(column => sheet.Region(row, column).Last.Row >= next - 1
            && sheet.Region(row, column).Last.Row > row);

    private static SheetBlock Block(MergedSheet sheet, BlockRow[] rows)
    {
        int first = 0;
        while (first < rows.Length && rows[first].IsSingle)
        {
            first++;
        }

        int last = rows.Length - 1;
        bool wide = rows.Skip(first).Any(row => row.Cells.Count >= LeastColumnsForNotes);
        while (wide && last > first && rows[last].IsSingle)
        {
            last--;
        }

        return new SheetBlock(sheet, rows[..first], rows[first..(last + 1)], rows[(last + 1)..]);
    }

    private static bool SpansDown(MergedSheet sheet, Cell cell) =>
        sheet.Region(cell.Address.Row, cell.Address.Column) is var region && region.Last.Row > region.First.Row;
}
