using System.Text.RegularExpressions;
using SchoolSupport.Domain.Facts;
using SchoolSupport.Domain.Imports;
using SchoolSupport.Ingest.Names;
using SchoolSupport.Ingest.Tables;

namespace SchoolSupport.Ingest.Layouts;

/// <summary>
/// ВПР of a district by subject: «Предмет | Качество образования,% {2020г, 2021г} | Средний балл {…} | Успеваемость,% {…}».
/// «Средний балл» is the mean mark. A subject without a grade pools the grades 5-8.
/// </summary>
public static partial class VprMunicipal
{
    public static Layout Layout { get; } = new(
        "vpr-municipal", "ВПР: качество и успеваемость района по предметам", Sources.Municipal, Aspects.MarkSummary, Recognise, Read);

    private static double Recognise(SheetTable table) =>
        table.Columns[0].Header.Equals("Предмет", StringComparison.OrdinalIgnoreCase)
        && Columns(table).Count() >= 2
        && table.Context.Texts.Any(text => Vpr().IsMatch(text)) ? 0.95 : 0;

    private static TableReading Read(SheetTable table)
    {
        var cells = new Cells(table);
        SchoolYear? schoolYear = table.Context.Texts
            .Select(text => SchoolYear.TryParse(text, out SchoolYear year) ? year : (SchoolYear?)null)
            .FirstOrDefault(year => year is not null);
        var facts = new List<RawFact>();
        foreach (TableRow row in table.Rows)
        {
            if (SubjectNames.Find(row.Label) is not string subject)
            {
                cells.Add("subject-unknown", Severity.Question, row.Address(table.Columns[0].Number), $"предмет «{row.Label}» не известен. Строка не загружена.");
                continue;
            }

            foreach (IGrouping<int, (int CalendarYear, string Measure, int Column)> year in Columns(table).GroupBy(column => column.CalendarYear))
            {
                (SchoolYear period, Season season) = PeriodOf(year.Key, schoolYear);
                int? grade = SubjectNames.Grade(row.Label);
                facts.Add(new RawFact
                {
                    Place = Place.Home.Municipality,
                    Year = period,
                    Season = season,
                    Procedure = Procedures.Vpr,
                    ProgrammeGrade = grade,
                    PupilGrade = season == Season.Autumn ? grade + 1 : grade,
                    Subject = subject,
                    Row = row.Number,
                    Values = [.. year.Select(column => cells.Number(row, column.Column, column.Measure,
                        column.Measure == Measures.MeanMark ? 2 : 0, column.Measure == Measures.MeanMark ? 5 : 100))],
                });
            }
        }

        return TableReading.Of(facts, cells.Issues);
    }

    /// <summary>
    /// Two calendar years of one school year are its two waves: in 2020/21 «2020г» is the autumn of 2020, when ВПР were made up
    /// for, a grade later than the programme. Without a school year above, ВПР are of the spring.
    /// </summary>
    private static (SchoolYear Year, Season Season) PeriodOf(int calendarYear, SchoolYear? schoolYear) =>
        schoolYear is SchoolYear year && calendarYear == year.StartYear
            ? (year, Season.Autumn)
            : (SchoolYear.EndingIn(calendarYear), Season.Spring);

    private static IEnumerable<(int CalendarYear, string Measure, int Column)> Columns(SheetTable table) =>
        from column in table.Columns
        let measure = MeasureOf(column.Group)
        let year = PeriodText.CalendarYear(column.Leaf)
        where measure is not null && year is not null
        select (year.Value, measure, column.Number);

    private static string? MeasureOf(string heading) =>
        heading.StartsWith("Качество", StringComparison.OrdinalIgnoreCase) ? Measures.Quality
        : heading.StartsWith("Успеваемость", StringComparison.OrdinalIgnoreCase) ? Measures.PassRate
        : heading.StartsWith("Средн", StringComparison.OrdinalIgnoreCase) ? Measures.MeanMark
        : null;

    [GeneratedRegex(@"\bВПР\b|проверочных работ", RegexOptions.IgnoreCase)]
    private static partial Regex Vpr();
}
