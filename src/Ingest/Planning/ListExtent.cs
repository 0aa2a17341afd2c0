using SchoolSupport.Domain.Facts;
using SchoolSupport.Domain.Imports;
using SchoolSupport.Ingest.Checks;
using SchoolSupport.Ingest.Layouts;

namespace SchoolSupport.Ingest.Planning;

/// <summary>
/// How far a table of schools speaks. One school alone is that school's own sheet, whatever the layout; a list is the whole
/// list until somebody says that it is a part. The total of less than the list is no value of the territory.
/// </summary>
public static class ListExtent
{
    public static Extent Of(CheckedTable table) =>
        Schools(table).Take(2).Count() == 1 ? Extent.OneSchool
        : table.Completeness == AnswerKind.PartOfList ? Extent.ListedSchools
        : Extent.AllSchools;

    public static bool HasSchools(CheckedTable table) => Schools(table).Any();

    /// <summary>Total rows that are left out; what they say was compared with the schools when the table was checked.</summary>
    public static IEnumerable<PlannedIssue> Notes(CheckedTable table)
    {
        Extent extent = Of(table);
        if (extent == Extent.AllSchools)
        {
            return [];
        }

        string whose = extent == Extent.OneSchool ? "относится к единственной школе таблицы" : "относится к части списка школ";
        return table.Facts.Where(fact => fact.Place is Place.Home).Select(fact => fact.Row).Distinct().Select(row =>
        {
            CellAddress cell = table.Facts.First(fact => fact.Place is Place.Home && fact.Row == row)
                .Values.Select(value => value.Cell).FirstOrDefault(address => address is not null) ?? table.Table.Range.First;
            return new PlannedIssue("total-of-part", Severity.Note, table.SheetName, cell,
                $"Лист «{table.SheetName}», строка {row}: итог {whose}. Значением муниципалитета он не считается и не загружен.", null);
        });
    }

    private static IEnumerable<Place> Schools(CheckedTable table) =>
        table.Facts.Select(fact => fact.Place).OfType<Place.OfSchool>().Select(place => place with { Cell = default }).Distinct();
}
