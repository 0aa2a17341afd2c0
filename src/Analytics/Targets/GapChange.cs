using SchoolSupport.Analytics.Statistics;

namespace SchoolSupport.Analytics.Targets;

/// <summary>A gap in two years: «сократить разрыв на 30 %» speaks of <see cref="Relative"/>, not of percentage points.</summary>
/// <param name="Value">Later minus earlier, as shares; negative when the gap closes.</param>
/// <param name="Interval">95 %, of <paramref name="Value"/>, from the two intervals (Zou and Donner 2008).</param>
/// <param name="Relative">Of the earlier gap: −0.3 is closed by 30 %; null where there was no gap to be closed.</param>
public sealed record GapChange(double Value, Interval Interval, double? Relative)
{
    /// <summary>Whether the gap is smaller than before by more than chance explains.</summary>
    public bool DistinguishablySmaller => Interval.High < 0;

    /// <remarks>The pupils of the two years must be different people.</remarks>
    /// <exception cref="ArgumentException">The gaps are between different schools.</exception>
    public static GapChange Between(Gap earlier, Gap later)
    {
        if (!earlier.Upper.Order().SequenceEqual(later.Upper.Order()) || !earlier.Lower.Order().SequenceEqual(later.Lower.Order()))
        {
            throw new ArgumentException("The gaps are between different schools.", nameof(later));
        }

        double value = later.Value - earlier.Value;
        var interval = new Interval(
            value - double.Hypot(later.Value - later.Interval.Low, earlier.Interval.High - earlier.Value),
            value + double.Hypot(later.Interval.High - later.Value, earlier.Value - earlier.Interval.Low));
        return new GapChange(value, interval.ClippedTo(-2, 2), earlier.Value > 0 ? value / earlier.Value : null);
    }
}
