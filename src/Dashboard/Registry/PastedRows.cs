using System.Text;

namespace SchoolSupport.Dashboard.Registry;

/// <summary>Text copied from Excel → rows: tabs between cells, quotes around cells that hold a line break or a quote.</summary>
public static class PastedRows
{
    public static IReadOnlyList<IReadOnlyList<string>> Of(string text)
    {
        var rows = new List<IReadOnlyList<string>>();
        var row = new List<string>();
        var cell = new StringBuilder();
        bool quoted = false;
        for (int i = 0; i < text.Length; i++)
        {
            char letter = text[i];
            if (quoted)
            {
                bool doubled = letter == '"' && i + 1 < text.Length && text[i + 1] == '"';
                quoted = letter != '"' || doubled;
                if (quoted)
                {
                    cell.Append(letter is '\r' or '\n' ? ' ' : letter);
                }

                i += doubled ? 1 : 0;
            }
            else if (letter == '"' && cell.Length == 0 && ClosingQuote(text, i))
            {
                quoted = true;
            }
            else if (letter is '\t' or '\n')
            {
                row.Add(Take(cell));
                if (letter == '\n')
                {
                    rows.Add(row);
                    row = [];
                }
            }
            else if (letter != '\r')
            {
                cell.Append(letter);
            }
        }

        row.Add(Take(cell));
        rows.Add(row);
        return [.. rows.Where(cells => cells.Any(one => one.Length > 0))];
    }

    /// <summary>A quote that opens a cell closes it right before a tab, a line break or the end; else it is a part of a name.</summary>
    private static bool ClosingQuote(string text, int open)
    {
        for (int i = open + 1; i < text.Length; i++)
        {
            if (text[i] == '"')
            {
                if (i + 1 < text.Length && text[i + 1] == '"')
                {
                    i++;
                    continue;
                }

                return i + 1 == text.Length || text[i + 1] is '\t' or '\r' or '\n';
            }
        }

        return false;
    }

    private static string Take(StringBuilder cell)
    {
        string text = cell.ToString().Trim();
        cell.Clear();
        return text;
    }
}
