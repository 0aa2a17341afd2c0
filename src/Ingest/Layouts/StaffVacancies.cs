using SchoolSupport.Domain.Facts;
using SchoolSupport.Ingest.Tables;

namespace SchoolSupport.Ingest.Layouts;

/// <summary>
/// Vacancies of teachers by school and subject: «ОО | Предмет | Вакансий»; the school may stand only in the first row of its block.
/// </summary>
public static class StaffVacancies
{
    private static readonly CountColumn Vacancies = new("Вакансий", "вакан", "ваканси(?:й|и)(?: учителей)?");

    public static Layout Layout { get; } = new("staff-vacancies", "Кадры: вакансии по предметам", Sources.Municipal, Aspects.Whole, Recognise, Read);

    private static double Recognise(SheetTable table) =>
        Headings.School(table) is not null && Subject(table) is not null && Vacancies.In(table) is not null ? 0.95 : 0;

    private static TableReading Read(SheetTable table)
    {
        TableColumn subjects = Subject(table)!;
        TableColumn vacancies = Vacancies.In(table)!;
        TableReading reading = SchoolRows.Read(table, (cells, row, place, year) =>
            place is not Place.Home && row[vacancies] is not null && row[subjects] is not null && OlympiadSubjects.Of(cells, row, subjects.Number) is { Length: > 0 } subject
                ? [new RawFact
                {
                    Place = place,
                    Year = year,
                    Procedure = Procedures.StaffVacancies,
                    Subject = subject,
                    Row = row.Number,
                    Values = [cells.Count(row, vacancies.Number, Measures.People)],
                }]
                : [], blocks: true);
        return reading with { Issues = [.. reading.Issues, .. CountColumn.Unread(table, [Vacancies])] };
    }

    private static TableColumn? Subject(SheetTable table) =>
        table.Columns.FirstOrDefault(column => column.Header.StartsWith("Предмет", StringComparison.OrdinalIgnoreCase));
}
