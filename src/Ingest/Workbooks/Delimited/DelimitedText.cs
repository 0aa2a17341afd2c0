using System.Text;
using SchoolSupport.Domain.Facts;
using SchoolSupport.Ingest.Pupils;

namespace SchoolSupport.Ingest.Workbooks.Delimited;

/// <summary>
/// A table in text (.csv, .tsv) → one sheet of texts. Rows are counted as Excel shows them: a line break inside quotes does not
/// begin a row. Nothing becomes a number here; how «5,5» is meant is for those who know the column.
/// </summary>
internal static class DelimitedText
{
    /// <summary>In the order in which they win when they split the table equally well: decimal commas make «,» the least sure.</summary>
    private static readonly char[] Separators = ['\t', ';', ','];

    private const int RecordsToJudgeBy = 100;

    public static Sheet Read(string name, string text, ReadLimits limits, TimeBudget budget)
    {
        (char separator, int start) = DeclaredSeparator(text) ?? (DetectSeparator(text), 0);
        var cells = new List<Cell>();
        var pupils = new PupilFold();
        int row = 0;
        foreach (List<string> record in Records(text, start, separator))
        {
            row++;
            budget.Check();
            if (pupils.Takes(row, record))
            {
                continue;
            }

            for (int i = 0; i < Math.Min(record.Count, limits.MaxColumns); i++)
            {
                if (record[i].Trim() is { Length: > 0 } value)
                {
                    cells.Add(CellOf(new CellAddress(row, i + 1), value, limits));
                }
            }

            RefuseIfTooMany(row, cells, limits);
        }

        cells.AddRange(pupils.Cells());
        return new Sheet(name, hidden: false, cells, merges: []) { HoldsPupils = pupils.HasPupils };
    }

    private static Cell CellOf(CellAddress address, string value, ReadLimits limits) =>
        value.Length <= limits.MaxCellCharacters
            ? Cell.OfText(address, value)
            : throw WorkbookRefusedException.TooLarge($"В ячейке {address} слишком длинный текст.");

    private static void RefuseIfTooMany(int row, List<Cell> cells, ReadLimits limits)
    {
        if (cells.Count > limits.MaxCells)
        {
            throw WorkbookRefusedException.TooLarge($"Заполненных ячеек больше {limits.MaxCells}.");
        }

        if (row > limits.MaxRows && cells.Count > 0 && cells[^1].Address.Row == row)
        {
            throw WorkbookRefusedException.TooLarge($"В таблице больше {limits.MaxRows} строк.");
        }
    }

    /// <summary>Excel's own first line «sep=;», which it does not show as a row.</summary>
    private static (char Separator, int Start)? DeclaredSeparator(string text)
    {
        if (text.Length < 6 || !text.StartsWith("sep=", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        return text.AsSpan(5) switch
        {
            ['\r', '\n', ..] => (text[4], 7),
            ['\n', ..] => (text[4], 6),
            _ => null,
        };
    }

    /// <summary>The one that gives the most rows of one and the same width, wider than one column.</summary>
    private static char DetectSeparator(string text) =>
        Separators.MaxBy(separator => Widths(text, separator)
            .Where(width => width > 1)
            .GroupBy(width => width)
            .Select(same => same.Count())
            .DefaultIfEmpty()
            .Max());

    private static List<int> Widths(string text, char separator)
    {
        var widths = new List<int>();
        try
        {
            foreach (List<string> record in Records(text, 0, separator).Take(RecordsToJudgeBy))
            {
                widths.Add(record.Count);
            }
        }
        catch (WorkbookRefusedException)
        {
            // An open quote: judged by the rows before it; reading with the separator chosen refuses it, if it still is one.
        }

        return widths;
    }

    private static IEnumerable<List<string>> Records(string text, int start, char separator)
    {
        for (int position = start; position < text.Length;)
        {
            var record = new List<string>();
            bool more = true;
            while (more)
            {
                record.Add(ReadField(text, ref position, separator));
                more = position < text.Length && text[position] == separator;
                position += more ? 1 : 0;
            }

            SkipLineEnd(text, ref position);
            yield return record;
        }
    }

    private static void SkipLineEnd(string text, ref int position)
    {
        if (position < text.Length && text[position] == '\r')
        {
            position++;
        }

        if (position < text.Length && text[position] == '\n')
        {
            position++;
        }
    }

    /// <summary>Leaves <paramref name="position"/> at the separator, at the line end or at the end of the text.</summary>
    private static string ReadField(string text, ref int position, char separator)
    {
        string quoted = position < text.Length && text[position] == '"' ? ReadQuoted(text, ref position) : "";
        int end = position;
        while (end < text.Length && text[end] != separator && text[end] is not ('\r' or '\n'))
        {
            end++;
        }

        string plain = text[position..end];
        position = end;
        return quoted + plain;
    }

    private static string ReadQuoted(string text, ref int position)
    {
        int opened = position;
        var value = new StringBuilder();
        for (position++; position < text.Length; position++)
        {
            if (text[position] != '"')
            {
                value.Append(text[position]);
            }
            else if (position + 1 < text.Length && text[position + 1] == '"')
            {
                value.Append('"');
                position++;
            }
            else
            {
                position++;
                return value.ToString();
            }
        }

        int line = 1 + text.AsSpan(0, opened).Count('\n');
        throw WorkbookRefusedException.Damaged($"Кавычка, открытая в строке {line}, не закрыта.");
    }
}
