using SchoolSupport.Analytics.Histories;
using SchoolSupport.Domain.Facts;

namespace SchoolSupport.Dashboard.Components.Shown;

/// <summary>A school's olympiads over the years, by stage, and the subjects of the latest year.</summary>
public static class OlympiadTable
{
    /// <returns>Null when no table of the olympiad names the school.</returns>
    public static YearTable? Of(SchoolHistory school, MunicipalityHistory municipality)
    {
        OlympiadSeries[] stages = [.. school.Olympiads.Where(series => series.Subject.Length == 0 && series.Points.Count > 0)];
        SchoolYear[] years = [.. stages.SelectMany(stage => stage.Points.Select(point => point.Year)).Distinct().Order().TakeLast(YearTable.MostYears)];
        if (years.Length == 0)
        {
            return null;
        }

        return new YearTable(years, [.. stages.Select(stage => Stage(stage, Whole(municipality, stage.Stage), years))], years[^1]);
    }

    private static YearRowGroup Stage(OlympiadSeries stage, OlympiadSeries? whole, SchoolYear[] years)
    {
        return new YearRowGroup(Procedures.Title(stage.Stage),
        [
            Row("Участников (как в источнике)", point => LinkedText.Count(point.Participations)),
            Row("Учеников, каждый один раз", point => LinkedText.Count(point.Pupils)),
            Row("Победителей", point => LinkedText.Count(point.Winners)),
            Row("Призёров", point => LinkedText.Count(point.PrizeWinners)),
            Row("Победителей и призёров из всех участников", point => LinkedText.Part(null, point.SuccessRate)),
        ]);

        YearRow Row(string title, Func<OlympiadPoint, LinkedText> cell) => new(
            title, [.. years.Select(year => At(stage, year, cell))], whole is null ? LinkedText.Missing : At(whole, years[^1], cell));
    }

    private static LinkedText At(OlympiadSeries series, SchoolYear year, Func<OlympiadPoint, LinkedText> cell) =>
        series.Points.FirstOrDefault(point => point.Year == year) is { } found ? cell(found) : LinkedText.Missing;

    private static OlympiadSeries? Whole(MunicipalityHistory municipality, string stage) =>
        municipality.Olympiads.FirstOrDefault(series => series.Stage == stage && series.Subject.Length == 0);
}
