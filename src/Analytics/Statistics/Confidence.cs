using MathNet.Numerics.Distributions;

namespace SchoolSupport.Analytics.Statistics;

/// <summary>The level of a two-sided interval, strictly between 0 and 1.</summary>
public static class Confidence
{
    /// <summary>The level of every interval the product shows.</summary>
    public const double Usual = 0.95;

    /// <exception cref="ArgumentOutOfRangeException">The level is not strictly between 0 and 1.</exception>
    internal static void Check(double confidence)
    {
        if (confidence is not (> 0 and < 1))
        {
            throw new ArgumentOutOfRangeException(nameof(confidence), confidence, "Must lie strictly between 0 and 1.");
        }
    }

    /// <summary>What one tail keeps: 0.025 of a 95 % interval.</summary>
    internal static double Tail(double confidence) => (1 - confidence) / 2;

    internal static double NormalQuantile(double confidence) => -Normal.InvCDF(0, 1, Tail(confidence));

    internal static double StudentQuantile(double confidence, double degreesOfFreedom) =>
        -StudentT.InvCDF(0, 1, degreesOfFreedom, Tail(confidence));
}
