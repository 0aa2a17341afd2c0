namespace SchoolSupport.Analytics.Objectivity;

/// <summary>How the share of 4 and 5 varies where nothing happened.</summary>
/// <param name="Phi">Over-dispersion of the binomial variance.</param>
/// <param name="Omega">Deviation of what moves a whole school in one wave.</param>
/// <param name="Cell">Deviation of what moves one class and teacher in one work.</param>
public sealed record ResultNoise(double Phi, double Omega, double Cell)
{
    /// <summary>Measured on all ВПР in Russian and mathematics of Алтайский край, two waves of 639 schools (2020, 2021).</summary>
    public static ResultNoise Usual { get; } = new(Phi: 1.65, Omega: 0.041, Cell: 0.09);

    /// <summary>The variance of the difference between two waves of the same pupils: φ(V₁ + V₂) + 2ω² + σ²·Σw² over the works of both.</summary>
    /// <param name="first">Participants by work; all above 0.</param>
    public double OfDifference(double binomialFirst, double binomialSecond, IReadOnlyList<int> first, IReadOnlyList<int> second) =>
        (Phi * (binomialFirst + binomialSecond)) + (2 * Omega * Omega) + (Cell * Cell * (Concentration(first) + Concentration(second)));

    /// <summary>1 for one work, ½ for two of equal size: shocks of single works average out.</summary>
    private static double Concentration(IReadOnlyList<int> works)
    {
        double n = works.Sum();
        return works.Sum(work => work / n * (work / n));
    }
}
