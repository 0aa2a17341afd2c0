using SchoolSupport.Domain.Facts;

namespace SchoolSupport.Analytics.Histories;

/// <summary>What of a school's history makes it a school to look at first.</summary>
internal static class AttentionRules
{
    /// <summary>How long a choice of risk factors speaks of a school: programmes of «500+» are of one to three years.</summary>
    private const int YearsOfAChoice = 3;

    /// <param name="year">The year judged; null when no school has a composite.</param>
    /// <param name="oge">The municipality's latest ОГЭ.</param>
    public static SchoolAttention Of(
        IReadOnlyList<AssessmentSeries> series,
        IReadOnlyList<CompositeResidual> composites,
        IReadOnlyList<RiskFactorChoice> riskFactors,
        SchoolYear? year,
        Period? oge)
    {
        CompositeResidual? composite = composites.FirstOrDefault(candidate => candidate.Year == year);
        List<AttentionReason> reasons = [];
        if (composite?.DistinguishablyBelow == true)
        {
            reasons.Add(new AttentionReason.BelowExpected(composite));
        }

        if (riskFactors is [.., var choice] && (year is not SchoolYear now || choice.Year.StartYear > now.StartYear - YearsOfAChoice))
        {
            reasons.Add(new AttentionReason.PriorityRiskFactors(choice));
        }

        bool needsAttention = reasons.Count > 0;
        reasons.AddRange(Points(series, oge)
            .Where(found => found.Key.Procedure == Procedures.Oge && found.Point.Marks is { Twos: > 0 })
            .Select(found => new AttentionReason.NotPassed(found.Key, found.Point)));
        AttentionReason[] unclear = [.. Doubts(series, year), .. TooFew(composite, year)];
        reasons.AddRange(unclear);
        return new SchoolAttention(
            needsAttention ? AttentionState.NeedsAttention : unclear.Length > 0 ? AttentionState.Unclear : AttentionState.Fine,
            reasons);
    }

    private static IEnumerable<(SeriesKey Key, AssessmentPoint Point)> Points(IReadOnlyList<AssessmentSeries> series, Period? period) =>
        series.SelectMany(one => one.Points.Where(point => point.Period == period).Select(point => (one.Key, point)));

    /// <summary>Doubts of earlier years stay at their cells and leave the state of the school alone.</summary>
    private static IEnumerable<AttentionReason> Doubts(IReadOnlyList<AssessmentSeries> series, SchoolYear? year) =>
        from one in series
        from point in one.Points
        where point.Doubtful && (year is null || point.Period.Year >= year)
        select new AttentionReason.DoubtfulData(one.Key, point);

    private static IEnumerable<AttentionReason> TooFew(CompositeResidual? composite, SchoolYear? year) =>
        year is SchoolYear judged && composite?.DistinguishablyBelow is null
            ? [new AttentionReason.TooFewPupils(judged, composite?.N ?? 0)]
            : [];
}
