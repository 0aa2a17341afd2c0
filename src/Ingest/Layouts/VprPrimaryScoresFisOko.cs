using SchoolSupport.Domain.Facts;
using SchoolSupport.Ingest.Tables;

namespace SchoolSupport.Ingest.Layouts;

/// <summary>
/// «Распределение первичных баллов» by group of participants: as Ф3, with a column for each score in place of the marks. No
/// original was at hand; the header is that of Ф3 with the columns the published flat form has.
/// </summary>
public static class VprPrimaryScoresFisOko
{
    public static Layout Layout { get; } = new(
        "fis-oko-primary-scores", "ФИС ОКО: распределение первичных баллов", Sources.FisOko, Aspects.PrimaryScores, Recognise, Read);

    private static double Recognise(SheetTable table) =>
        FisOkoGroups.Column(table) is not null && Participants(table) is not null && PrimaryScoreColumns.In(table).Count >= 5 ? 1 : 0;

    private static TableReading Read(SheetTable table)
    {
        var cells = new Cells(table);
        if (VprWork.Titled(table, cells) is not VprWork work)
        {
            return TableReading.Of([], cells.Issues);
        }

        int groupsColumn = FisOkoGroups.Column(table)!.Number;
        IReadOnlyDictionary<int, int> scores = PrimaryScoreColumns.In(table);
        var groups = new FisOkoGroups();
        RawFact[] facts =
        [
            .. table.Rows.Where(row => row.Label.Length > 0).Select(row => work.Fact(
                groups.PlaceOf(row.Label, row.Address(groupsColumn)), row.Number, Aspects.PrimaryScores,
                PrimaryScoreColumns.Values(cells, row, cells.Count(row, Participants(table)!.Number, Measures.Participants), scores))),
        ];
        return TableReading.Of(facts, cells.Issues);
    }

    private static TableColumn? Participants(SheetTable table) =>
        table.Columns.FirstOrDefault(column => column.Header.StartsWith("Кол-во участников", StringComparison.OrdinalIgnoreCase));
}
