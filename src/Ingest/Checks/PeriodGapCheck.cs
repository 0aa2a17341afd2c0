using SchoolSupport.Domain.Facts;
using SchoolSupport.Domain.Imports;
using SchoolSupport.Ingest.Layouts;
using SchoolSupport.Ingest.Tables;

namespace SchoolSupport.Ingest.Checks;

/// <summary>Years as column headings follow one another; a last one that skips a year is more often a misprint than a gap.</summary>
public static class PeriodGapCheck
{
    public static void Run(CheckedTable table)
    {
        (TableColumn Column, SchoolYear Year)[] years = [.. EgeYearsMunicipal.YearColumns(table.Table)];
        for (int index = 1; index < years.Length; index++)
        {
            SchoolYear expected = years[index - 1].Year.Next;
            CellAddress cell = table.Table.Sheet.ContentAddress(table.Table.HeaderRows[^1], years[index].Column.Number);
            if (years[index].Year == expected || table.IsKept(cell))
            {
                continue;
            }

            string proposed = $"{expected.StartYear}-{expected.StartYear + 1} уч. год";
            table.Add("period-gap", Severity.Warning, cell,
                $"после {years[index - 1].Year} идёт {years[index].Year}. Похоже на опечатку в заголовке: значения столбца отнесены к {years[index].Year}. Исправить на «{proposed}»?",
                proposed);
        }
    }
}
