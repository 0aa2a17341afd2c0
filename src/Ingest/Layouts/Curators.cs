using SchoolSupport.Domain.Facts;
using SchoolSupport.Ingest.Names;
using SchoolSupport.Ingest.Tables;

namespace SchoolSupport.Ingest.Layouts;

/// <summary>«Наименование ОО | Куратор»: who supports a school, by position.</summary>
public static class Curators
{
    public static Layout Layout { get; } = new("curators", "Кураторы школ", Sources.Municipal, Aspects.Whole, Recognise, Read);

    private static double Recognise(SheetTable table) =>
        Headings.School(table) is not null && CuratorColumn(table) is not null ? 0.95 : 0;

    private static TableReading Read(SheetTable table)
    {
        var cells = new Cells(table);
        SchoolYear year = PeriodText.YearOf(table.Context) ?? SchoolYear.Undated;
        int school = Headings.School(table)!.Number;
        int curator = CuratorColumn(table)!.Number;
        return TableReading.Of(
            [.. table.Rows.Where(row => row[school] is not null).Select(row => new RawFact
            {
                Place = new Place.OfSchool(row[school]!.Text.Trim(' ', ','), row.Sheet.ContentAddress(row.Number, school)),
                Year = year,
                Procedure = Procedures.Curator,
                Row = row.Number,
                Values = [cells.Words(row, curator, Measures.Text)],
            })],
            cells.Issues);
    }

    private static TableColumn? CuratorColumn(SheetTable table) =>
        table.Columns.FirstOrDefault(column => column.Header.StartsWith("Куратор", StringComparison.OrdinalIgnoreCase));
}
