using SchoolSupport.Domain.Facts;
using SchoolSupport.Ingest.Names;
using SchoolSupport.Ingest.Tables;

namespace SchoolSupport.Ingest.Pupils;

/// <summary>A summary that took the place of pupils' rows, as a layout reads it.</summary>
/// <remarks>Only the lowest level of the header is its own: a line over the header of the pupils, «Уровень сложности задания», was left in the sheet.</remarks>
internal sealed class PupilSummary(SheetTable table)
{
    private readonly Dictionary<string, int> _columns = table.Columns
        .GroupBy(column => column.Leaf, StringComparer.Ordinal)
        .ToDictionary(same => same.Key, same => same.First().Number, StringComparer.Ordinal);

    public IEnumerable<PupilGroup> Groups => table.Rows
        .Where(row => this[PupilHeadings.Rows] is int rows && row[rows] is not null)
        .Select(row => new PupilGroup(this, row));

    /// <summary>The tasks of the work; <see cref="PupilTask.Most"/> is what the pupils reached where no heading told.</summary>
    public IReadOnlyList<PupilTask> Tasks { get; } = [.. table.Columns.Select(column => PupilHeadings.TaskOfPoints(column.Leaf)).OfType<PupilTask>()];

    public IEnumerable<string> Headings => _columns.Keys;

    public int? this[string heading] => _columns.TryGetValue(heading, out int column) ? column : null;

    public static bool Is(SheetTable table, string code) => table.Columns[0].Leaf == PupilHeadings.Summary(code);

    /// <summary>The number most of all groups have in a family: the grade of nearly all pupils.</summary>
    public int? MostOf(string family)
    {
        var counts = new Dictionary<int, double>();
        foreach ((int number, FactValue count) in Groups.SelectMany(group => group.Family(family, "")))
        {
            counts[number] = counts.GetValueOrDefault(number) + count.Number!.Value;
        }

        return counts.Count == 0 ? null : counts.MaxBy(count => count.Value).Key;
    }
}

/// <summary>The pupils of one school in a summary.</summary>
internal sealed class PupilGroup(PupilSummary summary, TableRow row)
{
    public int Row => row.Number;

    public RowRange Rows { get; } = RowRange.Parse(row[summary[PupilHeadings.Rows]!.Value]!.Text);

    public string Text(PupilRole role) =>
        summary[PupilHeadings.Kept(role)] is int column ? row[column]?.Text ?? "" : "";

    /// <summary>What was written where nothing was counted; empty where all was read.</summary>
    public string Written(string heading) => summary[heading] is int column ? row[column]?.Text ?? "" : "";

    public CellAddress? CellOf(PupilRole role) =>
        summary[PupilHeadings.Kept(role)] is int column ? row.Address(column) : null;

    /// <summary>0 where nobody was counted.</summary>
    public int Count(string heading) => (int)(summary[heading] is int column ? NumberText.Of(row[column]).Number ?? 0 : 0);

    public bool Has(string heading) => summary[heading] is int column && row[column] is not null;

    /// <summary>A count under its heading as a value; 0 where nobody was counted.</summary>
    public FactValue Value(string heading, string measure, int? n = null) => summary[heading] is int column
        ? Counted(measure, NumberText.Of(row[column]).Number ?? 0, row.Address(column), n)
        : Counted(measure, 0, row.Address(summary[PupilHeadings.Pupils]!.Value), n);

    /// <summary>A value worked out from several counts: it stands at the number of pupils.</summary>
    public FactValue Worked(string measure, double number, int? n, ValueMethod method = ValueMethod.Counted) =>
        Counted(measure, number, row.Address(summary[PupilHeadings.Pupils]!.Value), n) with { Method = method };

    /// <summary>The counts of a family by number, those of the school only.</summary>
    public IEnumerable<(int Number, FactValue Count)> Family(string family, string measure) =>
        from heading in summary.Headings
        let number = PupilHeadings.Number(heading, family)
        where number is not null && Has(heading)
        orderby number
        select (number.Value, Value(heading, measure));

    private FactValue Counted(string measure, double number, CellAddress cell, int? n) =>
        new(measure, number, null, ValueState.Known, ValueMethod.Counted, cell, n, Rows);
}
