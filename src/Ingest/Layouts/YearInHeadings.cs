using SchoolSupport.Domain.Facts;
using SchoolSupport.Domain.Imports;
using SchoolSupport.Ingest.Names;
using SchoolSupport.Ingest.Tables;

namespace SchoolSupport.Ingest.Layouts;

/// <summary>A table whose headings name another year than its title: made from last year's file, and one of the two is left over.</summary>
internal static class YearInHeadings
{
    public static void Compare(SheetTable table, Cells cells, SchoolYear year)
    {
        foreach (TableColumn column in table.Columns)
        {
            if (PeriodText.CalendarYear(column.Header) is int calendar && SchoolYear.EndingIn(calendar) != year)
            {
                cells.Add("period-contradiction", Severity.Warning, new CellAddress(table.HeaderRows[0], column.Number),
                    $"в заголовке столбца назван {calendar} год, а таблица озаглавлена {year.StartYear + 1} годом. Прочитано как {year} учебный год; проверьте, за какой год таблица.");
                return;
            }
        }
    }
}
