using SchoolSupport.Analytics.Breaks;

namespace SchoolSupport.Analytics.Histories;

/// <summary>Two periods of a municipality that are known by different schools. See docs/indicators/pooling.md.</summary>
internal static class CoverageBreak
{
    /// <returns>Null where the two may be compared.</returns>
    public static ComparabilityBreak? Between(
        string procedure, AssessmentPoint before, AssessmentPoint after, AssessmentIndicator indicator)
    {
        double unknown = Math.Max(UnknownShare(before, after, indicator), UnknownShare(after, before, indicator));
        return unknown <= SchoolCoverage.MostUnknown ? null : new ComparabilityBreak(
            procedure,
            BreakKind.OtherSchools,
            after.Period,
            $"Известны разные школы: раньше {Words(before, indicator)}, теперь {Words(after, indicator)}; остальные – это "
                + $"{Math.Round(100 * unknown, MidpointRounding.AwayFromZero)}\u00a0% {(CountsPupils(before, after, indicator) ? "учеников" : "школ")}.",
            BreakStatus.Confirmed);
    }

    /// <summary>
    /// How many of the pupils of one period go to schools the other knows nothing of; where their numbers are not known,
    /// how many of the schools.
    /// </summary>
    private static double UnknownShare(AssessmentPoint point, AssessmentPoint other, AssessmentIndicator indicator)
    {
        if (point is not PooledPoint pooled || pooled.CoverageOf(indicator) is not { IsWhole: false } coverage)
        {
            return 0;
        }

        if (other is not PooledPoint pooledOther || pooledOther.CoverageOf(indicator) is null)
        {
            return (double)coverage.Missing / coverage.Expected;
        }

        IReadOnlyDictionary<int, int> pupils = pooledOther.PupilsBySchool(indicator);
        double all = pupils.Values.Sum();
        return all == 0 ? 0 : pooled.Lacking(indicator).Sum(school => pupils.GetValueOrDefault(school)) / all;
    }

    private static bool CountsPupils(AssessmentPoint before, AssessmentPoint after, AssessmentIndicator indicator) =>
        before.CoverageOf(indicator) is not null && after.CoverageOf(indicator) is not null;

    private static string Words(AssessmentPoint point, AssessmentIndicator indicator) =>
        point.CoverageOf(indicator) is { } coverage ? $"{coverage.Known} из {coverage.Expected}" : "все вместе";
}
