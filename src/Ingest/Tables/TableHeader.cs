using SchoolSupport.Ingest.Workbooks;

namespace SchoolSupport.Ingest.Tables;

/// <summary>Tells how many rows of a table are its header.</summary>
internal static class TableHeader
{
    /// <summary>
    /// Header rows reach as far down as their merged cells do; a heading merged over several columns has another level below,
    /// and so has, without merges, a row whose first cell is empty right under the header.
    /// </summary>
    public static int Depth(MergedSheet sheet, CellRange range, IReadOnlyList<int> rows)
    {
        int depth = 1;
        for (int level = 0; level < depth && level < rows.Count; level++)
        {
            foreach (int column in Columns(range))
            {
                CellRange region = sheet.Region(rows[level], column);
                bool wide = region.Last.Column > region.First.Column && region.First.Column > range.First.Column;
                int covered = level + 1;
                while (covered < rows.Count && rows[covered] <= region.Last.Row)
                {
                    covered++;
                }

                depth = Math.Max(depth, covered + (wide ? 1 : 0));
            }
        }

        if (depth < rows.Count
            && sheet[rows[depth], range.First.Column] is null
            && Columns(range).Any(column => sheet[rows[depth - 1], column] is null)
            && Columns(range).Count(column => sheet[rows[depth], column] is not null) >= 2)
        {
            depth++;
        }

        return Math.Min(depth, rows.Count);
    }

    private static IEnumerable<int> Columns(CellRange range) =>
        Enumerable.Range(range.First.Column, range.Last.Column - range.First.Column + 1);
}
