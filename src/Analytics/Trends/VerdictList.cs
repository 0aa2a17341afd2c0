using SchoolSupport.Analytics.Statistics;

namespace SchoolSupport.Analytics.Trends;

/// <summary>The schools with one verdict, the surest first, and how many of them are expected to be called so wrongly.</summary>
/// <param name="Schools">Keys of the schools; equally sure ones by their key.</param>
/// <param name="ExpectedFalse">Σ (1 − P) over the listed schools (Bayesian false discoveries, Newton et al. 2004).</param>
public sealed record VerdictList(TrendVerdict Verdict, IReadOnlyList<int> Schools, double ExpectedFalse)
{
    /// <exception cref="ArgumentOutOfRangeException">The verdict claims nothing that could be false.</exception>
    public static VerdictList Of(IReadOnlyDictionary<int, SchoolTrend> schools, TrendVerdict verdict)
    {
        if (verdict is not (TrendVerdict.Fall or TrendVerdict.Rise or TrendVerdict.Stable))
        {
            throw new ArgumentOutOfRangeException(nameof(verdict), verdict, "Only a fall, a rise and stability can be false.");
        }

        KeyValuePair<int, SchoolTrend>[] listed =
        [
            .. schools.Where(school => school.Value.Verdict == verdict)
                .OrderByDescending(school => school.Value.ProbabilityOfVerdict)
                .ThenBy(school => school.Key),
        ];
        return new VerdictList(
            verdict,
            [.. listed.Select(school => school.Key)],
            Sums.Ordered(listed.Select(school => 1 - school.Value.ProbabilityOfVerdict!.Value)));
    }
}
