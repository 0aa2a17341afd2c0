using SchoolSupport.Domain.Imports;
using SchoolSupport.Ingest.Names;
using SchoolSupport.Ingest.Tables;

namespace SchoolSupport.Ingest.Layouts;

/// <summary>The four columns of one subject, whatever their order.</summary>
/// <param name="Columns">Column of each mark 2-5.</param>
internal sealed record MarkGroup(string Heading, string Subject, IReadOnlyDictionary<int, int> Columns);

/// <summary>Finds the columns of the marks and tells shares from numbers of pupils.</summary>
internal static class MarkGroups
{
    public static IEnumerable<MarkGroup> In(SheetTable table) => ByHeading(table)
        .Where(group => IsComplete(group) && SubjectOf(group) is not null)
        .Select(group => new MarkGroup(
            group.Key,
            SubjectOf(group)!,
            group.ToDictionary(column => Headings.Mark(column)!.Value, column => column.Number)));

    /// <summary>Columns of marks that no subject could be read from are asked about, never dropped in silence.</summary>
    public static void ReportUnread(SheetTable table, Cells cells)
    {
        foreach (IGrouping<string, TableColumn> group in ByHeading(table))
        {
            var heading = table.Sheet.AddressOf(table.HeaderRows[0], group.First().Number);
            if (SubjectOf(group) is null)
            {
                cells.Add("subject-unknown", Severity.Question, heading, $"предмет «{group.Key}» не известен. Его отметки не загружены.");
            }
            else if (!IsComplete(group))
            {
                cells.Add("marks-incomplete", Severity.Question, heading,
                    $"под заголовком «{group.Key}» нет ровно четырёх столбцов «2», «3», «4», «5». Отметки этого предмета не загружены.");
            }
        }
    }

    /// <summary>What <see cref="UnitOf"/> says of shares written as parts of 1.</summary>
    public const string Fractions = "fractions";

    /// <summary>«%», «pupils» or «fractions» by the heading and by what the rows add up to; null when neither tells.</summary>
    /// <param name="rows">The sum of the four numbers of a row, its participants, and whether any of the four is no whole number.</param>
    public static string? UnitOf(MarkGroup group, IReadOnlyCollection<(double Sum, double? N, bool HasParts)> rows)
    {
        bool percent = group.Heading.Contains('%', StringComparison.Ordinal) || group.Heading.Contains("дол", StringComparison.OrdinalIgnoreCase);
        return rows.Any(row => row is { HasParts: true, N: > 1 }) && rows.All(row => row.Sum is 0 or (> 0.98 and < 1.02)) ? Fractions
            : percent ? (Most(row => row.Sum is > 0.8 and < 1.2 && row.N > 1) ? null : "%")
            : rows.Count == 0 ? null
            : Most(row => row.Sum == row.N) ? "pupils"
            : Most(row => row.Sum is > 85 and < 115) ? "%"
            : null;

        bool Most(Func<(double Sum, double? N, bool HasParts), bool> which) => rows.Count > 0 && rows.Count(which) * 2 > rows.Count;
    }

    private static IEnumerable<IGrouping<string, TableColumn>> ByHeading(SheetTable table) => table.Columns
        .Where(column => Headings.Mark(column) is not null && column.Group.Length > 0)
        .GroupBy(column => column.Group);

    /// <summary>By the nearest heading above the marks that names one: «Результаты / Русский язык %».</summary>
    private static string? SubjectOf(IGrouping<string, TableColumn> group) =>
        group.First().Levels.SkipLast(1).Reverse().Select(SubjectNames.Find).FirstOrDefault(subject => subject is not null);

    private static bool IsComplete(IEnumerable<TableColumn> group) =>
        group.Select(Headings.Mark).Order().SequenceEqual([2, 3, 4, 5]);
}
