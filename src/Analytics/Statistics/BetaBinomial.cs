using MathNet.Numerics;

namespace SchoolSupport.Analytics.Statistics;

/// <summary>
/// Successes in groups whose rates differ as Beta(a, b) (Skellam 1948), by the mean rate μ = a/(a + b) and
/// ρ = 1/(a + b + 1), the correlation of two members of one group. At ρ = 0 it is the binomial.
/// </summary>
public static class BetaBinomial
{
    /// <summary>The natural logarithm of the probability of so many successes in a group.</summary>
    /// <exception cref="ArgumentOutOfRangeException">
    /// <paramref name="mean"/> is not strictly between 0 and 1, or <paramref name="rho"/> not from 0 to below 1.
    /// </exception>
    public static double LogProbability(Share group, double mean, double rho)
    {
        if (mean is not (> 0 and < 1))
        {
            throw new ArgumentOutOfRangeException(nameof(mean), mean, "Must lie strictly between 0 and 1.");
        }

        if (rho is not (>= 0 and < 1))
        {
            throw new ArgumentOutOfRangeException(nameof(rho), rho, "Must be from 0 to below 1.");
        }

        return LogChoose(group) + new BetaBinomialLikelihood([group]).Log(mean, rho / (1 - rho));
    }

    /// <summary>
    /// The probability of at least <paramref name="count"/> successes of <paramref name="n"/>: the probabilities below it one from
    /// the other, since a Γ function for each would be most of the work for a region.
    /// </summary>
    internal static double AtLeast(int count, int n, double mean, double rho)
    {
        double gamma = rho / (1 - rho);
        double exactly = 1;
        for (int i = 0; i < n; i++)
        {
            exactly *= (1 - mean + (i * gamma)) / (1 + (i * gamma));
        }

        double below = 0;
        for (int k = 0; k < count; k++)
        {
            below += exactly;
            exactly *= (n - k) / (k + 1.0) * (mean + (k * gamma)) / (1 - mean + ((n - k - 1) * gamma));
        }

        return Math.Clamp(1 - below, 0, 1);
    }

    internal static double LogChoose(Share group) => SpecialFunctions.BinomialLn(group.N, group.Successes);
}
