using SchoolSupport.Domain.Facts;
using SchoolSupport.Ingest.Names;
using SchoolSupport.Ingest.Tables;

namespace SchoolSupport.Ingest.Layouts;

/// <summary>
/// Mean ЕГЭ scores of a district over the years, years as columns: one row for the subject of the title («Результаты по
/// математике … за 3 года»), or a row for each subject («Предмет по выбору | 2016-2017 уч. год | …»).
/// </summary>
public static class EgeYearsMunicipal
{
    public static Layout Layout { get; } = new(
        "ege-years-municipal", "ЕГЭ: средние баллы по годам", Sources.Municipal, Aspects.MeanScore, Recognise, Read);

    private static double Recognise(SheetTable table)
    {
        int years = YearColumns(table).Count();
        bool bySubject = BySubject(table) && table.Rows.Any() && table.Rows.Count(row => SubjectNames.Find(row.Label) is not null) * 2 >= table.Rows.Count();
        bool single = years == table.Columns.Count && table.Rows.Count() == 1 && TitleSubject(table) is not null;
        return years >= 2 && (bySubject || single) ? 0.9 : 0;
    }

    private static TableReading Read(SheetTable table)
    {
        var cells = new Cells(table);
        var facts = new List<RawFact>();
        foreach (TableRow row in table.Rows)
        {
            string? subject = BySubject(table) ? EgeBandsMunicipal.SubjectInSentence(row.Label) : TitleSubject(table);
            if (subject is null)
            {
                if (!Cells.IsTotal(row.Label))
                {
                    cells.Add("subject-unknown", Domain.Imports.Severity.Question, row.Address(table.Columns[0].Number),
                        $"предмет «{row.Label}» не известен. Строка не загружена.");
                }

                continue;
            }

            foreach ((TableColumn column, SchoolYear year) in YearColumns(table))
            {
                facts.Add(new RawFact
                {
                    Place = Place.Home.Municipality,
                    Year = year,
                    Season = Season.Spring,
                    Procedure = Procedures.Ege,
                    ProgrammeGrade = 11,
                    PupilGrade = 11,
                    Subject = subject,
                    Row = row.Number,
                    Values = [cells.Number(row, column.Number, Measures.MeanTestScore, 0, 100)],
                });
            }
        }

        return TableReading.Of(facts, cells.Issues);
    }

    /// <summary>Columns headed by a school year; the headings are checked for gaps by <see cref="Checks.PeriodGapCheck"/>.</summary>
    internal static IEnumerable<(TableColumn Column, SchoolYear Year)> YearColumns(SheetTable table)
    {
        foreach (TableColumn column in table.Columns)
        {
            if (SchoolYear.TryParse(column.Header, out SchoolYear year))
            {
                yield return (column, year);
            }
        }
    }

    private static bool BySubject(SheetTable table) => table.Columns[0].Header.StartsWith("Предмет", StringComparison.OrdinalIgnoreCase);

    private static string? TitleSubject(SheetTable table) => table.Context.Above
        .Where(text => text.StartsWith("Результаты по", StringComparison.OrdinalIgnoreCase))
        .Select(EgeBandsMunicipal.SubjectInSentence)
        .FirstOrDefault(subject => subject is not null);
}
