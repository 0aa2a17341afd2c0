using MathNet.Numerics;
using MathNet.Numerics.Distributions;
using MathNet.Numerics.Integration;

namespace SchoolSupport.Analytics.Statistics;

/// <summary>What is known about a rate after counting: Beta(A, B).</summary>
/// <param name="A">Successes and the prior's, above 0.</param>
/// <param name="B">Failures and the prior's, above 0.</param>
/// <exception cref="ArgumentOutOfRangeException">A parameter is not above 0.</exception>
public sealed record BetaPosterior(double A, double B)
{
    private const int Nodes = 20;
    private static readonly double[] _cuts = [1e-9, 1e-6, 1e-3, 0.02, 0.1, 0.25, 0.5, 0.75, 0.9, 0.98, 0.999, 1 - 1e-6, 1 - 1e-9];

    public double A { get; } = Bounds.Positive(A, nameof(A));

    public double B { get; } = Bounds.Positive(B, nameof(B));

    /// <summary>From 0 to 1.</summary>
    public double Mean => A / (A + B);

    /// <summary>After counting one group with the prior Beta(½, ½), which knows nothing of other groups (Jeffreys 1946).</summary>
    public static BetaPosterior OfOneGroup(Share group) => new(group.Successes + 0.5, group.N - group.Successes + 0.5);

    /// <summary>Equal-tailed.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="confidence"/> is not between 0 and 1.</exception>
    public Interval Interval(double confidence = Confidence.Usual)
    {
        Confidence.Check(confidence);
        double tail = Confidence.Tail(confidence);
        return new Interval(Quantile(tail), Quantile(1 - tail));
    }

    /// <summary>The probability that the true rate is above a threshold.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The threshold is not from 0 to 1.</exception>
    public double ProbabilityAbove(double threshold) =>
        SpecialFunctions.BetaRegularized(B, A, 1 - Bounds.Probability(threshold, nameof(threshold)));

    /// <summary>
    /// The probability that this rate is below the other one by more than <paramref name="margin"/>, both independent:
    /// ∫ F(y − margin) dG(y), taken over the probability G(y) in pieces where F changes.
    /// </summary>
    /// <param name="margin">A share, from −1 to 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The margin is out of range.</exception>
    public double ProbabilityBelow(BetaPosterior other, double margin = 0)
    {
        if (margin is not (>= -1 and <= 1))
        {
            throw new ArgumentOutOfRangeException(nameof(margin), margin, "Must be from -1 to 1.");
        }

        double[] ends =
        [
            .. _cuts.Concat(_cuts.Select(cut => other.Below(Quantile(cut) + margin)))
                .Append(0).Append(1).Append(other.Below(margin)).Append(other.Below(1 + margin))
                .Distinct().Order(),
        ];
        double sum = 0;
        for (int i = 1; i < ends.Length; i++)
        {
            sum += GaussLegendreRule.Integrate(
                probability => Below(other.Quantile(probability) - margin), ends[i - 1], ends[i], Nodes);
        }

        return Math.Clamp(sum, 0, 1);
    }

    private double Below(double rate) => SpecialFunctions.BetaRegularized(A, B, Math.Clamp(rate, 0, 1));

    private double Quantile(double probability) => Beta.InvCDF(A, B, probability);
}
