using SchoolSupport.Analytics.Breaks;
using SchoolSupport.Domain.Facts;
using SchoolSupport.Domain.Organisations;

namespace SchoolSupport.Analytics.Histories;

/// <summary>Assessment facts → series of points.</summary>
/// <param name="breaks">Each series gets those that concern it.</param>
internal sealed class AssessmentBuilder(IReadOnlyList<ComparabilityBreak> breaks)
{
    /// <summary>
    /// The series of one place. Of an examination only the main period counts: the additional one is sat by the same pupils
    /// a second time.
    /// </summary>
    public IReadOnlyList<AssessmentSeries> Reported(IEnumerable<Fact> facts, Basis basis) => Series(facts
        .Where(fact => fact.Attempt == Attempt.Main)
        .GroupBy(fact => (KeyOf(fact), At: new Period(fact.Year, fact.Season), fact.PupilGrade))
        .Select(group => (group.Key.Item1, (AssessmentPoint)new ReportedPoint(new FactRow([.. group]), basis, group.Key.Item1)
        {
            Period = group.Key.At,
            PupilGrade = group.Key.PupilGrade,
        })));

    /// <param name="schools">In the order of their names.</param>
    /// <param name="series">Of each school, in the same order.</param>
    public IReadOnlyList<AssessmentSeries> Pooled(
        IReadOnlyList<School> schools,
        IReadOnlyList<IReadOnlyList<AssessmentSeries>> series,
        LoadedSchools loaded,
        IReadOnlyList<AssessmentSeries> published)
    {
        var parts = new Dictionary<(SeriesKey, Period, int?), List<SchoolPoint>>();
        foreach ((School school, IReadOnlyList<AssessmentSeries> reported) in schools.Zip(series))
        {
            foreach ((SeriesKey key, AssessmentPoint point) in Flat(reported))
            {
                if (!parts.TryGetValue((key, point.Period, point.PupilGrade), out List<SchoolPoint>? points))
                {
                    parts.Add((key, point.Period, point.PupilGrade), points = []);
                }

                points.Add(new SchoolPoint(school.Id, point));
            }
        }

        var own = Flat(published).ToDictionary(pair => (pair.Key, pair.Point.Period, pair.Point.PupilGrade), pair => pair.Point);
        return Series(
        [
            .. parts.Select(part => (part.Key.Item1, (AssessmentPoint)new PooledPoint(
                part.Value, loaded.Missing(part.Key.Item1, part.Key.Item2), own.GetValueOrDefault(part.Key))
            {
                Period = part.Key.Item2,
                PupilGrade = part.Key.Item3,
            })),
            .. own.Where(point => !parts.ContainsKey(point.Key)).Select(point => (point.Key.Key, point.Value)),
        ]);
    }

    private IReadOnlyList<AssessmentSeries> Series(IEnumerable<(SeriesKey Key, AssessmentPoint Point)> points) =>
    [
        .. SeriesKey.Order(points.GroupBy(pair => pair.Key, pair => pair.Point), series => series.Key)
            .Select(series => new AssessmentSeries(
                series.Key, [.. series.OrderBy(point => point.Period).ThenBy(point => point.PupilGrade)])
            {
                Breaks = [.. breaks.Where(known => known.Concerns(series.Key))],
            }),
    ];

    private static IEnumerable<(SeriesKey Key, AssessmentPoint Point)> Flat(IReadOnlyList<AssessmentSeries> series) =>
        series.SelectMany(one => one.Points.Select(point => (one.Key, point)));

    private static SeriesKey KeyOf(Fact fact) => new(fact.Procedure, fact.ProgrammeGrade, fact.Subject);
}
