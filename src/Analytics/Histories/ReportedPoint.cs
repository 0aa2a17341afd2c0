using SchoolSupport.Analytics.Indicators;
using SchoolSupport.Analytics.Scores;
using SchoolSupport.Analytics.Tasks;
using SchoolSupport.Domain.Facts;

namespace SchoolSupport.Analytics.Histories;

/// <summary>A point as the tables give it: a school's, or a territory's own.</summary>
public sealed record ReportedPoint : AssessmentPoint
{
    private readonly FactRow _row;
    private readonly Basis _basis;

    private readonly SeriesKey _key;

    internal ReportedPoint(FactRow row, Basis basis, SeriesKey key = default)
    {
        _key = key;
        _row = row;
        _basis = basis;
        Marks = KnownMarks(row);
        MarksMethod = Measures.Marks.Any(mark => row[mark]?.Method is ValueMethod.Reconstructed or ValueMethod.Corrected)
            ? Method.Reconstructed
            : Method.Counted;
        Participants = row.KnownCount(Measures.Participants);
        N = Marks?.N ?? Participants;
        Doubtful = row.Doubtful;
    }

    /// <summary>As reported; with a doubtful mark more than <see cref="AssessmentPoint.N"/>.</summary>
    public int? Participants { get; }

    /// <summary>All the row says, a value in doubt or hidden too.</summary>
    internal IEnumerable<FactValue> Values => _row.Values;

    public override JournalPoint? Journal => JournalPoint.Of(_row, _basis);

    public override ScoreSummary? Scores => ScoreSummaries.Of(_row, _key, Period, _basis);

    public override IReadOnlyList<TaskResult> Tasks => TaskResults.Of(_row, _basis);

    internal override Origin MarksOrigin =>
        _row.OriginOf([.. Measures.Marks.Where(mark => Marks is not null && _row[mark]!.State == ValueState.Known)]);

    public override Figure this[AssessmentIndicator indicator] =>
        OfMarks(indicator) ?? OfCounts(indicator) ?? OfScores(indicator) ?? OfMeasure(indicator) ?? OfShares(indicator) ?? new Figure(
            Estimate.None(AssessmentIndicators.UnitOf(indicator), _row.WhyNot(Relevant(indicator))), Origin.None, _basis);

    public override bool IsDoubtful(AssessmentIndicator indicator) => _row.IsDoubtful(indicator == AssessmentIndicator.MeanTestScore
        ? [Measures.MeanTestScore]
        : Relevant(indicator));

    /// <summary>A value as the source gives it; null when the source has no such column.</summary>
    /// <param name="measure">A code of <see cref="Measures"/>.</param>
    public Figure? Reported(string measure)
    {
        if (_row[measure] is not FactValue value)
        {
            return null;
        }

        Unit unit = MeasureUnits.Of(measure);
        Estimate estimate = _row.Known(measure) is not double number ? Estimate.None(unit, _row.WhyNot(measure))
            : unit is Unit.Pupils or Unit.People or Unit.Count ? Estimate.Exact((int)number, unit)
            : Estimate.Reported(number, unit, ReportedN(value));
        return new Figure(estimate, estimate.Value is null ? Origin.None : _row.OriginOf(measure), _basis);
    }

    /// <summary>
    /// Null unless all four are there and at most one of them is in doubt: what is known of the rest still tells something,
    /// of two or three marks it does not.
    /// </summary>
    private static MarkCounts? KnownMarks(FactRow row)
    {
        FactValue?[] marks = [.. Measures.Marks.Select(mark => row[mark])];
        bool complete = marks.All(mark => mark is { State: ValueState.Known, Number: not null } or { State: ValueState.Doubtful });
        if (!complete || marks.Count(mark => mark!.State == ValueState.Doubtful) > 1)
        {
            return null;
        }

        int[] counts = [.. marks.Select(mark => mark!.State == ValueState.Known ? (int)mark.Number!.Value : 0)];
        return new MarkCounts(counts[0], counts[1], counts[2], counts[3]);
    }

