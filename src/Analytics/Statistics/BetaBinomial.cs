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

    internal static double LogChoose(Share group) => SpecialFunctions.BinomialLn(group.N, group.Successes);
}
