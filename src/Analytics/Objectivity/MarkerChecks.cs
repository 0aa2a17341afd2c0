using SchoolSupport.Analytics.Histories;
using SchoolSupport.Domain.Facts;

namespace SchoolSupport.Analytics.Objectivity;

/// <summary>The 14 markers of one year, by school: each made, or with the reason why not.</summary>
internal static class MarkerChecks
{
    /// <returns>For each marker a check of each school, in the order of the schools.</returns>
    public static IEnumerable<(int School, SchoolCheck Check)> Of(YearPoints points) => Markers.All.SelectMany(marker => marker.Kind switch
    {
        CheckKind.InflatedMean => InflatedMeans(points, marker),
        CheckKind.JournalMismatch => points.Schools.Select(school => (school.School.Id, Mismatch(marker))),
        _ => SharpChanges(points, marker),
    });

    private static IEnumerable<(int School, SchoolCheck Check)> InflatedMeans(YearPoints points, Check marker)
    {
        SeriesKey key = marker.Key!.Value;
        (SchoolHistory School, AssessmentPoint? Point)[] taken = [.. points.Schools.Select(school => (school, YearPoints.Of(school, key, points.Year)))];
        bool byScores = taken.Any(school => school.Point is { } point && ScoreDistribution.OfScores(point) is not null);
        Func<AssessmentPoint, ScoreDistribution?> of = byScores ? ScoreDistribution.OfScores : ScoreDistribution.OfMarks;
        ScoreDistribution[] known = [.. taken.Select(school => school.Point is null ? null : of(school.Point)).OfType<ScoreDistribution>()];
        ScoreDistribution? region = points.Region(key) is { } above ? of(above) : null;
        MeanScore? reference = region is not null ? MeanScore.Of(region)
            : known.Length >= SignalRule.MinSchools && ScoreDistribution.Together(known) is { } together ? MeanScore.Of(together)
            : null;
        return taken.Select(school => (school.School.School.Id, Judge(school.Point)));

        SchoolCheck Judge(AssessmentPoint? point)
        {
            if (point is null)
            {
                return SchoolCheck.Not(marker, NoCheck.NotTaken);
            }

            if (of(point) is not { } scores)
            {
                return SchoolCheck.Not(marker, NoCheck.ValuesUnknown);
            }

            if (MeanScore.Of(scores) is not MeanScore mean)
            {
                return SchoolCheck.Not(marker, NoCheck.TooFewPupils);
            }

            if (reference is not MeanScore others)
            {
                return SchoolCheck.Not(marker, NoCheck.TooFewSchools);
            }

            var found = new InflatedMean(mean, others, scores.Scale, region is not null);
            return SchoolCheck.Made(marker, found, found.IsSignal);
        }
    }

    /// <summary>
    /// Flagged where Spearman's rank correlation of the journal's mark and the primary score, r = 1 − 6·Σd²/(n(n² − 1)), is below 0. It is of
    /// pupils one by one, and only their numbers by mark and by score are kept.
    /// </summary>
    private static SchoolCheck Mismatch(Check marker) => SchoolCheck.Not(marker, NoCheck.PupilRowsNotKept);

    private static IEnumerable<(int School, SchoolCheck Check)> SharpChanges(YearPoints points, Check marker)
    {
        SeriesKey after = marker.Key!.Value;
        SeriesKey before = after with { ProgrammeGrade = after.ProgrammeGrade - 1 };
        var taken = points.Schools.ToDictionary(
            school => school.School.Id,
            school => (Before: Spring(school, before, points.Year.Previous), After: Spring(school, after, points.Year)));
        var means = taken
            .Select(school => (school.Key, Before: Mean(school.Value.Before), After: Mean(school.Value.After)))
            .Where(school => school is { Before: > 0, After: > 0 })
            .ToDictionary(school => school.Key, school => (school.Before!.Value, school.After!.Value));
        IReadOnlyDictionary<int, SharpChange> found =
            SharpChange.Of(means, Most(taken.Values.Select(school => school.Before)), Most(taken.Values.Select(school => school.After)));
        return taken.Select(school => (school.Key, school.Value.After is null ? SchoolCheck.Not(marker, NoCheck.NotTaken)
            : school.Value.Before is null ? SchoolCheck.Not(marker, NoCheck.NoEarlierWork)
            : !means.ContainsKey(school.Key) ? SchoolCheck.Not(marker, NoCheck.ValuesUnknown)
            : found.TryGetValue(school.Key, out SharpChange? change)
                ? SchoolCheck.Made(marker, change, marker.Kind == CheckKind.SharpGrowth ? change.IsGrowth : change.IsDrop)
                : SchoolCheck.Not(marker, NoCheck.TooFewSchools)));
    }

    private static ReportedPoint? Spring(SchoolHistory school, SeriesKey key, SchoolYear year) =>
        YearPoints.Of(school, key, year) is ReportedPoint { Period.Season: not Season.Autumn } point ? point : null;

    private static double? Mean(ReportedPoint? point) => point is null ? null
        : ScoreDistribution.OfScores(point)?.Mean ?? point.Reported(Measures.MeanPrimaryScore)?.Value;

    private static double? Most(IEnumerable<ReportedPoint?> points) =>
        points.OfType<ReportedPoint>().Select(point => point.Reported(Measures.MostPrimaryScore)?.Value).Max();
}
