using SchoolSupport.Analytics.Statistics;
using SchoolSupport.Domain.Facts;

namespace SchoolSupport.Analytics.Trends;

/// <summary>The direction of one school over its last <see cref="TrendRules.Years"/> years, and how sure it is.</summary>
/// <param name="Slope">Shares a year; null below <see cref="TrendRules.MinPoints"/> points.</param>
/// <param name="Years">Those the verdict rests on, in time order; years without results are not in it.</param>
public sealed record SchoolTrend(TrendVerdict Verdict, ShrunkenSlope? Slope, IReadOnlyList<SchoolYear> Years)
{
    public double? ProbabilityOfFall => Slope?.ProbabilityBelow(0);

    public double? ProbabilityOfRise => Slope?.ProbabilityAbove(0);

    /// <summary>Of changing by less than <see cref="TrendRules.Negligible"/> a year.</summary>
    public double? ProbabilityOfStability =>
        Slope?.ProbabilityBelow(TrendRules.Negligible) - Slope?.ProbabilityBelow(-TrendRules.Negligible);

    /// <summary>The posterior probability of what the verdict says; null where it says nothing.</summary>
    public double? ProbabilityOfVerdict => Verdict switch
    {
        TrendVerdict.Fall => ProbabilityOfFall,
        TrendVerdict.Rise => ProbabilityOfRise,
        TrendVerdict.Stable => ProbabilityOfStability,
        _ => null,
    };

    /// <param name="years">In any order.</param>
    /// <param name="model">How results vary: a year weighs 1/(φ·V0 + ω²).</param>
    /// <param name="spread">What the slopes of all schools tell; <see cref="SlopeSpread.Usual"/> where they are few.</param>
    /// <param name="until">The last year judged; null for the school's own last one.</param>
    /// <exception cref="ArgumentException">Two results of one year.</exception>
    public static SchoolTrend Of(IEnumerable<YearResult> years, LocalLevel model, SlopeSpread spread, SchoolYear? until = null)
    {
        YearResult[] last = Window(years, until);
        ShrunkenSlope? slope = last.Length < TrendRules.MinPoints
            ? null
            : ShrunkenSlope.Of(last.Select(result => Weighted(result, model, spread.Noise)), spread.Deviation).Value;
        return new SchoolTrend(
            slope is null ? TrendVerdict.TooLittleData : Judge(slope, spread.Noise), slope, [.. last.Select(result => result.Year)]);
    }

    private static YearResult[] Window(IEnumerable<YearResult> years, SchoolYear? until)
    {
        YearResult[] ordered = YearResult.InTime(years);
        if (ordered.Length == 0)
        {
            return [];
        }

        int last = (until ?? ordered[^1].Year).StartYear;
        return [.. ordered.Where(result => result.Year.StartYear > last - TrendRules.Years && result.Year.StartYear <= last)];
    }

    private static UncertainPoint Weighted(YearResult result, LocalLevel model, double noise) => new(
        result.Year.StartYear, result.Seen.Residual, noise * model.ObservedVariance(result.Seen.BinomialVariance));

    /// <summary>
    /// Whether there is enough is asked with the usual spread and noise, not with those of this region: in a calm region
    /// everybody would have too little.
    /// </summary>
    private static TrendVerdict Judge(ShrunkenSlope slope, double noise)
    {
        double variance = slope.StandardError * slope.StandardError / noise;
        if (ShrunkenSlope.ShrinkageOf(variance, SlopeSpread.Usual.Deviation) < TrendRules.MinShrinkage)
        {
            return TrendVerdict.TooLittleData;
        }

        double stable = slope.ProbabilityBelow(TrendRules.Negligible) - slope.ProbabilityBelow(-TrendRules.Negligible);
        return slope.ProbabilityBelow(0) >= TrendRules.Direction ? TrendVerdict.Fall
            : slope.ProbabilityAbove(0) >= TrendRules.Direction ? TrendVerdict.Rise
            : stable >= TrendRules.Stability ? TrendVerdict.Stable
            : TrendVerdict.Unclear;
    }
}
