using System.Text.RegularExpressions;
using SchoolSupport.Domain.Facts;
using SchoolSupport.Ingest.Tables;

namespace SchoolSupport.Ingest.Layouts;

/// <summary>
/// ФИС ОКО «Ф3 Статистика по отметкам»: shares of the marks by group of participants.
/// </summary>
public static partial class VprMarksFisOko
{
    public static Layout Layout { get; } = new(
        "fis-oko-f3", "ФИС ОКО, Ф3: статистика по отметкам", Sources.FisOko, Aspects.Marks, Recognise, Read);

    private static double Recognise(SheetTable table) =>
        FisOkoGroups.Column(table) is not null && Participants(table) is not null && MarkColumns(table).Count == 4 && PrimaryScoreColumns.In(table).Count == 0
            ? table.Context.Written.Any(text => text.Contains("Статистика по отметкам", StringComparison.OrdinalIgnoreCase)) ? 1.0 : 0.9
            : 0;

    private static TableReading Read(SheetTable table)
    {
        var cells = new Cells(table);
        if (VprWork.Titled(table, cells) is not VprWork work)
        {
            return TableReading.Of([], cells.Issues);
        }

        Dictionary<int, int> columns = MarkColumns(table);
        int participantsColumn = Participants(table)!.Number;
        int groupsColumn = FisOkoGroups.Column(table)!.Number;
        int schoolsColumn = Headings.Find(table, SchoolsHeading())?.Number ?? 0;
        var groups = new FisOkoGroups();
        var facts = new List<RawFact>();
        foreach (TableRow row in table.Rows.Where(row => row.Label.Length > 0))
        {
            FactValue participants = cells.Count(row, participantsColumn, Measures.Participants);
            int? n = (int?)participants.Number;
            var values = new List<FactValue>(6) { participants };
            if (schoolsColumn > 0 && row[schoolsColumn] is not null)
            {
                values.Add(cells.Count(row, schoolsColumn, Measures.Schools));
            }

            for (int mark = 2; mark <= 5; mark++)
            {
                values.Add(cells.Number(row, columns[mark], Measures.MarkShares[mark - 2], 0, 100, n));
            }

            facts.Add(work.Fact(groups.PlaceOf(row.Label, row.Address(groupsColumn)), row.Number, Aspects.Marks, values));
        }

        return TableReading.Of(facts, cells.Issues);
    }

    private static TableColumn? Participants(SheetTable table) =>
        table.Columns.FirstOrDefault(column => column.Header.StartsWith("Кол-во участников", StringComparison.OrdinalIgnoreCase));

    private static Dictionary<int, int> MarkColumns(SheetTable table) => table.Columns
        .Select(column => (Mark: Headings.Mark(column), column.Number))
        .Where(column => column.Mark is not null)
        .GroupBy(column => column.Mark!.Value)
        .ToDictionary(group => group.Key, group => group.First().Number);

    [GeneratedRegex(@"^Кол-во ОО$", RegexOptions.IgnoreCase)]
    private static partial Regex SchoolsHeading();

}
