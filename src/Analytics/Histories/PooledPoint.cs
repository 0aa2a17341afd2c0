using SchoolSupport.Analytics.Indicators;

namespace SchoolSupport.Analytics.Histories;

/// <summary>
/// A municipality's point added up from its schools, with the published value of the same key beside it. An indicator
/// the schools' tables do not give is the published one; <see cref="Figure.Basis"/> tells which it is.
/// </summary>
public sealed record PooledPoint : AssessmentPoint
{
    internal PooledPoint(IReadOnlyList<AssessmentPoint> schools, AssessmentPoint? published)
    {
        Schools = schools;
        Published = published;
        Doubtful = schools.Any(school => school.Doubtful);
        MarksMethod = schools.Any(school => school is { Marks: not null, MarksMethod: Method.Reconstructed })
            ? Method.Reconstructed
            : Method.Counted;
        Marks = SumOfMarks(schools);
        N = Marks?.N ?? (schools.All(school => school.N is null) ? null : schools.Sum(school => school.N));
    }

    /// <summary>Points of the schools that have one, by the name of the school.</summary>
    public IReadOnlyList<AssessmentPoint> Schools { get; }

    /// <summary>The total row or municipal table of the same key; null when there is none.</summary>
    public AssessmentPoint? Published { get; }

    internal override Origin MarksOrigin => Origin.Of(Schools.Select(school => school.MarksOrigin));

    public override Figure this[AssessmentIndicator indicator]
    {
        get
        {
            Estimate pooled = Coverage(indicator).Estimate;
            return pooled.Value is null && Published?[indicator] is { Value: not null } published
                ? published
                : new Figure(pooled, OriginOf(indicator), Basis.Pooled);
        }
    }

    public override bool IsDoubtful(AssessmentIndicator indicator) => this[indicator].Basis == Basis.Published
        ? Published!.IsDoubtful(indicator)
        : Schools.Any(school => school.IsDoubtful(indicator));

    /// <summary>The pooled value and how many schools are in it.</summary>
    public PooledEstimate Coverage(AssessmentIndicator indicator)
    {
        Unit unit = AssessmentIndicators.UnitOf(indicator);
        if (Marks is not { N: > 0 } marks || AssessmentIndicators.OfMarks(indicator, marks, MarksMethod) is not Estimate sum)
        {
            return Pooling.ByParticipants(Schools.Select(school => school[indicator].Estimate), unit);
        }

        // The same as pooling all schools, without an interval for each of them.
        int included = Schools.Count(school => school.Marks is { N: > 0 });
        int notHeld = Schools.Count(school => school.Marks is null && school.Quality.Estimate.WhyNoValue == NoValue.NotHeld);
        return new PooledEstimate(sum, included, Schools.Count - included - notHeld, notHeld);
    }

    private Origin OriginOf(AssessmentIndicator indicator) => Marks is { N: > 0 } && AssessmentIndicators.IsOfMarks(indicator)
        ? MarksOrigin
        : Origin.Of(Schools
            .Select(school => school[indicator])
            .Where(figure => figure.Estimate is { Value: not null, N: not null })
            .Select(figure => figure.Origin));

    /// <summary>Null where some school has a value without counts: then the sum is not what the figures are made of.</summary>
    private static MarkCounts? SumOfMarks(IReadOnlyList<AssessmentPoint> schools)
    {
        bool counted = schools.Any(school => school.Marks is not null)
            && schools.All(school => school.Marks is not null || school.Quality.Value is null);
        return counted
            ? schools.Select(school => school.Marks).OfType<MarkCounts>().Aggregate((sum, next) => sum + next)
            : null;
    }
}
