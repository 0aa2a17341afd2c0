using MathNet.Numerics.Distributions;

namespace SchoolSupport.Analytics.Decline;

/// <summary>What counts as a decline: both parts have to hold. See docs/decline/label.md.</summary>
/// <param name="Drop">A share, above 0: keeps large schools from «declining» by two points.</param>
/// <param name="Corridor">
/// One-sided probability of the corridor around the school's own level, from above ½ to below 1: keeps small schools from
/// declining by chance.
/// </param>
/// <exception cref="ArgumentOutOfRangeException">A number is out of range.</exception>
public sealed record DeclineRule(double Drop = 0.05, double Corridor = 0.80)
{
    /// <summary>Below it a school's level is hardly its own yet, and the label is not defined.</summary>
    public const int MinPastYears = 3;

    public static DeclineRule Usual { get; } = new();

    public double Drop { get; } = Drop is > 0 and < 1
        ? Drop
        : throw new ArgumentOutOfRangeException(nameof(Drop), Drop, "Must lie strictly between 0 and 1.");

    public double Corridor { get; } = Corridor is > 0.5 and < 1
        ? Corridor
        : throw new ArgumentOutOfRangeException(nameof(Corridor), Corridor, "Must lie above 0.5 and below 1.");

    /// <summary>The corridor in standard deviations: 0.8416 for 80 %.</summary>
    internal double Deviations { get; } = Normal.InvCDF(0, 1, Corridor);
}
