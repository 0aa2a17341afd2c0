using SchoolSupport.Domain.Facts;

namespace SchoolSupport.Analytics.Histories;

/// <summary>The composites of all schools of a municipality.</summary>
internal sealed class CompositeBuilder
{
    private readonly Dictionary<(SeriesKey, Period, int?), (int Successes, int N)> _totals = [];

    private readonly LoadedSchools _loaded;

    public CompositeBuilder(IEnumerable<IReadOnlyList<AssessmentSeries>> schools, LoadedSchools loaded)
    {
        _loaded = loaded;
        foreach ((SeriesKey key, AssessmentPoint point) in schools.SelectMany(WithMarks))
        {
            (int successes, int n) = _totals.GetValueOrDefault((key, point.Period, point.PupilGrade));
            _totals[(key, point.Period, point.PupilGrade)] = (successes + Successes(point), n + point.Marks!.Value.N);
        }
    }

    /// <summary>
    /// One for each year with marks. A procedure no other school of the municipality took, or that fewer than half of the
    /// schools are loaded for, is not in it: there is nothing to expect by.
    /// </summary>
    public IReadOnlyList<CompositeResidual> Of(IReadOnlyList<AssessmentSeries> school) =>
    [
        .. WithMarks(school)
            .Select(pair => (Part: Part(pair.Key, pair.Point), pair.Point.Doubtful))
            .GroupBy(pair => pair.Part.Period.Year)
            .OrderBy(year => year.Key)
            .Select(year => (year.Key, Parts: year.Where(pair => CanBeExpected(pair.Part)).ToArray()))
            .Select(year => CompositeResidual.Of(
                year.Key, [.. year.Parts.Select(pair => pair.Part)], year.Parts.Any(pair => pair.Doubtful))),
    ];

    private bool CanBeExpected(CompositePart part) =>
        part.OthersN > 0 && _loaded.Coverage(part.Key, part.Period).SpeaksForAll;

    private CompositePart Part(SeriesKey key, AssessmentPoint point)
    {
        (int successes, int n) = _totals[(key, point.Period, point.PupilGrade)];
        int own = Successes(point);
        int pupils = point.Marks!.Value.N;
        return new CompositePart(key, point.Period, own, pupils, successes - own, n - pupils) { Point = point };
    }

    private static int Successes(AssessmentPoint point) => point.Marks!.Value.Fours + point.Marks!.Value.Fives;

    private static IEnumerable<(SeriesKey Key, AssessmentPoint Point)> WithMarks(IReadOnlyList<AssessmentSeries> school) =>
        from series in school
        where Procedures.IsAssessment(series.Key.Procedure)
        from point in series.Points
        where point.Marks is { N: > 0 }
        select (series.Key, point);
}
