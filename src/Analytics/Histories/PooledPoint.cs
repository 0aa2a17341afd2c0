using SchoolSupport.Analytics.Indicators;
using SchoolSupport.Analytics.Scores;
using SchoolSupport.Analytics.Tasks;

namespace SchoolSupport.Analytics.Histories;

/// <summary>
/// A municipality's point added up from its schools, with the published value of the same key beside it. An indicator
/// the schools' tables do not give is the published one, and so is one that fewer than half of the schools tell;
/// <see cref="Figure.Basis"/> tells which it is.
/// </summary>
public sealed record PooledPoint : AssessmentPoint
{
    private readonly IReadOnlyList<SchoolPoint> _schools;
    private readonly IReadOnlyList<int> _missing;

    /// <param name="missing">Schools that should have results of the procedure, grade and period and have none, by id.</param>
    internal PooledPoint(IReadOnlyList<SchoolPoint> all, IReadOnlyList<int> missing, AssessmentPoint? published)
    {
        _schools = all;
        _missing = missing;
        AssessmentPoint[] schools = [.. all.Select(school => school.Point)];
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

    public override JournalPoint? Journal => JournalPoint.Pooled(Schools, Published?.Journal);

    public override ScoreSummary? Scores => ScoreSummaries.Pooled(Schools, MeanTestScore, Published?.Scores);

    public override IReadOnlyList<TaskResult> Tasks => TaskResults.Pooled(Schools, Published?.Tasks ?? []);

    internal override Origin MarksOrigin => Origin.Of(Schools.Select(school => school.MarksOrigin));

    public override Figure this[AssessmentIndicator indicator]
    {
        get
        {
            PooledEstimate pooled = Coverage(indicator);
            bool speaks = pooled.Estimate.Value is not null && Of(pooled).SpeaksForAll;
            return !speaks && Published?[indicator] is { Value: not null } published
                ? published
                : new Figure(pooled.Estimate, OriginOf(indicator), Basis.Pooled);
        }
    }

    public override bool IsDoubtful(AssessmentIndicator indicator) => this[indicator].Basis == Basis.Published
        ? Published!.IsDoubtful(indicator)
        : Schools.Any(school => school.IsDoubtful(indicator));

    /// <summary>Of the pooled value; null where the published one stands for it, which is the whole municipality's.</summary>
    public override SchoolCoverage? CoverageOf(AssessmentIndicator indicator) =>
        this[indicator].Basis == Basis.Pooled ? Of(Coverage(indicator)) : null;

    /// <summary>The pooled value and how many of the schools that have results are in it.</summary>
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

    /// <summary>Pupils behind the pooled value, by school.</summary>
    internal IReadOnlyDictionary<int, int> PupilsBySchool(AssessmentIndicator indicator) => _schools
        .Where(school => IsIn(school.Point, indicator))
        .ToDictionary(school => school.SchoolId, school => school.Point.N ?? 0);

    /// <summary>Schools that may have pupils who are not in the pooled value, by id.</summary>
    internal IReadOnlyCollection<int> Lacking(AssessmentIndicator indicator) =>
    [
        .. _missing,
        .. _schools.Where(school => !IsIn(school.Point, indicator) && school.Point[indicator].Estimate.WhyNoValue != NoValue.NotHeld)
            .Select(school => school.SchoolId),
    ];

    private SchoolCoverage Of(PooledEstimate pooled) => new(pooled.Included, pooled.LeftOut + _missing.Count);

    private bool IsIn(AssessmentPoint school, AssessmentIndicator indicator) => Marks is { N: > 0 } && AssessmentIndicators.IsOfMarks(indicator)
        ? school.Marks is { N: > 0 }
        : school[indicator].Estimate is { Value: not null, N: not null };

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

/// <summary>A school's point in a municipality's.</summary>
internal readonly record struct SchoolPoint(int SchoolId, AssessmentPoint Point);
