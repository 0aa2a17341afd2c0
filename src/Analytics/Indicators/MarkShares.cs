namespace SchoolSupport.Analytics.Indicators;

/// <summary>The percentages of pupils with each mark, 0–100, as a source prints them; they need not add up to 100.</summary>
/// <exception cref="ArgumentOutOfRangeException">A percentage lies outside 0–100.</exception>
public readonly record struct MarkShares(double Twos, double Threes, double Fours, double Fives)
{
    public double Twos { get; } = Percentage(Twos, nameof(Twos));

    public double Threes { get; } = Percentage(Threes, nameof(Threes));

    public double Fours { get; } = Percentage(Fours, nameof(Fours));

    public double Fives { get; } = Percentage(Fives, nameof(Fives));

    private static double Percentage(double value, string name) => value is >= 0 and <= 100
        ? value
        : throw new ArgumentOutOfRangeException(name, value, "A percentage lies from 0 to 100.");
}
