using SchoolSupport.Analytics.Histories;
using SchoolSupport.Dashboard.Components.Shown;
using SchoolSupport.Domain.Facts;

namespace SchoolSupport.Dashboard.Components.Indicators;

/// <summary>What a school's page shows besides marks: scores, the journal, shares of staff, olympiads, the year's end.</summary>
/// <param name="Staff">Of the latest year with a staff table, as <paramref name="Olympiads"/> and <paramref name="Outcomes"/> are of theirs.</param>
public sealed record SchoolIndicators(
    IReadOnlyList<ScoreLine> Scores,
    IReadOnlyList<JournalLine> Journal,
    YearLines? Staff,
    YearLines? Olympiads,
    YearLines? Outcomes)
{
    /// <param name="year">Of scores and the journal; null for a school without results.</param>
    public static SchoolIndicators Of(SchoolHistory school, MunicipalityHistory municipality, SchoolYear? year)
    {
        (SeriesKey Key, AssessmentPoint Point, AssessmentPoint? Place)[] points =
        [
            .. school.Assessments.SelectMany(series => series.Points.Where(point => point.Period.Year == year)
                .Select(point => (series.Key, point, municipality.Series(series.Key)?.Points
                    .FirstOrDefault(place => place.Period == point.Period && place.PupilGrade == point.PupilGrade)))),
        ];
        return new SchoolIndicators(
            [.. points.Select(one => ScoreLine.Of(SeriesWords.Of(one.Key), null, one.Key, one.Point, one.Place)).OfType<ScoreLine>()],
            [.. points.Select(one => JournalLine.Of(SeriesWords.Of(one.Key), null, one.Key, one.Point, one.Place)).OfType<JournalLine>()],
            StaffOf(school, municipality),
            OlympiadsOf(school, municipality),
            OutcomesOf(school, municipality));
    }

    private static YearLines? StaffOf(SchoolHistory school, MunicipalityHistory municipality) => school.Staff is [.., var profile]
        ? new YearLines(profile.Year,
        [
            .. StaffIndicators.All
                .Select(indicator => PlaceLines.Staff(IndicatorWords.Of(indicator), null, profile, indicator, PlaceLines.Staff(municipality, profile.Year, indicator))),
        ])
        : null;

    private static YearLines? OlympiadsOf(SchoolHistory school, MunicipalityHistory municipality)
    {
        (string Stage, OlympiadPoint Point)[] all = [.. school.Olympiads.Where(series => series.Subject.Length == 0 && series.Points.Count > 0).Select(series => (series.Stage, series.Points[^1]))];
        if (all.Length == 0)
        {
            return null;
        }

        SchoolYear year = all.Max(stage => stage.Point.Year);
        return new YearLines(year,
        [
            .. all.Where(stage => stage.Point.Year == year).SelectMany(stage => new[]
            {
                PlaceLines.Reach($"Охват: {Words(stage.Stage)}", null, stage.Stage, stage.Point, school.Context, PlaceLines.Reach(municipality, stage.Stage, year)),
                PlaceLines.Success($"Результативность: {Words(stage.Stage)}", null, stage.Stage, stage.Point, PlaceLines.Success(municipality, stage.Stage, year)),
            }),
        ]);

        static string Words(string stage) => Procedures.Title(stage).Replace("ВсОШ, ", "", StringComparison.Ordinal);
    }

    /// <summary>Indicators of which nothing was loaded, for this school and year, are not listed.</summary>
    private static YearLines? OutcomesOf(SchoolHistory school, MunicipalityHistory municipality) => school.Outcomes is [.., var latest]
        ? new YearLines(latest.Year,
        [
            .. Enum.GetValues<OutcomeIndicator>().Where(indicator => latest.CountOf(indicator).Value is not null)
                .Select(indicator => PlaceLines.Outcome(IndicatorWords.Of(indicator), null, latest, indicator, PlaceLines.Outcome(municipality, latest.Year, indicator))),
        ])
        : null;
}

/// <summary>Lines of one year.</summary>
public sealed record YearLines(SchoolYear Year, IReadOnlyList<IndicatorLine> Lines);
