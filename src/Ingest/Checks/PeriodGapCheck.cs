using SchoolSupport.Domain.Facts;
using SchoolSupport.Domain.Imports;
using SchoolSupport.Ingest.Layouts;
using SchoolSupport.Ingest.Tables;

namespace SchoolSupport.Ingest.Checks;

/// <summary>
/// Years as column headings follow one another; one that skips a year is more often a misprint than a gap. Until somebody says
/// which, the column's values stand under the year they are headed with, in doubt: a wrong year would be a wrong trend.
/// </summary>
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
            table.Add("period-gap", Severity.Error, cell,
                $"после {years[index - 1].Year} идёт {years[index].Year}. Похоже на опечатку в заголовке; пока не решено, значения столбца под вопросом. Исправить на «{proposed}»?",
                proposed);
            Doubt(table, years[index].Column.Number);
        }
    }

    private static void Doubt(CheckedTable table, int column)
    {
        foreach (RawFact fact in table.Facts.Where(fact => fact.Values.Any(InColumn)).ToArray())
        {
            table.Replace(fact, [.. fact.Values.Select(value => InColumn(value) ? value with { State = ValueState.Doubtful } : value)]);
        }

        bool InColumn(FactValue value) => value.Cell?.Column == column && value.State == ValueState.Known;
    }
}
