namespace SchoolSupport.Analytics.Trends;

/// <summary>When a slope is called what. See docs/trends/verdicts.md for where the numbers come from.</summary>
public static class TrendRules
{
    /// <summary>A longer line averages over too many other things: its 90 % interval covers 84 % with eight years.</summary>
    public const int Years = 5;

    public const int MinPoints = 3;

    /// <summary>Below it the slope is mostly what was believed beforehand.</summary>
    public const double MinShrinkage = 0.25;

    /// <summary>The posterior probability of a direction.</summary>
    public const double Direction = 0.90;

    /// <summary>The posterior probability of changing by less than <see cref="Negligible"/> a year either way.</summary>
    public const double Stability = 0.80;

    /// <summary>A share a year: 2 п.п.</summary>
    public const double Negligible = 0.02;
}
