using SchoolSupport.Domain.Facts;
using SchoolSupport.Domain.Imports;
using SchoolSupport.Ingest.Layouts;
using SchoolSupport.Ingest.Tables;
using SchoolSupport.Ingest.Workbooks;

namespace SchoolSupport.Ingest.Checks;

/// <summary>
/// One number in a cell merged over several rows or columns of values. Nobody but the person who made the table knows whether it
/// belongs to each of them or to all together, so that each stands in doubt: 20 pupils of two schools are not 40.
/// </summary>
internal static class MergedValueCheck
{
    public const string Code = "merged-value";

    public static void Run(CheckedTable table)
    {
        if (table.Table.Sheet.Sheet.Merges.Count == 0)
        {
            return;
        }

        HashSet<CellAddress> shared = [.. table.Facts
            .SelectMany(fact => fact.Values.Where(value => value is { Number: not null, Cell: not null }).Select(value => value.Cell!.Value))
            .Distinct()
            .Where(cell => !table.IsKept(cell) && IsShared(table.Table, cell))];
        foreach (RawFact fact in table.Facts.Where(fact => fact.Values.Any(IsDoubtful)).ToArray())
        {
            table.Replace(fact, [.. fact.Values.Select(value => IsDoubtful(value) ? value with { State = ValueState.Doubtful } : value)]);
        }

        foreach (CellAddress cell in shared)
        {
            CellRange region = table.Table.Sheet.Sheet.Merges.First(merged => merged.First == cell);
            table.Add(Code, Severity.Error, cell,
                $"число стоит в объединённой ячейке {region}: неясно, относится оно к каждой строке или ко всем вместе. "
                + "Пока не решено, эти значения под вопросом. Снимите объединение и впишите число в каждую ячейку, либо оставьте как есть, если оно верно для каждой.");
        }

        bool IsDoubtful(FactValue value) => value.Cell is CellAddress cell && shared.Contains(cell) && value.State == ValueState.Known;
    }

    /// <summary>Whether the region of a cell covers more than one row of the body or more than one column of the table.</summary>
    private static bool IsShared(SheetTable table, CellAddress cell)
    {
        CellAddress place = table.Sheet.IsTransposed ? new(cell.Column, cell.Row) : cell;
        CellRange region = table.Sheet.Region(place.Row, place.Column);
        return region.First != region.Last
            && (table.Rows.Count(row => row.Number >= region.First.Row && row.Number <= region.Last.Row) > 1
                || table.Columns.Count(column => column.Number >= region.First.Column && column.Number <= region.Last.Column) > 1);
    }
}
