using SchoolSupport.Domain.Facts;
using SchoolSupport.Ingest.Names;
using SchoolSupport.Ingest.Tables;

namespace SchoolSupport.Ingest.Layouts;

/// <summary>
/// The older form of the comparison with the journal: «Группы участников | Кол-во участников | %», under the name of each school
/// the rows «Понизили», «Подтвердили», «Повысили», «Всего».
/// </summary>
public static class VprJournalRows
{
    public static Layout Layout { get; } = new(
        "fis-oko-journal-rows", "ФИС ОКО: сравнение отметок с журналом, строками", Sources.FisOko, Aspects.Journal, Recognise, Read);

    private static double Recognise(SheetTable table) =>
        FisOkoGroups.Column(table) is not null && table.Columns.Count >= 3 && Share(table) is not null
        && table.Rows.Count(row => JournalVerdict.Of(row.Label) is not null) >= 3 ? 1 : 0;

    private static TableReading Read(SheetTable table)
    {
        var cells = new Cells(table);
        if (VprWork.Titled(table, cells) is not VprWork work)
        {
            return TableReading.Of([], cells.Issues);
        }

        var groups = new FisOkoGroups();
        int groupsColumn = FisOkoGroups.Column(table)!.Number;
        var facts = new List<RawFact>();
        Place? place = table.Context.Above.FirstOrDefault(line => line.Contains("(edu", StringComparison.Ordinal) || line.Contains("(sch", StringComparison.Ordinal)) is string line
            ? groups.PlaceOf(line, table.Range.First)
            : null;
        var values = new List<FactValue>();
        int first = 0;
        foreach (TableRow row in table.Rows.Where(row => row.Label.Length > 0))
        {
            if (JournalVerdict.Of(row.Label) is JournalVerdict verdict)
            {
                first = first == 0 ? row.Number : first;
                values.Add(cells.Count(row, Number(table).Number, verdict.Measure));
                values.Add(cells.Number(row, Share(table)!.Number, verdict.ShareMeasure, 0, 100));
            }
            else if (Cells.IsTotal(row.Label) && place is not null && values.Count > 0)
            {
                FactValue all = cells.Count(row, Number(table).Number, Measures.Participants);
                facts.Add(work.Fact(place, first, Aspects.Journal, [all, .. values.Select(value => value with { N = (int?)all.Number })]));
                (values, first) = ([], 0);
            }
            else if (NumberText.Of(row[Number(table)]).Number is null)
            {
                place = groups.PlaceOf(row.Label, row.Address(groupsColumn));
                (values, first) = ([], 0);
            }
        }

        return TableReading.Of(facts, cells.Issues);
    }

    private static TableColumn Number(SheetTable table) =>
        table.Columns.First(column => column.Header.StartsWith("Кол-во участников", StringComparison.OrdinalIgnoreCase));

    private static TableColumn? Share(SheetTable table) => table.Columns.Any(column => column.Header.StartsWith("Кол-во участников", StringComparison.OrdinalIgnoreCase))
        ? table.Columns.FirstOrDefault(column => column.Header == "%")
        : null;
}
