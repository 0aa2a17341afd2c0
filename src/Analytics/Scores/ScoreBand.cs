using System.Globalization;

namespace SchoolSupport.Analytics.Scores;

/// <summary>Test scores from one whole number to another, both inside.</summary>
public readonly record struct ScoreBand
{
    /// <exception cref="ArgumentOutOfRangeException">The band is empty or leaves the scale 0–100.</exception>
    public ScoreBand(int from, int to)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(from);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(to, Highest);
        ArgumentOutOfRangeException.ThrowIfLessThan(to, from);
        From = from;
        To = to;
    }

    public const int Highest = 100;

    public int From { get; }

    public int To { get; }

    /// <summary>The borders as they are printed: «0–23», «60–80», «100».</summary>
    public string Label => From == To
        ? From.ToString(CultureInfo.InvariantCulture)
        : string.Create(CultureInfo.InvariantCulture, $"{From}–{To}");
}
