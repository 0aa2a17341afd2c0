using System.Text;

namespace SchoolSupport.Backtest.Panels;

/// <summary>Rows of a comma-separated text (RFC 4180): quoted values may hold commas, line breaks and doubled quotes.</summary>
internal static class CsvRows
{
    /// <summary>Each row with the number of the line it begins on; empty lines are left out.</summary>
    /// <exception cref="NeutralTableException">A quote is not closed.</exception>
    public static IEnumerable<(int Line, string[] Cells)> Read(TextReader text)
    {
        int line = 0;
        while (text.ReadLine() is { } first)
        {
            line++;
            int start = line;
            string row = first;
            while (row.Count(letter => letter == '"') % 2 == 1)
            {
                row = text.ReadLine() is { } more
                    ? $"{row}\n{more}"
                    : throw new NeutralTableException($"Строка {start}: кавычка не закрыта. Закройте её или уберите.");
                line++;
            }

            if (row.Length > 0)
            {
                yield return (start, Cells(row));
            }
        }
    }

    private static string[] Cells(string row)
    {
        if (!row.Contains('"'))
        {
            return row.Split(',');
        }

        var cells = new List<string>();
        var cell = new StringBuilder();
        bool quoted = false;
        for (int i = 0; i < row.Length; i++)
        {
            if (row[i] == '"')
            {
                bool doubled = quoted && i + 1 < row.Length && row[i + 1] == '"';
                cell.Append(doubled ? "\"" : "");
                i += doubled ? 1 : 0;
                quoted = doubled ? quoted : !quoted;
            }
            else if (row[i] == ',' && !quoted)
            {
                cells.Add(cell.ToString());
                _ = cell.Clear();
            }
            else
            {
                cell.Append(row[i]);
            }
        }

        cells.Add(cell.ToString());
        return [.. cells];
    }
}
