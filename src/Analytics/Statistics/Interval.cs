using System.Globalization;
using System.Text.Json.Serialization;

namespace SchoolSupport.Analytics.Statistics;

/// <summary>A confidence interval with both ends included, in the unit of the estimate it belongs to.</summary>
/// <exception cref="ArgumentException">The low end is above the high one, or an end is not a number.</exception>
[method: JsonConstructor]
public readonly record struct Interval(double Low, double High)
{
    public double Low { get; } = Low <= High
        ? Low
        : throw new ArgumentException(
            string.Create(CultureInfo.InvariantCulture, $"An interval cannot run from {Low} to {High}."), nameof(Low));

    public double High { get; } = High;

    public double Width => High - Low;

    public bool Contains(double value) => Low <= value && value <= High;

    /// <summary>The same interval in another unit: a factor of 100 turns shares into percent.</summary>
    public Interval ScaledBy(double factor) => factor >= 0
        ? new(Low * factor, High * factor)
        : new(High * factor, Low * factor);

    /// <summary>The part inside the scale on which the quantity can lie at all.</summary>
    public Interval ClippedTo(double low, double high) =>
        new(Math.Clamp(Low, low, high), Math.Clamp(High, low, high));
}
