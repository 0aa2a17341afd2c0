using MathNet.Numerics;
using SchoolSupport.Analytics.Statistics;

namespace SchoolSupport.Analytics.Decline;

/// <summary>One procedure a school will hold next year.</summary>
/// <param name="Base">Share of marks 2 among the territory's pupils in it, strictly between 0 and 1.</param>
/// <param name="N">Pupils who will sit it.</param>
public readonly record struct ComingProcedure(double Base, int N);

/// <summary>What puts a school on the list of low results.</summary>
/// <param name="Threshold">Share of marks 2, a decimal since 0.3 · 10 must be 3.</param>
/// <param name="Procedures">In how many procedures it has to be reached.</param>
/// <param name="CellDeviation">How far a class in one procedure strays, as a part of p(1 − p).</param>
public sealed record LowListRule(decimal Threshold = 0.3m, int Procedures = 2, double CellDeviation = 0.40)
{
    public static LowListRule Usual { get; } = new();
}

/// <summary>
/// The chance of being on the list of low results next year, without any training: what is known of the school's share of
/// marks 2, the chance of a class around it (beta-binomial), and how many procedures reach the threshold.
/// </summary>
public static class LowListChance
{
    /// <summary>On the logit scale; beyond it a share is 0 or 1 for any class.</summary>
    private const double MaxShift = 4;

    // Abramowitz and Stegun, table 25.10, the rule of seven points.
    private static readonly (double Node, double Weight)[] _rule =
    [
        (-2.651961356835233, 9.717812450995192e-4), (-1.673551628767471, 0.05451558281912703), (-0.8162878828589647, 0.4256072526101278),
        (0, 0.8102646175568073),
        (0.8162878828589647, 0.4256072526101278), (1.673551628767471, 0.05451558281912703), (2.651961356835233, 9.717812450995192e-4),
    ];

    /// <param name="forecast">Of the residual of the share of marks 2, for next year.</param>
    /// <param name="mean">Of the marks 2 over the school's own mix of procedures, strictly between 0 and 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">A share is not strictly between 0 and 1.</exception>
    public static double Of(Level forecast, double mean, IReadOnlyCollection<ComingProcedure> procedures, LowListRule rule)
    {
        double spread = Open(mean, nameof(mean)) * (1 - mean);
        double[] logits = [.. procedures.Select(procedure => SpecialFunctions.Logit(Open(procedure.Base, nameof(procedures))))];
        double sum = 0;
        foreach ((double node, double weight) in _rule)
        {
            double shift = Math.Clamp((forecast.Mean + (Math.Sqrt(2 * forecast.Variance) * node)) / spread, -MaxShift, MaxShift);
            sum += weight * PoissonBinomial.AtLeast(
                procedures.Select((procedure, i) => ReachesThreshold(SpecialFunctions.Logistic(logits[i] + shift), procedure.N, rule)),
                rule.Procedures);
        }

        return sum / Constants.SqrtPi;
    }

    private static double ReachesThreshold(double p, int n, LowListRule rule)
    {
        if (n == 0)
        {
            return 0;
        }

        double rho = rule.CellDeviation * rule.CellDeviation * p * (1 - p);
        return BetaBinomial.AtLeast(ShareAtLeast.MinCount(n, rule.Threshold), n, p, rho);
    }

    private static double Open(double share, string name) => share is > 0 and < 1
        ? share
        : throw new ArgumentOutOfRangeException(name, share, "Must lie strictly between 0 and 1.");
}
