using SchoolSupport.Ingest.Tables;

namespace SchoolSupport.Ingest.Layouts;

/// <summary>
/// Total rows inside a table: «Итого по городским школам», «Итого» under each group. They are neither of a school nor of the
/// district, which has the total at the end or at the beginning.
/// </summary>
internal static class Subtotals
{
    /// <summary>The rows of a table without its subtotals.</summary>
    /// <param name="isTotal">Whether a row is a total of any kind.</param>
    public static IEnumerable<TableRow> LeftOut(SheetTable table, Func<TableRow, bool> isTotal)
    {
        TableRow[] rows = [.. table.Rows];
        int[] totals = [.. Enumerable.Range(0, rows.Length).Where(index => isTotal(rows[index]))];

        // Total rows one right below the other are one total on several lines.
        bool areApart = totals.Length > 1 && totals[^1] - totals[0] >= totals.Length;
        int own = !areApart ? -1 : totals[^1] == rows.Length - 1 ? totals[^1] : totals[0] == 0 ? 0 : -1;
        return own < 0 ? rows : rows.Where((_, index) => index == own || !totals.Contains(index));
    }
}
