using System.Text.RegularExpressions;
using SchoolSupport.Domain.Facts;
using SchoolSupport.Domain.Imports;
using SchoolSupport.Ingest.Tables;

namespace SchoolSupport.Ingest.Layouts;

/// <summary>
/// A column that counts people or things, known by the whole of its heading: «Учителей, всего», «Количество учителей (чел.)». A
/// heading that goes on otherwise is of a part or a share («Учителей пенсионного возраста», «с высшим образованием, %») and is
/// never taken for the number.
/// </summary>
internal sealed class CountColumn
{
    private readonly Regex _beginning;
    private readonly Regex _whole;

    /// <param name="title">What the column is called in messages.</param>
    /// <param name="beginning">Pattern of the words by which a heading speaks of it or of a part of it.</param>
    /// <param name="whole">Pattern of what it is called, without «количество», «всего», «чел.».</param>
    public CountColumn(string title, string beginning, string whole)
    {
        const string Before = @"^(?:из них|в том числе|общее|всего|итого|кол(?:ичество|-?\s?во)?\.?|число|\s|[,:/])*";
        const string After = @"(?:всего|итого|человек|чел\.?|ед\.?|\s|[,.:/()])*$";
        Title = title;
        _beginning = new Regex($"{Before}(?:{beginning})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
        _whole = new Regex($"{Before}(?:{whole}){After}", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
    }

    public string Title { get; }

    /// <summary>The column; null where there is none, or two and nobody knows which is meant.</summary>
    public TableColumn? In(SheetTable table) => Columns(table) is [var only] ? only : null;

    /// <summary>Whether a heading speaks of it, if only of a part.</summary>
    public bool IsMentioned(SheetTable table) => table.Columns.Any(column => _beginning.IsMatch(column.Header));

    /// <summary>Asks about what stands twice and tells of what was left out, so that nothing is dropped in silence.</summary>
    public static IReadOnlyList<PlannedIssue> Unread(SheetTable table, IReadOnlyCollection<CountColumn> all)
    {
        var cells = new Cells(table);
        foreach (CountColumn count in all)
        {
            if (count.Columns(table) is [_, var second, ..])
            {
                cells.Add("column-ambiguous", Severity.Question, Heading(second),
                    $"столбцов «{count.Title}» несколько, и неясно, который верен: ни один не прочитан. Оставьте один, остальные озаглавьте иначе.");
            }
        }

        foreach (TableColumn column in table.Columns)
        {
            if (all.FirstOrDefault(count => count._beginning.IsMatch(column.Header)) is { } alike && !all.Any(count => count._whole.IsMatch(column.Header)))
            {
                cells.Add("column-unread", Severity.Warning, Heading(column), IsShare(column.Header)
                    ? $"в столбце «{column.Header}» доли, а нужно число. Он не прочитан: впишите число и озаглавьте столбец «{alike.Title}»."
                    : $"столбец «{column.Header}» похож на «{alike.Title}», но говорит о другом или о части. Он не прочитан; если это то же самое, так его и озаглавьте.");
            }
        }

        return cells.Issues;

        CellAddress Heading(TableColumn column) => table.Sheet.ContentAddress(table.HeaderRows[^1], column.Number);
    }

    private TableColumn[] Columns(SheetTable table) => [.. table.Columns.Where(column => _whole.IsMatch(column.Header))];

    private static bool IsShare(string heading) =>
        heading.Contains('%', StringComparison.Ordinal) || heading.Contains("дол", StringComparison.OrdinalIgnoreCase) || heading.Contains("процент", StringComparison.OrdinalIgnoreCase);
}
