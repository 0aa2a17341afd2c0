namespace SchoolSupport.Analytics.Statistics;

/// <summary>
/// How levels of schools move and are seen: the first level is N(0, τ²), each year it is drawn back to ρ times itself and
/// moved by N(0, q²), and it is seen with the variance φ·V0 + ω². Shares throughout: 0.04 is 4 п.п.
/// </summary>
/// <param name="Tau">Deviation of levels between schools, above 0.</param>
/// <param name="Q">Deviation of the true change in a year, not negative.</param>
/// <param name="Phi">Over-dispersion of the binomial variance V0, above 0.</param>
/// <param name="Rho">What remains of a level after a year, strictly between 0 and 1.</param>
/// <param name="Omega">Deviation of what moves a whole school for one year only, not negative.</param>
/// <exception cref="ArgumentOutOfRangeException">A parameter is out of range.</exception>
public sealed record LocalLevel(double Tau, double Q, double Phi, double Rho, double Omega)
{
    /// <summary>Medians of the prior for the share of 4 and 5, from panels of real schools (docs/statistics/local-level.md).</summary>
    public static LocalLevel Quality { get; } = new(Tau: 0.10, Q: 0.03, Phi: 1.6, Rho: 0.95, Omega: 0.04);

    /// <summary>Medians of the prior for the share of 2.</summary>
    public static LocalLevel Twos { get; } = new(Tau: 0.07, Q: 0.02, Phi: 1.8, Rho: 0.95, Omega: 0.03);

    public double Tau { get; } = Bounds.Positive(Tau, nameof(Tau));

    public double Q { get; } = Bounds.NotNegative(Q, nameof(Q));

    public double Phi { get; } = Bounds.Positive(Phi, nameof(Phi));

    public double Rho { get; } = Rho is > 0 and < 1
        ? Rho
        : throw new ArgumentOutOfRangeException(nameof(Rho), Rho, "Must lie strictly between 0 and 1.");

    public double Omega { get; } = Bounds.NotNegative(Omega, nameof(Omega));

    /// <summary>The variance a value with binomial variance <paramref name="binomial"/> is seen with.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The variance is negative or not finite.</exception>
    public double ObservedVariance(double binomial) =>
        (Phi * Bounds.NotNegative(binomial, nameof(binomial))) + (Omega * Omega);

    /// <summary>What is known of a level a year later.</summary>
    internal Level Next(Level level) => new(Rho * level.Mean, (Rho * Rho * level.Variance) + (Q * Q));
}

/// <summary>What is known of the true level of one school in one year.</summary>
/// <param name="Mean">A share; negative is below what is expected.</param>
public readonly record struct Level(double Mean, double Variance)
{
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="confidence"/> is not between 0 and 1.</exception>
    public Interval Interval(double confidence = Confidence.Usual)
    {
        Confidence.Check(confidence);
        double half = Confidence.NormalQuantile(confidence) * Math.Sqrt(Variance);
        return new Interval(Mean - half, Mean + half);
    }

    public double ProbabilityBelow(double limit) => Tail.NormalBelow((limit - Mean) / Math.Sqrt(Variance));
}
