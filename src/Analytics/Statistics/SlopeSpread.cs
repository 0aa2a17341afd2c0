namespace SchoolSupport.Analytics.Statistics;

/// <summary>What the slopes of many schools tell about slopes: how far the true ones lie from 0, and how noisy they are seen.</summary>
/// <param name="Deviation">τ of the true slopes, in shares a year, above 0.</param>
/// <param name="Noise">
/// c, 1 or more: the variance of a slope over the one its years would give if they were independent. Pupils stay at a
/// school for years, so neighbouring years err alike.
/// </param>
/// <exception cref="ArgumentOutOfRangeException">A number is out of range.</exception>
public sealed record SlopeSpread(double Deviation, double Noise = 1)
{
    /// <summary>In shares a year: what a calm region is still granted.</summary>
    public const double Floor = 0.004;

    /// <summary>With so many schools or fewer <see cref="Usual"/> is used.</summary>
    public const int FewSchools = 50;

    /// <summary>With so many schools or fewer the noise cannot be told from the spread: it is taken as 1 to estimate the spread by.</summary>
    public const int ManySchools = 500;

    /// <summary>More than cohorts can explain would be the schools themselves.</summary>
    public const double MaxNoise = 1.5;

    /// <summary>
    /// What <see cref="Noise"/> is at least: schools keep their pupils and their habits of marking, so that years err alike, and
    /// a few schools cannot tell by how much. Found in the simulated regions of docs/trends/verdicts.md.
    /// </summary>
    public const double LeastNoise = 1.3;

    private const int Rounds = 50;

    /// <summary>What stands in where there are too few schools to tell.</summary>
    public static SlopeSpread Usual { get; } = new(Deviation: 0.017);

    public double Deviation { get; } = Bounds.Positive(Deviation, nameof(Deviation));

    public double Noise { get; } = Bounds.Dispersion(Noise, nameof(Noise));

    /// <summary>
    /// The method of moments: E b² = τ² + c·v, fitted over schools with weights 1/(τ² + c·v)², to which it returns until
    /// they agree (after Hedges and Olkin 1985, with a known mean of 0 and with c).
    /// </summary>
    /// <param name="slopes">Seen without noise beyond their years; <see cref="ShrunkenSlope.Shrinkage"/> is not used.</param>
    public static SlopeSpread Of(IReadOnlyCollection<ShrunkenSlope> slopes)
    {
        if (slopes.Count <= FewSchools)
        {
            return new SlopeSpread(Usual.Deviation, LeastNoise);
        }

        (double Square, double Variance)[] seen =
        [
            .. slopes.Select(slope => (slope.Slope * slope.Slope, slope.StandardError * slope.StandardError)).Order(),
        ];
        (double prior, double noise) = (Usual.Deviation * Usual.Deviation, 1.0);
        for (int round = 0; round < Rounds; round++)
        {
            double[] weights = [.. seen.Select(slope => Math.Pow(prior + (noise * slope.Variance), -2))];
            noise = slopes.Count > ManySchools ? Math.Clamp(Ratio(seen, weights), 1, MaxNoise) : 1;
            double excess = seen.Zip(weights, (slope, weight) => weight * (slope.Square - (noise * slope.Variance))).Sum();
            prior = Math.Max(Floor * Floor, excess / weights.Sum());
        }

        // The spread is what the schools show; only what is said of one school is made more careful.
        return new SlopeSpread(Math.Sqrt(prior), Math.Max(noise, LeastNoise));
    }

    /// <summary>By how much b² grows with v; 1 where all schools have the same v.</summary>
    private static double Ratio((double Square, double Variance)[] seen, double[] weights)
    {
        double total = weights.Sum();
        double meanSquare = seen.Zip(weights, (slope, weight) => weight * slope.Square).Sum() / total;
        double meanVariance = seen.Zip(weights, (slope, weight) => weight * slope.Variance).Sum() / total;
        double spread = seen.Zip(weights, (slope, weight) => weight * Math.Pow(slope.Variance - meanVariance, 2)).Sum();
        double common = seen.Zip(weights, (slope, weight) =>
            weight * (slope.Variance - meanVariance) * (slope.Square - meanSquare)).Sum();
        return spread > 0 ? common / spread : 1;
    }
}