    private Figure? OfMarks(AssessmentIndicator indicator) =>
        Marks is { N: > 0 } marks && AssessmentIndicators.OfMarks(indicator, marks, MarksMethod) is Estimate estimate
            ? new Figure(estimate, MarksOrigin, _basis)
            : null;

    private Figure? OfCounts(AssessmentIndicator indicator) =>
        indicator == AssessmentIndicator.BelowMinimum && Participants is > 0 and int n
            && _row.KnownCount(Measures.BelowMinimum) is int below && below <= n
            ? new Figure(
                Estimate.OfShare(new(below, n), Method.Counted),
                _row.OriginOf(Measures.BelowMinimum, Measures.Participants),
                _basis)
            : null;

    /// <summary>With the distribution behind it a mean has an interval, and failures can be counted.</summary>
    private Figure? OfScores(AssessmentIndicator indicator) =>
        _key.Procedure != Procedures.Ege || indicator is not (AssessmentIndicator.MeanTestScore or AssessmentIndicator.BelowMinimum) ? null
        : Scores is { Unit: Unit.TestScore, Distribution: not null } scores
            ? indicator == AssessmentIndicator.MeanTestScore ? scores.Mean : scores.Bands?.Bands.FirstOrDefault(band => band.IsFailed)?.Share
            : null;

    private Figure? OfMeasure(AssessmentIndicator indicator) =>
        MeasureOf(indicator) is string measure && Reported(measure) is { Value: not null } figure ? figure : null;

    /// <summary>From the shares of marks where n is too large or not known to restore counts.</summary>
    private Figure? OfShares(AssessmentIndicator indicator)
    {
        double?[] shares = [.. Measures.MarkShares.Select(_row.Known)];
        double sum = shares.Sum() ?? 0;
        if (shares.Contains(null) || sum <= 0 || Share(indicator) is not double value)
        {
            return null;
        }

        FactValue one = _row[Measures.Share2]!;
        return new Figure(
            Estimate.Reported(value, AssessmentIndicators.UnitOf(indicator), ReportedN(one)), _row.OriginOf(Measures.MarkShares), _basis);

        double? Share(AssessmentIndicator what) => what switch
        {
            AssessmentIndicator.Quality => Weighted(0, 0, 100, 100),
            AssessmentIndicator.PassRate => Weighted(0, 100, 100, 100),
            AssessmentIndicator.ShareOfTwos => Weighted(100, 0, 0, 0),
            AssessmentIndicator.Sou => Weighted(16, 36, 64, 100),
            AssessmentIndicator.MeanMark => Weighted(2, 3, 4, 5),
            _ => null,
        };

        // Divided by the sum, since rounded shares add up to 99,9 or 100,1 as well; the division may end a hair beyond the largest weight.
        double Weighted(params double[] weights) =>
            Math.Clamp(shares.Zip(weights, (share, weight) => share!.Value * weight).Sum() / sum, weights.Min(), weights.Max());
    }

    private int? ReportedN(FactValue value) => (value.N ?? Participants) is > 0 and int n ? n : null;

    private static string? MeasureOf(AssessmentIndicator indicator) => indicator switch
    {
        AssessmentIndicator.Quality => Measures.Quality,
        AssessmentIndicator.PassRate => Measures.PassRate,
        AssessmentIndicator.MeanMark => Measures.MeanMark,
        AssessmentIndicator.ShareOfTwos => Measures.Share2,
        AssessmentIndicator.MeanTestScore => Measures.MeanTestScore,
        AssessmentIndicator.BelowMinimum => Measures.BelowMinimumShare,
        _ => null,
    };

    private static IEnumerable<string> Relevant(AssessmentIndicator indicator) =>
        indicator is AssessmentIndicator.MeanTestScore or AssessmentIndicator.BelowMinimum
            ? [MeasureOf(indicator)!, Measures.BelowMinimum, Measures.Participants]
            : [.. Measures.Marks, .. Measures.MarkShares, MeasureOf(indicator) ?? Measures.Quality, Measures.Participants];
}
