using SchoolSupport.Domain.Facts;
using SchoolSupport.Domain.Mappings;
using SchoolSupport.Ingest.Names;
using SchoolSupport.Ingest.Tables;

namespace SchoolSupport.Ingest.Mapping;

/// <summary>Three marks of the four: without the fourth neither качество nor успеваемость can be worked out.</summary>
/// <param name="Beside">A column of one of the three.</param>
/// <param name="Column">A column that is not loaded and makes up the participants, or 100, together with the three.</param>
public sealed record MissingMarks(int Mark, TableColumn Beside, TableColumn? Column)
{
    /// <summary>In so many rows of a hundred, as where columns are proposed.</summary>
    private const int Most = 60;

    public string Message => $"Нет отметки «{Mark}»: качество и успеваемость посчитать нельзя."
        + (Column is null ? "" : $" Похоже, она в столбце {CellAddress.ColumnName(Column.Number)} «{Column.Header}»: с ним отметки сходятся в сумме.");

    public static IReadOnlyList<MissingMarks> Of(SheetTable table, MappingRules rules)
    {
        var columns = table.Columns.Zip(rules.Columns).Select(pair => (Column: pair.First, Mapped: pair.Second, Role: ColumnRoles.Of(pair.Second.Role))).ToArray();
        var missing = new List<MissingMarks>();
        Lazy<IReadOnlyList<ColumnValues>> values = new(() => ColumnValues.Of(table));
        foreach (var marks in columns.Where(column => column.Role?.Mark is not null)
            .GroupBy(column => (column.Mapped.Subject, column.Mapped.Grade, Year: PeriodText.CalendarYear(column.Column.Header), column.Role!.IsCount)))
        {
            int[] known = [.. marks.Select(column => column.Role!.Mark!.Value).Distinct()];
            if (known.Length != 3)
            {
                continue;
            }

            ColumnValues Of(TableColumn column) => values.Value.First(one => one.Column == column);
            ColumnValues[] three = [.. marks.DistinctBy(column => column.Role!.Mark).Select(column => Of(column.Column))];
            ColumnValues? whole = !marks.Key.IsCount ? null : columns
                .Where(column => column.Mapped.Role == Measures.Participants && (column.Mapped.Subject ?? marks.Key.Subject) == marks.Key.Subject)
                .Select(column => Of(column.Column)).FirstOrDefault();
            TableColumn? left = marks.Key.IsCount && whole is null ? null : columns
                .Where(column => column.Role is null).Select(column => Of(column.Column))
                .FirstOrDefault(column => column is { IsNumeric: true, IsRowNumber: false } && MakesUp([.. three, column], whole))?.Column;
            missing.Add(new MissingMarks((2 + 3 + 4 + 5) - known.Sum(), marks.First().Column, left));
        }

        return missing;
    }

    private static bool MakesUp(ColumnValues[] four, ColumnValues? whole)
    {
        int[] rows = [.. Enumerable.Range(0, four[0].Numbers.Count).Where(row => four.All(column => column.Numbers[row] is not null))];
        return rows.Length > 0
            && rows.Count(row => Math.Abs(four.Sum(column => column.Numbers[row]!.Value) - (whole is null ? 100 : whole.Numbers[row] ?? double.NaN)) <= (whole is null ? 1 : 0)) * 100 >= rows.Length * Most;
    }
}
