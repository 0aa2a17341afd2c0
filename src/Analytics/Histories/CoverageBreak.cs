namespace SchoolSupport.Analytics.Histories;

/// <summary>Two periods of a municipality that are known by different schools. See docs/indicators/pooling.md.</summary>
internal static class CoverageBreak
{
    /// <summary>With more of the pupils unknown on one side, the schools alone may explain a change of several п.п.</summary>
    public const double MostUnknown = 0.1;

    /// <returns>Null where the two may be compared.</returns>
    public static ComparabilityBreak? Between(
        string procedure, AssessmentPoint before, AssessmentPoint after, AssessmentIndicator indicator) =>
        UnknownShare(before, after, indicator) > MostUnknown || UnknownShare(after, before, indicator) > MostUnknown
            ? new ComparabilityBreak(procedure, BreakKind.OtherSchools, after.Period, Reason(before, after, indicator), BreakStatus.Confirmed)
            : null;

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

    private static string Reason(AssessmentPoint before, AssessmentPoint after, AssessmentIndicator indicator) =>
        $"Годы известны по разным школам: раньше {Words(before, indicator)}, теперь {Words(after, indicator)}.";

    private static string Words(AssessmentPoint point, AssessmentIndicator indicator) =>
        point.CoverageOf(indicator) is { } coverage ? $"{coverage.Known} из {coverage.Expected}" : "все вместе";
}
