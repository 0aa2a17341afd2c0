using MathNet.Numerics.Distributions;
using SchoolSupport.Analytics.Statistics;

namespace SchoolSupport.Analytics.Objectivity;

/// <summary>When a deviation is a question to the school rather than noise. See docs/objectivity/cross-check.md.</summary>
public static class SignalRule
{
    /// <summary>In standard deviations, noise between schools included.</summary>
    public const double Z = 2.58;

    /// <summary>The level of the jump from a school's own years.</summary>
    public const double JumpZ = 3;

    /// <summary>Of the signals of one check in one year, the share of false ones expected.</summary>
    public const double Q = BenjaminiHochberg.UsualQ;

    public const int MinPupils = 10;

    /// <summary>With fewer schools a reference would be a school or two.</summary>
    public const int MinSchools = 3;

    /// <summary>With fewer the scores of the schools say too little of how they vary.</summary>
    internal const int MinScores = 5;

    /// <summary>The mean square of standard normal scores after a tenth on each side is moved to the quantiles: 0.8 − 2cf(c) + 0.2c², c = 1.2816.</summary>
    private const double OfNormalScores = 0.6787;

    /// <summary>
    /// By how much schools vary beyond what a check expects, 1 or more; the most unusual do not decide it. 1 for too few schools to tell.
    /// </summary>
    internal static double Dispersion(IReadOnlyCollection<double> scores) => scores.Count < MinScores
        ? 1
        : Math.Max(1, Quantile.WinsorisedSquare(scores, WinsorisedDispersion.UsualShare) / OfNormalScores);

    internal static bool IsSignal(double z, double adjustedP) => z >= Z && adjustedP <= Q;

    /// <summary>The z whose upper tail is <paramref name="p"/>; a p too small to be told from 0 is taken as the smallest that can.</summary>
    internal static double ZOf(double p) => -Normal.InvCDF(0, 1, Math.Clamp(p, 1e-300, 1 - 1e-16));
}
