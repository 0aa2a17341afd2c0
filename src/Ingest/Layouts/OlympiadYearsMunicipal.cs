using System.Globalization;
using SchoolSupport.Domain.Facts;
using SchoolSupport.Ingest.Tables;

namespace SchoolSupport.Ingest.Layouts;

/// <summary>
/// A stage of ВсОШ over the years, years as columns: «Годы | 2016 | 2017 | …», rows «Количество участников», «Количество
/// предметов», «Количество участников с ОВЗ». School and municipal stage are held in autumn: 2016 belongs to 2016/17.
/// Whether a participant is a pupil or counts once for each subject, such tables do not say.
/// </summary>
public static class OlympiadYearsMunicipal
{
    public static Layout Layout { get; } = new(
        "olympiad-years-municipal", "ВсОШ: этап по годам", Sources.Municipal, Aspects.Whole, Recognise, Read);

    private static double Recognise(SheetTable table) =>
        table.Columns[0].Header.StartsWith("Год", StringComparison.OrdinalIgnoreCase)
        && YearColumns(table).Count() >= 2
        && table.Rows.Any(row => MeasureOf(row.Label) is not null)
        && table.Context.Texts.Any(Headings.IsOlympiad) ? 0.9 : 0;

    private static TableReading Read(SheetTable table)
    {
        var cells = new Cells(table);
        if (OlympiadStages.Named(table.Context.Texts) is not string stage)
        {
            cells.AskCaption(OlympiadStages.Unnamed);
            return TableReading.Of([], cells.Issues);
        }

        bool isInAutumn = stage is Procedures.OlympiadSchoolStage or Procedures.OlympiadMunicipalStage;
        List<RawFact> facts = [];
        foreach ((int year, int column) in YearColumns(table))
        {
            foreach (TableRow row in table.Rows)
            {
                if (MeasureOf(row.Label) is not string measure)
                {
                    continue;
                }

                facts.Add(new RawFact
                {
                    Place = Place.Home.Municipality,
                    Year = isInAutumn ? new SchoolYear(year) : SchoolYear.EndingIn(year),
                    Procedure = stage,
                    // The two tables of one document have different rows; a subject apart keeps their claims apart.
                    Subject = measure == Measures.ParticipantsWithDisabilities ? "Участники с ОВЗ" : "",
                    Row = row.Number,
                    Values = [cells.Count(row, column, measure)],
                });
            }
        }

        return TableReading.Of(Merge(facts), cells.Issues);
    }

    /// <summary>Rows of one year and subject are one fact.</summary>
    private static List<RawFact> Merge(IEnumerable<RawFact> facts) =>
        [.. facts.GroupBy(fact => (fact.Year, fact.Subject))
            .Select(group => group.First() with { Values = [.. group.SelectMany(fact => fact.Values)] })];

    private static IEnumerable<(int Year, int Column)> YearColumns(SheetTable table) =>
        from column in table.Columns
        where int.TryParse(column.Header, NumberStyles.None, CultureInfo.InvariantCulture, out int year) && year is > 1990 and < 2100
        select (int.Parse(column.Header, CultureInfo.InvariantCulture), column.Number);

    private static string? MeasureOf(string label) =>
        !label.StartsWith("Кол", StringComparison.OrdinalIgnoreCase) ? null
        : label.Contains("ОВЗ", StringComparison.OrdinalIgnoreCase) ? Measures.ParticipantsWithDisabilities
        : label.Contains("участник", StringComparison.OrdinalIgnoreCase) ? Measures.Participations
        : label.Contains("предмет", StringComparison.OrdinalIgnoreCase) ? Measures.OlympiadSubjects
        : null;
}
