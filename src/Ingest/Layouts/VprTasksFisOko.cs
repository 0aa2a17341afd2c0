using System.Globalization;
using System.Text.RegularExpressions;
using SchoolSupport.Domain.Facts;
using SchoolSupport.Ingest.Tables;

namespace SchoolSupport.Ingest.Layouts;

/// <summary>
/// «Выполнение заданий» by group of participants: as Ф3, with a column for each task, «1 (1б)», «4К1 (3б)», in percent of its most
/// points. No original was at hand; groups are those of Ф3, headings of tasks those of Ф1.
/// </summary>
public static partial class VprTasksFisOko
{
    public static Layout Layout { get; } = new("fis-oko-tasks", "ФИС ОКО: выполнение заданий", Sources.FisOko, Aspects.Tasks, Recognise, Read);

    private static double Recognise(SheetTable table) => FisOkoGroups.Column(table) is not null && Tasks(table).Count >= 2 ? 1 : 0;

    private static TableReading Read(SheetTable table)
    {
        var cells = new Cells(table);
        if (VprWork.Titled(table, cells) is not VprWork work)
        {
            return TableReading.Of([], cells.Issues);
        }

        int groupsColumn = FisOkoGroups.Column(table)!.Number;
        TableColumn? participants = table.Columns.FirstOrDefault(column => column.Header.StartsWith("Кол-во участников", StringComparison.OrdinalIgnoreCase));
        var groups = new FisOkoGroups();
        RawFact[] facts =
        [
            .. table.Rows.Where(row => row.Label.Length > 0).Select(row =>
            {
                FactValue? number = participants is null ? null : cells.Count(row, participants.Number, Measures.Participants);
                return work.Fact(groups.PlaceOf(row.Label, row.Address(groupsColumn)), row.Number, Aspects.Tasks,
                [
                    .. number is null ? [] : new[] { number },
                    .. Tasks(table).Where(task => row[task.Column] is not null).SelectMany(task => Values(table, cells, row, task, (int?)number?.Number)),
                ]);
            }),
        ];
        return TableReading.Of(facts, cells.Issues);
    }

    /// <summary>How it was done, and its most points, which stand in the heading.</summary>
    private static IEnumerable<FactValue> Values(SheetTable table, Cells cells, TableRow row, (string Name, int Most, int Column) task, int? participants)
    {
        yield return cells.Number(row, task.Column, Measures.Task(task.Name), 0, 100, participants);
        yield return new FactValue(
            Measures.TaskMost(task.Name), task.Most, null, ValueState.Known, ValueMethod.Reported, table.Sheet.ContentAddress(table.HeaderRows[^1], task.Column), null);
    }

    private static IReadOnlyList<(string Name, int Most, int Column)> Tasks(SheetTable table) =>
    [
        .. table.Columns.Select(column => (Match: TaskHeading().Match(column.Leaf), column.Number))
            .Where(column => column.Match.Success)
            .Select(column => (column.Match.Groups["name"].Value.Replace(',', '.'), int.Parse(column.Match.Groups["most"].ValueSpan, CultureInfo.InvariantCulture), column.Number))
            .DistinctBy(task => task.Item1),
    ];

    [GeneratedRegex(@"^(?<name>[0-9]+([.,][0-9]+)?([КK][0-9]+)?(\([0-9]+\))?)\s*\((?<most>[0-9]{1,2})\s*б\)$", RegexOptions.IgnoreCase)]
    private static partial Regex TaskHeading();
}
