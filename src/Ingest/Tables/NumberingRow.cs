using SchoolSupport.Ingest.Workbooks;

namespace SchoolSupport.Ingest.Tables;

/// <summary>Knows the row of column numbers that official forms have under their header: «1 | 2 | 3», «А | Б | 1 | 2».</summary>
internal static class NumberingRow
{
    private const int LeastColumns = 3;

    private static readonly string[] Letters = ["А", "Б", "В"];

    public static bool Is(MergedSheet sheet, int row)
    {
        if (!sheet.IsTransposed && sheet.Sheet.Row(row) is { IsEmpty: false } cells && !MayBegin(cells[0]))
        {
            return false;
        }

        List<Cell> filled = sheet.Filled(row);
        int letters = filled.TakeWhile((cell, index) => index < Letters.Length && TextLine.Of(cell.Text) == Letters[index]).Count();
        return filled.Count >= LeastColumns
            && filled.Skip(letters).Select((cell, index) => TextLine.Of(cell.Text).TrimEnd('.') == $"{index + 1}").All(follows => follows)
            && filled.Count > letters + 1;
    }

    /// <summary>Few rows of data begin so, which spares a closer look at each row of a long table.</summary>
    private static bool MayBegin(Cell cell) => cell.Number is 1 || (cell.Number is null && cell.Text.Length <= 2);
}
