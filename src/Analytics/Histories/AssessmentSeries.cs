using SchoolSupport.Analytics.Breaks;
using SchoolSupport.Analytics.Indicators;

namespace SchoolSupport.Analytics.Histories;

/// <summary>One procedure, grade and subject of one school or territory over the years.</summary>
/// <param name="Points">In time order; periods nothing was loaded for are not in it.</param>
public sealed record AssessmentSeries(SeriesKey Key, IReadOnlyList<AssessmentPoint> Points)
{
    public AssessmentPoint Latest => Points[^1];

    /// <summary>Breaks of the procedure and of this place alone, as another school that was joined to it.</summary>
    public IReadOnlyList<ComparabilityBreak> Breaks { get; init; } = [];

    /// <summary>Where the line of an indicator is interrupted or carries a note, in time order.</summary>
    public IReadOnlyList<SeriesBreak> BreaksOf(AssessmentIndicator indicator) =>
    [
        .. Points.Zip(Points.Skip(1)).SelectMany(pair => Between(pair.First, pair.Second, indicator)
            .Select(found => new SeriesBreak(pair.First.Period, pair.Second.Period, found))),
    ];

    /// <summary>
    /// The latest value against the latest earlier one it may be compared with; where there is none, against the latest
    /// earlier one as not comparable.
    /// </summary>
    /// <returns>Null when there are not two values.</returns>
    public SeriesChange? ChangeOf(AssessmentIndicator indicator)
    {
        AssessmentPoint[] known = [.. Points.Where(point => point[indicator].Value is not null)];
        if (known.Length < 2)
        {
            return null;
        }

        AssessmentPoint after = known[^1];
        AssessmentPoint? comparable = known[..^1].LastOrDefault(point => WhyNot(point, after, indicator) is null);
        AssessmentPoint before = comparable ?? known[^2];
        (Estimate was, Estimate now) = (before[indicator].Estimate, after[indicator].Estimate);
        return comparable is null
            ? new SeriesChange(before, after, Change.NotComparable(was, now), WhyNot(before, after, indicator))
            : new SeriesChange(before, after, Change.Between(was, now), null);
    }

    private ComparabilityBreak? WhyNot(AssessmentPoint before, AssessmentPoint after, AssessmentIndicator indicator) =>
        Between(before, after, indicator).FirstOrDefault(found => found.Status == BreakStatus.Confirmed);

    private IEnumerable<ComparabilityBreak> Between(AssessmentPoint before, AssessmentPoint after, AssessmentIndicator indicator)
    {
        IEnumerable<ComparabilityBreak> known =
            Breaks.Where(known => known.Separates(Key, before.Period, after.Period));
        return CoverageBreak.Between(Key.Procedure, before, after, indicator) is { } other ? known.Append(other) : known;
    }
}

/// <summary>A break between two neighbouring points.</summary>
public sealed record SeriesBreak(Period After, Period Before, ComparabilityBreak Break);

/// <summary>The change of one indicator between two points of a series.</summary>
/// <param name="Because">Set where the two are not comparable.</param>
public sealed record SeriesChange(AssessmentPoint Before, AssessmentPoint After, Change Change, ComparabilityBreak? Because);

/// <summary>A territory above the municipality, where a table gives its values.</summary>
public sealed record ReferenceSeries(Domain.Organisations.Territory Territory, IReadOnlyList<AssessmentSeries> Assessments);
