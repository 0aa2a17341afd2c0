using SchoolSupport.Analytics.Indicators;
using SchoolSupport.Domain.Organisations;

namespace SchoolSupport.Analytics.Histories;

/// <summary>What differs between two states of a municipality's data, in the indicators people look at.</summary>
/// <param name="Figures">The municipality's before the schools'; of each what moved most first.</param>
/// <param name="Attention">Schools whose state is another one, by name.</param>
public sealed record HistoryMoves(IReadOnlyList<MovedFigure> Figures, IReadOnlyList<MovedAttention> Attention)
{
    // The mean mark, СОУ and the share of twos move together with these.
    private static readonly AssessmentIndicator[] Shown =
        [AssessmentIndicator.Quality, AssessmentIndicator.PassRate, AssessmentIndicator.MeanTestScore, AssessmentIndicator.BelowMinimum];

    /// <summary>Less is an artefact of adding numbers in another order.</summary>
    private const double Least = 1e-9;

    /// <param name="before">Null for a municipality that was not there.</param>
    public static HistoryMoves Between(MunicipalityHistory? before, MunicipalityHistory after) => new(
        [
            .. Largest(Moved(null, before?.Assessments ?? [], after.Assessments)),
            .. Largest(after.Schools.SelectMany(school =>
                Moved(school.School, before?.School(school.School.Id)?.Assessments ?? [], school.Assessments))),
        ],
        [
            .. from school in after.Schools
               let was = before?.School(school.School.Id)
               where was is not null && was.Attention.State != school.Attention.State
               select new MovedAttention(school.School, was.Attention.State, school.Attention.State),
        ]);

    private static IEnumerable<MovedFigure> Largest(IEnumerable<MovedFigure> moved) =>
        moved.OrderByDescending(figure => Math.Abs(figure.By ?? 0));

    private static IEnumerable<MovedFigure> Moved(School? school, IReadOnlyList<AssessmentSeries> before, IReadOnlyList<AssessmentSeries> after)
    {
        Dictionary<(SeriesKey, Period), AssessmentPoint> old = Points(before);
        Dictionary<(SeriesKey, Period), AssessmentPoint> now = Points(after);
        return
            from place in now.Keys.Concat(old.Keys.Where(place => !now.ContainsKey(place)))
            from indicator in Shown
            let was = old.GetValueOrDefault(place)?[indicator].Estimate
            let becomes = now.GetValueOrDefault(place)?[indicator].Estimate
            where (was?.Value is null) != (becomes?.Value is null) || Math.Abs((was?.Value ?? 0) - (becomes?.Value ?? 0)) > Least
            select new MovedFigure(school, place.Item1, place.Item2, indicator, was, becomes);
    }

    private static Dictionary<(SeriesKey, Period), AssessmentPoint> Points(IReadOnlyList<AssessmentSeries> series) => series
        .SelectMany(one => one.Points.Select(point => (one.Key, Point: point)))
        .GroupBy(found => (found.Key, found.Point.Period))
        .ToDictionary(group => group.Key, group => group.First().Point);
}

/// <summary>An indicator that is another number, or is there only in one of two states.</summary>
/// <param name="School">Null for the municipality's own.</param>
/// <param name="Before">Null or without a value where there was none.</param>
/// <param name="After">Null or without a value where there is none any more.</param>
public sealed record MovedFigure(
    School? School, SeriesKey Key, Period Period, AssessmentIndicator Indicator, Estimate? Before, Estimate? After)
{
    /// <summary>In the unit of the indicator; null when it is there only in one of the two states.</summary>
    public double? By => After?.Value - Before?.Value;

    public bool IsNew => Before?.Value is null;

    public bool IsLost => After?.Value is null;
}

/// <summary>A school that would be judged otherwise.</summary>
public sealed record MovedAttention(School School, AttentionState Before, AttentionState After);
