using SchoolSupport.Dashboard.Components.Parts;
using SchoolSupport.Domain.Facts;
using SchoolSupport.Ingest.Checks;
using SchoolSupport.Ingest.Layouts;
using SchoolSupport.Ingest.Workbooks;

namespace SchoolSupport.Dashboard.Imports;

/// <summary>What the columns of a sheet were read as, shown on their headings.</summary>
public static class SheetRoles
{
    public static IReadOnlyDictionary<CellAddress, CellRole> Of(OpenFile file, Sheet sheet)
    {
        var roles = new Dictionary<CellAddress, CellRole>();
        foreach (CheckedTable table in file.Reading.Tables.Where(table => table.SheetName == sheet.Name))
        {
            foreach ((int column, CellRole role) in Columns(table))
            {
                foreach (CellAddress heading in Headings(table, sheet, column))
                {
                    roles[heading] = role;
                }
            }
        }

        return roles;
    }

    private static Dictionary<int, CellRole> Columns(CheckedTable table)
    {
        var columns = new Dictionary<int, CellRole>();
        foreach (RawFact fact in table.Facts)
        {
            if (fact.Place is Place.OfSchool school)
            {
                columns[school.Cell.Column] = CellRole.School;
            }

            foreach (FactValue value in fact.Values)
            {
                if (value.Cell is CellAddress cell)
                {
                    columns[cell.Column] = IsNumberOfPeople(value.Measure) ? CellRole.Count : CellRole.Value;
                }
            }
        }

        return columns;
    }

    private static bool IsNumberOfPeople(string measure) =>
        measure is Measures.Participants or Measures.Enrolled or Measures.Pupils or Measures.People;

    /// <summary>Cells of the header over this column alone; a heading over several columns has no one role.</summary>
    private static IEnumerable<CellAddress> Headings(CheckedTable table, Sheet sheet, int column)
    {
        foreach (int row in table.Table.Sheet.IsTransposed ? [] : table.Table.HeaderRows)
        {
            var cell = new CellAddress(row, column);
            CellRange merge = sheet.Merges.FirstOrDefault(range => range.Contains(cell), new CellRange(cell, cell));
            if (merge.First.Column == merge.Last.Column && sheet[merge.First] is not null)
            {
                yield return merge.First;
            }
        }
    }
}
