using System.Globalization;
using System.Text;
using SchoolSupport.Domain.Facts;
using SchoolSupport.Ingest.Tests.Quirks;
using SchoolSupport.Ingest.Tests.Workbooks;

namespace SchoolSupport.Ingest.Tests.RandomLayouts;

/// <summary>A table laid out as a look says, as the bytes of a file.</summary>
internal static class LaidOut
{
    /// <returns>A path and the bytes.</returns>
    public static (string Path, byte[] Content) File(TableModel table, Look look)
    {
        var merges = new List<string>();
        object?[][] rows = Rows(table, look, merges);
        return look.Kind switch
        {
            FileKind.Xls => ("таблица.xls", new XlsBuilder(rows).Build()),
            FileKind.Ods => ("таблица.ods", new OdsBuilder(rows).Build()),
            FileKind.Page => ("таблица.xls", Encoding.UTF8.GetBytes($"<html><table>{string.Concat(rows.Select(row =>
                $"<tr>{string.Concat(row.Select(value => $"<td>{Convert.ToString(value, CultureInfo.InvariantCulture)}</td>"))}</tr>"))}</table></html>")),
            FileKind.Utf8 => ("таблица.csv", Encoding.UTF8.GetBytes(SmallTable.Text(rows))),
            FileKind.Windows1251 => ("таблица.txt", CodePagesEncodingProvider.Instance.GetEncoding(1251)!.GetBytes(SmallTable.Text(rows, '\t'))),
            _ => ("таблица.xlsx", SmallTable.Xlsx(rows, [.. merges])),
        };
    }

    /// <summary>What stands on the sheet, for the message of a test that failed.</summary>
    public static string Text(TableModel table, Look look) => $"{look}\n{SmallTable.Text(Rows(table, look, []), '|', "\n")}";

    private static object?[][] Rows(TableModel table, Look look, List<string> merges)
    {
        List<object?[]> grid = Grid(table, look);
        int levels = LevelsOf(table, look);
        if (look.OnItsSide)
        {
            grid = [.. Enumerable.Range(0, grid[0].Length).Select(column => grid.Select(row => row[column]).ToArray())];
        }
        else
        {
            if (look.NumbersColumns)
            {
                int number = 0;
                grid.Insert(levels, [.. grid[levels].Select((_, column) => (object?)(grid.Exists(row => row[column] is not null) ? ++number : null))]);
            }

            if (look.EmptyRowBelowHeader)
            {
                grid.Insert(levels, []);
            }
        }

        List<object?[]> rows = [.. Enumerable.Repeat<object?[]>([], look.Above), .. table.Lines.Select(line => (object?[])[line])];
        int top = rows.Count;
        rows.AddRange(grid.Select(row => (object?[])[.. new object?[look.Left], .. row]));
        if (look.Notes)
        {
            rows.Add(["* по данным школ"]);
        }

        if (look.Kind == FileKind.Xlsx && IsMerged(look))
        {
            merges.AddRange(Merges(rows, top, levels, look));
        }

        return [.. rows];
    }

    private static bool IsMerged(Look look) => look.Header is Header.TwoMerged or Header.ThreeMerged;

    private static int LevelsOf(TableModel table, Look look) =>
        !table.Columns.Any(column => column.Group is not null) ? 1 : look.Header is Header.Three or Header.ThreeMerged ? 3 : 2;

    /// <summary>Header and rows with the columns in their order, the label first.</summary>
    private static List<object?[]> Grid(TableModel table, Look look)
    {
        int levels = LevelsOf(table, look);
        var random = new Random(look.Order);
        int[][] blocks = [.. table.Columns.Select((column, index) => (column.Group, index))
            .GroupBy(column => column.Group ?? $"{column.index}")
            .Select(block => block.Select(column => column.index).OrderBy(_ => random.Next()).ToArray())
            .OrderBy(_ => random.Next())];
        List<object?>[] header = [.. Enumerable.Range(0, levels).Select(_ => new List<object?>())];
        ModelRow[] ordered = Ordered(table, look);
        List<object?>[] body = [.. ordered.Select(_ => new List<object?>())];
        if (look.NumbersRows && !look.OnItsSide && levels > 1)
        {
            Add(["№", .. new object?[levels - 1]], [.. ordered.Select((row, index) => (object?)(row.Label == "Итого" ? null : index + 1))]);
        }

        Add([table.LabelHeading, .. new object?[levels - 1]], [.. ordered.Select(row => (object?)row.Label)]);
        var spacers = new Random(look.Spacers);
        bool isFirstGroup = true;
        foreach (int[] block in blocks)
        {
            if (spacers.Next(3) == 0)
            {
                Add(new object?[levels], new object?[ordered.Length]);
            }

            foreach ((int column, int place) in block.Select((column, place) => (column, place)))
            {
                ModelColumn model = table.Columns[column];
                string? group = place == 0 ? model.Group : null;
                Add(
                    model.Group is null || levels == 1 ? [model.Heading, .. new object?[levels - 1]]
                        : levels == 2 ? [group, model.Heading]
                        : [place == 0 && isFirstGroup ? "Результаты" : null, group, model.Heading],
                    [.. ordered.Select(row => Written(row.Values[column], model.IsShare, look))]);
            }

            isFirstGroup &= table.Columns[block[0]].Group is null;
        }

        return [.. header.Concat(body).Select(row => row.ToArray())];

        void Add(object?[] headings, object?[] values)
        {
            for (int level = 0; level < levels; level++)
            {
                header[level].Add(headings[level]);
            }

            for (int row = 0; row < body.Length; row++)
            {
                body[row].Add(values[row]);
            }
        }
    }

    private static ModelRow[] Ordered(TableModel table, Look look) => (table.HasTotal, look.Total) switch
    {
        (true, TotalAt.None) => table.Rows[..^1],
        (true, TotalAt.First) => [table.Rows[^1], .. table.Rows[..^1]],
        _ => table.Rows,
    };

    private static object Written(double value, bool isShare, Look look)
    {
        bool isWorkbook = look.Kind == FileKind.Xlsx;
        return look.Numbers switch
        {
            Numbers.Stored => value,
            Numbers.PercentFormat when isShare && isWorkbook => new XlsxBuilder.Formatted(Math.Round(value / 100, 6), "0.0%"),
            Numbers.PercentSign when isShare => value.ToString(CultureInfo.GetCultureInfo("ru-RU")) + " %",
            Numbers.Point => value.ToString(CultureInfo.InvariantCulture),
            _ => value.ToString(CultureInfo.GetCultureInfo("ru-RU")),
        };
    }

    /// <summary>Each heading over the empty cells to its right and below it, as far as the header goes.</summary>
    private static IEnumerable<string> Merges(List<object?[]> rows, int top, int levels, Look look)
    {
        if (look.OnItsSide)
        {
            yield break;
        }

        int width = rows[top].Length;
        for (int level = 0; level < levels; level++)
        {
            for (int column = look.Left; column < width; column++)
            {
                if (rows[top + level][column] is not string heading)
                {
                    continue;
                }

                int right = column;
                while (level < levels - 1 && heading.Contains('%', StringComparison.Ordinal) && right + 1 < width
                    && rows[top + level][right + 1] is null && rows[top + levels - 1][right + 1] is not null)
                {
                    right++;
                }

                int bottom = top + level;
                while (right == column && heading != "Результаты" && bottom + 1 < top + levels && rows[bottom + 1][column] is null)
                {
                    bottom++;
                }

                if (right > column || bottom > top + level)
                {
                    yield return $"{new CellAddress(top + level + 1, column + 1)}:{new CellAddress(bottom + 1, right + 1)}";
                }
            }
        }
    }
}
