using SchoolSupport.Domain.Facts;
using SchoolSupport.Ingest.Layouts;

namespace SchoolSupport.Ingest.Mapping;

/// <summary>
/// What columns say together: four that make up 100 in the rows are shares of marks, four that make up the participants are
/// numbers of marks, and a fifth that is the sum of two of them is качество. Seen in the values, whatever the headings say.
/// </summary>
public sealed class MarkColumns
{
    /// <summary>In so many rows of a hundred: the others may be the ones somebody mistyped, and that is for the checks to say.</summary>
    private const int Most = 60;

    /// <summary>One row alone may be chance.</summary>
    private const int LeastRows = 2;

    private const double OfASum = 0.85;

    private readonly Dictionary<(int Column, string Role), Evidence> _found = [];
    private readonly Dictionary<int, string> _notes = [];
    private readonly ColumnValues[] _columns;

    public MarkColumns(IReadOnlyList<ColumnValues> columns)
    {
        _columns = [.. columns];
        var taken = new HashSet<int>();
        for (int first = 0; first + 4 <= _columns.Length; first++)
        {
            ColumnValues[] four = _columns[first..(first + 4)];
            if (four.All(column => column.IsNumeric && !taken.Contains(column.Column.Number)) && Look(four))
            {
                taken.UnionWith(four.Select(column => column.Column.Number));
            }
        }
    }

    public Evidence? For(ColumnValues column, ColumnRole role) => _found.GetValueOrDefault((column.Column.Number, role.Code));

    /// <summary>What a person should know of the column, whatever it is taken for.</summary>
    public string? Note(ColumnValues column) => _notes.GetValueOrDefault(column.Column.Number);

    private bool Look(ColumnValues[] four)
    {
        double?[] sums = [.. Enumerable.Range(0, four[0].Numbers.Count).Select(row => Sum(row, four))];
        if (Holds(sums, (sum, _) => Math.Abs(sum - 100) <= 1))
        {
            Tell(four, Measures.MarkShares, "4 столбца в сумме дают 100 – доли отметок", null);
            return true;
        }

        if (Holds(sums, (sum, _) => Math.Abs(sum - 1) <= 0.01) && four.Any(column => !column.IsWhole))
        {
            foreach (ColumnValues column in four)
            {
                _notes[column.Column.Number] = "4 столбца в сумме дают 1: это доли единицы, а не проценты. Задайте в Excel процентный формат ячеек и загрузите файл снова";
            }

            return false;
        }

        if (four.All(column => column.IsWhole)
            && _columns.FirstOrDefault(other => !four.Contains(other) && other.IsWhole && Holds(sums, (sum, row) => sum == other.Numbers[row])) is { } participants)
        {
            Tell(four, Measures.Marks, $"4 столбца в сумме дают «{participants.Column.Header}» – число отметок", participants);
            _found[(participants.Column.Number, Measures.Participants)] = new(OfASum, "равен сумме четырёх столбцов отметок");
            return true;
        }

        return false;
    }

    private void Tell(ColumnValues[] four, IReadOnlyList<string> roles, string reason, ColumnValues? participants)
    {
        (int[] marks, string? order) = Order(four, participants);
        for (int i = 0; i < 4; i++)
        {
            _found[(four[i].Column.Number, roles[marks[i] - 2])] = order is null
                ? new(OfASum, reason)
                : new(order.Length == 0 ? 0.45 : OfASum, reason + (order.Length == 0 ? "; порядок отметок по заголовкам не ясен, проверьте" : $"; {order}"));
        }

        // Derived columns say the same once more: n is what the marks are of.
        ColumnValues Of(int mark) => four[Array.IndexOf(marks, mark)];
        double Whole(int row) => participants?.Numbers[row] ?? 100;
        foreach (ColumnValues other in _columns.Where(other => !four.Contains(other) && other != participants && other.IsWithin(0, 100)))
        {
            Derived(other, Measures.Quality, row => 100 * (Of(4).Numbers[row] + Of(5).Numbers[row]) / Whole(row), 0.6, "равно доле отметок «4» и «5»");
            Derived(other, Measures.PassRate, row => 100 * (Of(3).Numbers[row] + Of(4).Numbers[row] + Of(5).Numbers[row]) / Whole(row), 0.6, "равно доле отметок «3», «4» и «5»");
            Derived(other, Measures.MeanMark, row => Enumerable.Range(2, 4).Sum(mark => mark * Of(mark).Numbers[row]) / Whole(row), 0.06, "равно средней из четырёх столбцов отметок");
        }
    }

