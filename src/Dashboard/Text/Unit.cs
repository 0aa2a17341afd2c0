namespace SchoolSupport.Dashboard.Text;

/// <summary>What a number is measured in, how it is printed and on which scale it stands.</summary>
/// <param name="Symbol">Stands after the number in short type; empty for marks.</param>
/// <param name="Decimals">How many the data carry.</param>
/// <param name="Low">The least value there can be.</param>
/// <param name="High">The greatest; null when the scale has no end.</param>
public sealed record Unit(string Symbol, int Decimals, double Low, double? High)
{
    public static Unit Percent { get; } = new("%", 0, 0, 100);

    /// <summary>A share whose tenths mean something: of many pupils.</summary>
    public static Unit FinePercent { get; } = new("%", 1, 0, 100);

    public static Unit PercentagePoints { get; } = new("п.п.", 0, -100, 100);

    /// <summary>A mean of the marks 2 to 5.</summary>
    public static Unit Mark { get; } = new("", 2, 2, 5);

    /// <summary>The test score of ЕГЭ.</summary>
    public static Unit TestScore { get; } = new("балл.", 1, 0, 100);

    public static Unit Count { get; } = new("", 0, 0, null);

    public static Unit People { get; } = new("чел.", 0, 0, null);

    /// <summary>The number without the unit.</summary>
    public string Number(double value) =>
        Symbol == PercentagePoints.Symbol ? RussianNumbers.Change(value, Decimals) : RussianNumbers.Number(value, Decimals);

    /// <summary>The number with the unit, which a line break cannot part.</summary>
    public string Format(double value) => Symbol.Length == 0 ? Number(value) : Number(value) + RussianNumbers.HardSpace + Symbol;

    /// <summary>«от 6 до 55 %».</summary>
    public string FormatRange(double low, double high) => $"от{RussianNumbers.HardSpace}{Number(low)} до{RussianNumbers.HardSpace}{Format(high)}";
}
