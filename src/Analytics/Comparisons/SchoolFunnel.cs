using SchoolSupport.Analytics.Statistics;

namespace SchoolSupport.Analytics.Comparisons;

/// <summary>
/// Shares of many schools against their common one: which lie further from it than a school of their size may by chance, and
/// which places the data leave open. See docs/statistics/funnel.md and docs/statistics/ranks.md.
/// </summary>
/// <param name="Dispersion">Tells the common share and by how much the limits are widened.</param>
/// <param name="Schools">Those with pupils, by the key they came with.</param>
public sealed record SchoolFunnel(WinsorisedDispersion Dispersion, IReadOnlyDictionary<int, FunnelSchool> Schools)
{
    /// <summary>With two there is a difference, not a group to lie in or out of.</summary>
    public const int LeastSchools = 3;

    public double Rate => Dispersion.Rate;

    /// <summary>Schools outside the inner limits if all were alike; fewer where schools are small, for their limits end at 0 and 1.</summary>
    public double ExpectedOutside => Schools.Count * (1 - Confidence.Usual);

    /// <returns>No finding for fewer than <see cref="LeastSchools"/> with pupils, or when everybody or nobody succeeded.</returns>
    public static Finding<SchoolFunnel> Of(IReadOnlyDictionary<int, Share> schools)
    {
        KeyValuePair<int, Share>[] known = [.. schools.Where(school => school.Value.N > 0).OrderBy(school => school.Key)];
        if (known.Length < LeastSchools)
        {
            return known.Length == 0 ? NoFinding.NoObservations : NoFinding.TooFew;
        }

        Finding<WinsorisedDispersion> found = WinsorisedDispersion.Of(known.Select(school => school.Value));
        if (found.Value is not { } dispersion)
        {
            return found.Why!.Value;
        }

        double level = RankIntervals.LevelOfEach(known.Length);
        IReadOnlyList<RankInterval> ranks = RankIntervals.Of([.. known.Select(school => Wilson.Of(school.Value, level, dispersion.ForLimits)!.Value)]);
        return new SchoolFunnel(dispersion, known.Zip(ranks).ToDictionary(
            pair => pair.First.Key,
            pair => new FunnelSchool(pair.First.Value, PositionOf(pair.First.Value, dispersion), pair.Second)));
    }

    /// <summary>Where a school of a size may lie by chance, widened where schools vary more than that.</summary>
    public Interval Limits(int n, double confidence) => FunnelLimits.Of(Rate, n, confidence, Dispersion.ForLimits);

    private static FunnelPosition PositionOf(Share school, WinsorisedDispersion dispersion)
    {
        double value = school.Value!.Value;
        return value < dispersion.Rate
            ? IsOutside(FunnelLimits.Outer) ? FunnelPosition.FarBelow : IsOutside(Confidence.Usual) ? FunnelPosition.Below : FunnelPosition.Within
            : IsOutside(FunnelLimits.Outer) ? FunnelPosition.FarAbove : IsOutside(Confidence.Usual) ? FunnelPosition.Above : FunnelPosition.Within;

        bool IsOutside(double confidence) =>
            !FunnelLimits.Of(dispersion.Rate, school.N, confidence, dispersion.ForLimits).Contains(value)
            && ChanceOfAsFar(school, dispersion.Rate) <= (1 - confidence) / 2;
    }

    /// <summary>
    /// Limits between two whole numbers of pupils are drawn smooth; whether a school is outside is asked of whole pupils, or one
    /// pupil of a rare kind would put a school there.
    /// </summary>
    private static double ChanceOfAsFar(Share school, double rate) => school.Value < rate
        ? Tail.BinomialAtMost(school.Successes, school.N, rate)
        : Tail.BinomialAtLeast(school.Successes, school.N, rate);
}

/// <param name="Places">1 for the highest share, whatever the share is of.</param>
public sealed record FunnelSchool(Share Share, FunnelPosition Position, RankInterval Places);
