using SchoolSupport.Domain.Facts;
using SchoolSupport.Domain.Imports;
using SchoolSupport.Ingest.Names;
using SchoolSupport.Ingest.Tables;

namespace SchoolSupport.Ingest.Layouts;

/// <summary>What the tables with one row a school have in common: code and name, total rows, the year from the title.</summary>
public static class SchoolRows
{
    /// <summary>Reads one fact or several of each row; a table without a year is a question and gives none.</summary>
    public static TableReading Read(SheetTable table, Func<Cells, TableRow, Place, SchoolYear, IEnumerable<RawFact>> readRow)
    {
        var cells = new Cells(table);
        if (PeriodText.YearOf(table.Context.Texts) is not SchoolYear year)
        {
            cells.Add("period-unknown", Severity.Question, null, "не ясно, за какой учебный год сведения. Напишите его над таблицей.");
            return TableReading.Of([], cells.Issues);
        }

        return TableReading.Of(
            [.. table.Rows.SelectMany(row => PlaceOf(table, row) is Place place ? readRow(cells, row, place, year) : [])],
            cells.Issues);
    }

    private static Place? PlaceOf(SheetTable table, TableRow row)
    {
        int school = Headings.School(table)!.Number;
        string? code = Headings.SchoolCode(table) is TableColumn column ? row[column]?.Text : null;
        if (Cells.IsTotal(code ?? "") || Cells.IsTotal(row[school]?.Text ?? ""))
        {
            return Place.Home.Municipality;
        }

        return row[school] is null
            ? null
            : new Place.OfSchool(row[school]!.Text, row.Sheet.ContentAddress(row.Number, school), null, code);
    }
}
