using SchoolSupport.Analytics.Statistics;

namespace SchoolSupport.Analytics.Decline;

/// <summary>
/// What can be said of next year from a school's own history alone: where a decline begins and how likely it is, without any
/// training. Shares throughout.
/// </summary>
/// <param name="Level">At the end of the last known year.</param>
/// <param name="Expected">Next year's result: the level drawn back a little to the middle.</param>
/// <param name="Variance">Of next year's result around <paramref name="Expected"/>.</param>
/// <param name="Threshold">A result at or below it is a decline.</param>
public sealed record DeclineOutlook(Level Level, double Expected, double Variance, double Threshold)
{
    /// <param name="nextVariance">Binomial variance of next year's result; this year's where it is not known yet.</param>
    public static DeclineOutlook Of(Level level, double nextVariance, LocalLevel model, DeclineRule rule)
    {
        Level next = model.Next(level);
        double variance = next.Variance + model.ObservedVariance(nextVariance);
        double threshold = Math.Min(level.Mean - rule.Drop, level.Mean - (rule.Deviations * Math.Sqrt(variance)));
        return new DeclineOutlook(level, next.Mean, variance, threshold);
    }

    /// <summary>Of a decline, from 0 to 1.</summary>
    public double Probability => Tail.NormalBelow((Threshold - Expected) / Math.Sqrt(Variance));

    /// <summary>How far a result would lie from the school's level, in standard deviations; the corridor is of these.</summary>
    public double Score(double result) => (result - Level.Mean) / Math.Sqrt(Variance);

    public bool IsDecline(double result) => result <= Threshold;
}
