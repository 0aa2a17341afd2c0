using MathNet.Numerics;

namespace SchoolSupport.Analytics.Statistics;

/// <summary>Tails of distributions, each computed as itself: 1 − CDF would lose every digit of a small one.</summary>
internal static class Tail
{
    public static double NormalBelow(double z) => 0.5 * SpecialFunctions.Erfc(-z / Constants.Sqrt2);

    public static double NormalAbove(double z) => NormalBelow(-z);

    public static double NormalTwoSided(double z) => Math.Min(1, SpecialFunctions.Erfc(Math.Abs(z) / Constants.Sqrt2));

    public static double ChiSquareAbove(double value, int degreesOfFreedom) =>
        value <= 0 ? 1 : SpecialFunctions.GammaUpperRegularized(degreesOfFreedom / 2.0, value / 2);

    /// <param name="t">Infinite for a line without residuals.</param>
    public static double StudentTwoSided(double t, double degreesOfFreedom) => double.IsInfinity(t)
        ? 0
        : SpecialFunctions.BetaRegularized(degreesOfFreedom / 2, 0.5, degreesOfFreedom / (degreesOfFreedom + (t * t)));

    /// <param name="f">Infinite where nothing is left over.</param>
    public static double FisherAbove(double f, double above, double below) => f <= 0 ? 1
        : double.IsInfinity(f) ? 0
        : SpecialFunctions.BetaRegularized(below / 2, above / 2, below / (below + (above * f)));

    /// <summary>P(X ≥ <paramref name="count"/>) of a binomial X.</summary>
    public static double BinomialAtLeast(int count, int n, double p) => count <= 0
        ? 1
        : count > n ? 0 : SpecialFunctions.BetaRegularized(count, n - count + 1.0, p);

    /// <summary>P(X ≤ <paramref name="count"/>) of a binomial X.</summary>
    public static double BinomialAtMost(int count, int n, double p) => count < 0
        ? 0
        : count >= n ? 1 : SpecialFunctions.BetaRegularized(n - count, count + 1.0, 1 - p);
}