    private void Derived(ColumnValues column, string measure, Func<int, double?> expected, double near, string reason)
    {
        double?[] values = [.. Enumerable.Range(0, column.Numbers.Count).Select(expected)];
        if (column.Known.Distinct().Count() > 1 && Holds(values, (value, row) => column.Numbers[row] is double number && Math.Abs(number - value) <= near))
        {
            _found[(column.Column.Number, measure)] = new(OfASum, reason);
        }
    }

    /// <returns>The mark of each column; in words how it is known where not every heading tells, empty where nothing does.</returns>
    private (int[] Marks, string? How) Order(ColumnValues[] four, ColumnValues? participants)
    {
        int?[] headed = [.. four.Select(MarkOf)];
        if (headed.Order().SequenceEqual([2, 3, 4, 5]))
        {
            return ([.. headed.Select(mark => mark!.Value)], null);
        }

        if (headed.OfType<int>().Distinct().Count() == 3 && headed.Count(mark => mark is null) == 1)
        {
            int left = (2 + 3 + 4 + 5) - headed.Sum()!.Value;
            return ([.. headed.Select(mark => mark ?? left)], $"по заголовкам остальных остаётся отметка «{left}»");
        }

        foreach (int[] marks in new int[][] { [2, 3, 4, 5], [5, 4, 3, 2] })
        {
            ColumnValues[] best = [four[Array.IndexOf(marks, 4)], four[Array.IndexOf(marks, 5)]];
            double?[] quality = [.. Enumerable.Range(0, four[0].Numbers.Count).Select(row => 100 * (best[0].Numbers[row] + best[1].Numbers[row]) / (participants?.Numbers[row] ?? 100))];
            if (_columns.FirstOrDefault(other => !four.Contains(other) && other != participants && other.Known.Distinct().Count() > 1
                && Holds(quality, (value, row) => other.Numbers[row] is double number && Math.Abs(number - value) <= 0.6)) is { } equal)
            {
                return (marks, $"«4» и «5» – те два, сумма которых стоит в «{equal.Column.Header}»");
            }
        }

        return ([2, 3, 4, 5], "");
    }

    private static int? MarkOf(ColumnValues column) => Headings.Mark(column.Column) ?? ColumnRoles.All
        .Where(role => role.Mark is not null)
        .Select(role => (role.Mark, HeadingLikeness.Of(column.Column, role)?.Score))
        .Where(alike => alike.Score >= 0.6)
        .OrderByDescending(alike => alike.Score)
        .Select(alike => alike.Mark)
        .FirstOrDefault();

    private static double? Sum(int row, ColumnValues[] columns) =>
        columns.All(column => column.Numbers[row] is null) ? null : columns.Sum(column => column.Numbers[row] ?? 0);

    /// <summary>Whether something is so in most rows that have the value, and in more than one.</summary>
    private static bool Holds(double?[] values, Func<double, int, bool> which)
    {
        int[] rows = [.. Enumerable.Range(0, values.Length).Where(row => values[row] is not null && !double.IsNaN(values[row]!.Value))];
        int held = rows.Count(row => which(values[row]!.Value, row));
        return held >= LeastRows && held * 100 >= rows.Length * Most;
    }
}
