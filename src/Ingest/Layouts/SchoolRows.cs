using SchoolSupport.Domain.Facts;
using SchoolSupport.Domain.Imports;
using SchoolSupport.Ingest.Names;
using SchoolSupport.Ingest.Tables;

namespace SchoolSupport.Ingest.Layouts;

/// <summary>What the tables with one row a school have in common: code and name, total rows, the year from the title.</summary>
public static class SchoolRows
{
    /// <summary>Reads one fact or several of each row; a table without a year is a question and gives none.</summary>
    /// <param name="blocks">An empty school cell belongs to the school above.</param>
    public static TableReading Read(
        SheetTable table, Func<Cells, TableRow, Place, SchoolYear, IEnumerable<RawFact>> readRow, bool blocks = false)
    {
        var cells = new Cells(table);
        if (PeriodText.YearOf(table.Context) is not SchoolYear year)
        {
            cells.AskCaption("не ясно, за какой учебный год сведения, например: «2020-2021 учебный год».");
            return TableReading.Of([], cells.Issues);
        }

        RawFact[] facts = [.. Places(table, cells, blocks).SelectMany(row => readRow(cells, row.Row, row.Place, year))];
        return TableReading.Of(facts, cells.Issues);
    }

    /// <summary>
    /// The rows of a table with whom each is about. A row of nothing but a name heads a group («Городские школы») and is left out;
    /// one with numbers and no name is an error to look at.
    /// </summary>
    public static IEnumerable<(TableRow Row, Place Place)> Places(SheetTable table, Cells cells, bool blocks = false) =>
        Places(table, cells, Headings.School(table)!.Number, Headings.SchoolCode(table)?.Number, RegionOfTable.Of(table), blocks);

    /// <inheritdoc cref="Places(SheetTable, Cells, bool)"/>
    /// <param name="school">The column of names.</param>
    /// <param name="code">The column of codes.</param>
    public static IEnumerable<(TableRow Row, Place Place)> Places(
        SheetTable table, Cells cells, int school, int? code, RegionOfTable? region, bool blocks)
    {
        Place? above = null;
        foreach (TableRow row in Subtotals.LeftOut(table, row => Cells.IsTotal(row[school]?.Text ?? row.Label)))
        {
            string name = row[school]?.Text ?? "";
            string? number = code is int column ? row[column]?.Text : null;
            if (Cells.IsTotal(name) || Cells.IsTotal(number ?? "") || (name.Length == 0 && Cells.IsTotal(row.Label)))
            {
                if (region is null)
                {
                    yield return (row, Place.Home.Municipality);
                }
                else if (region.Total() is Place.OfTerritory whole)
                {
                    yield return (row, whole);
                }
                else
                {
                    cells.Add("region-unknown", Severity.Warning, row.Address(school), "над таблицей не назван регион: неясно, чья это строка «итого». Она не загружена.");
                }
            }
            else if (name.Length > 0)
            {
                above = new Place.OfSchool(name, row.Sheet.ContentAddress(row.Number, school), null, number, region?.MunicipalityOf(row));
                if (table.Columns.Any(other => other.Number != school && other.Number != code && row[other] is not null))
                {
                    yield return (row, above);
                }
            }
            else if (blocks && above is not null)
            {
                yield return (row, above);
            }
            else if (table.Columns.Count(other => NumberText.Of(row[other]).Number is not null) >= 2)
            {
                cells.Add("school-missing", Severity.Error, row.Address(school), "в строке есть числа, но нет школы. Строка не загружена.");
            }
        }
    }
}
