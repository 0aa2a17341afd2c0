namespace SchoolSupport.Analytics.Statistics;

/// <summary>What an argument may be. NaN is never in a range.</summary>
internal static class Bounds
{
    public static double Probability(double value, string name) => value is >= 0 and <= 1
        ? value
        : throw new ArgumentOutOfRangeException(name, value, "Must be from 0 to 1.");

    public static double Positive(double value, string name) => value > 0 && double.IsFinite(value)
        ? value
        : throw new ArgumentOutOfRangeException(name, value, "Must be above 0 and finite.");

    public static double NotNegative(double value, string name) => value >= 0 && double.IsFinite(value)
        ? value
        : throw new ArgumentOutOfRangeException(name, value, "Must not be negative, and be finite.");

    public static double Finite(double value, string name) => double.IsFinite(value)
        ? value
        : throw new ArgumentOutOfRangeException(name, value, "Must be finite.");

    /// <summary>An over-dispersion: below 1 the groups would have to vary less than by chance.</summary>
    public static double Dispersion(double value, string name) => value >= 1 && double.IsFinite(value)
        ? value
        : throw new ArgumentOutOfRangeException(name, value, "Must be 1 or more, and finite.");
}
