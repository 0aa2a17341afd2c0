using System.Text.RegularExpressions;
using SchoolSupport.Ingest.Workbooks;

namespace SchoolSupport.Ingest.Tables;

/// <summary>Tells how many rows of a table are its header.</summary>
internal static partial class TableHeader
{
    /// <summary>Unmerged headers of more levels are not met; a data row must not be taken for one.</summary>
    private const int MostUnmergedLevels = 3;

    /// <summary>
    /// Header rows reach as far down as their merged cells do; a heading merged over several columns has another level below,
    /// and so has, without merges, a row whose first cell is empty right under the header, or a first row that begins empty
    /// over a row of headings.
    /// </summary>
    public static int Depth(MergedSheet sheet, CellRange range, IReadOnlyList<int> rows)
    {
        int depth = 1;
        for (int level = 0; level < depth && level < rows.Count; level++)
        {
            foreach (int column in Columns(range))
            {
                CellRange region = sheet.Region(rows[level], column);
                bool wide = region.Last.Column > region.First.Column && region.First.Column > range.First.Column && HoldsSeveral(sheet, rows, region);
                int covered = level + 1;
                while (covered < rows.Count && rows[covered] <= region.Last.Row)
                {
                    covered++;
                }

                depth = Math.Max(depth, Math.Min(covered + (wide ? 1 : 0), rows.Count));
            }
        }

        if (depth == 1 && rows.Count > 2 && sheet[rows[0], range.First.Column] is null
            && sheet[rows[1], range.First.Column] is not null && IsHeadings(sheet, range, rows[1]))
        {
            depth = 2;
        }

        while (depth < MostUnmergedLevels
            && Columns(range).Any(column => sheet[rows[depth - 1], column] is null)
            && LowerHeadings(depth) is var filled and > 0
            && (filled > 1 || LowerHeadings(depth + 1) > 1))
        {
            depth++;
        }

        return depth;

        // How many headings it has; 0 for a row that begins with a label or holds data.
        int LowerHeadings(int index) =>
            index < rows.Count && sheet[rows[index], range.First.Column] is null && IsHeadings(sheet, range, rows[index])
                ? Columns(range).Count(column => sheet[rows[index], column] is not null)
                : 0;
    }

    /// <summary>The header again on the next printed page.</summary>
    public static bool IsRepeated(MergedSheet sheet, CellRange range, IReadOnlyList<int> header, int row)
    {
        foreach (int heading in header)
        {
            List<Cell>? headings = null;
            foreach (int column in Columns(range))
            {
                Cell? over = sheet[heading, column];
                Cell? here = sheet[row, column];
                if (over is null != here is null || (over is not null && !IsSame(over, here!)))
                {
                    headings = null;
                    break;
                }

                if (over is not null)
                {
                    (headings ??= []).Add(over);
                }
            }

            if (headings?.Count(cell => cell.Number is null) >= 2)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether more than one of the columns under a merged heading holds anything; a column may be only the width of another.</summary>
    private static bool HoldsSeveral(MergedSheet sheet, IReadOnlyList<int> rows, CellRange region)
    {
        int holding = 0;
        for (int column = region.First.Column; column <= region.Last.Column && holding < 2; column++)
        {
            holding += rows.Any(row => row > region.Last.Row && sheet.Sheet[sheet.AddressOf(row, column)] is not null) ? 1 : 0;
        }

        return holding > 1;
    }

    private static bool IsSame(Cell left, Cell right) =>
        left.Number is double number ? number == right.Number : right.Number is null && left.Text == right.Text;

    /// <summary>Whether a row may be one of a header: words, marks, years and bands; data has some other number.</summary>
    private static bool IsHeadings(MergedSheet sheet, CellRange range, int row) =>
        Columns(range).Select(column => sheet[row, column]).All(cell => cell is null || Heading().IsMatch(TextLine.Of(cell.Text)));

    [GeneratedRegex(@"\p{L}|^\D*$|^\D?[2-5]\D?$|^(19|20)[0-9][0-9]$|^[0-9]+\s?[-–/]\s?[0-9]+$")]
    private static partial Regex Heading();

    private static IEnumerable<int> Columns(CellRange range) =>
        Enumerable.Range(range.First.Column, range.Last.Column - range.First.Column + 1);
}
