using System.Text.RegularExpressions;
using SchoolSupport.Domain.Facts;
using SchoolSupport.Ingest.Tables;

namespace SchoolSupport.Ingest.Layouts;

/// <summary>
/// ФИС ОКО «Сравнение отметок с отметками по журналу», one row a group: participants, and for «Понизили», «Подтвердили»,
/// «Повысили» a share and a number. «Понизили»: the mark of the work is lower than that of the journal.
/// </summary>
public static partial class VprJournalFisOko
{
    public static Layout Layout { get; } = new(
        "fis-oko-journal", "ФИС ОКО: сравнение отметок с журналом", Sources.FisOko, Aspects.Journal, Recognise, Read);

    private static double Recognise(SheetTable table) =>
        FisOkoGroups.Column(table) is not null && Headings.Find(table, All()) is not null && JournalVerdict.All.All(verdict => Column(table, verdict, Share()) is not null) ? 1 : 0;

    private static TableReading Read(SheetTable table)
    {
        var cells = new Cells(table);
        if (VprWork.Titled(table, cells) is not VprWork work)
        {
            return TableReading.Of([], cells.Issues);
        }

        int groupsColumn = FisOkoGroups.Column(table)!.Number;
        var groups = new FisOkoGroups();
        var facts = new List<RawFact>();
        foreach (TableRow row in table.Rows.Where(row => row.Label.Length > 0))
        {
            FactValue participants = cells.Count(row, Headings.Find(table, All())!.Number, Measures.Participants);
            int? n = (int?)participants.Number;
            var values = new List<FactValue> { participants };
            foreach (JournalVerdict verdict in JournalVerdict.All)
            {
                values.Add(cells.Number(row, Column(table, verdict, Share())!.Number, verdict.ShareMeasure, 0, 100, n));
                if (Column(table, verdict, Number()) is TableColumn count)
                {
                    values.Add(cells.Count(row, count.Number, verdict.Measure) with { N = n });
                }
            }

            facts.Add(work.Fact(groups.PlaceOf(row.Label, row.Address(groupsColumn)), row.Number, Aspects.Journal, values));
        }

        return TableReading.Of(facts, cells.Issues);
    }

    private static TableColumn? Column(SheetTable table, JournalVerdict verdict, Regex what) => table.Columns.FirstOrDefault(column =>
        column.Header.StartsWith(verdict.Word, StringComparison.OrdinalIgnoreCase) && what.IsMatch(column.Header));

    [GeneratedRegex(@"^Кол-во участников", RegexOptions.IgnoreCase)]
    private static partial Regex All();

    [GeneratedRegex(@"%$")]
    private static partial Regex Share();

    [GeneratedRegex(@"Кол-во участников$", RegexOptions.IgnoreCase)]
    private static partial Regex Number();
}
