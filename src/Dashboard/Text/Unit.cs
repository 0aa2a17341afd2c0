namespace SchoolSupport.Dashboard.Text;

/// <summary>What a number is measured in, how it is printed and on which scale it stands.</summary>
/// <param name="Symbol">Stands after the number in short type, as on an axis; empty for marks and scores.</param>
/// <param name="Decimals">How many the data carry.</param>
/// <param name="Low">The least value there can be.</param>
/// <param name="High">The greatest; null when the scale has no end.</param>
public sealed record Unit(string Symbol, int Decimals, double Low, double? High)
{
    public static Unit Percent { get; } = new("%", 0, 0, 100);

    /// <summary>A share whose tenths mean something: of many pupils.</summary>
    public static Unit FinePercent { get; } = new("%", 1, 0, 100);

    public static Unit PercentagePoints { get; } = new("п.п.", 0, -100, 100) { IsSigned = true };

    /// <summary>A slope; no school's results move by more for years.</summary>
    public static Unit PointsPerYear { get; } = new("п.п. в\u00A0год", 1, -10, 10) { IsSigned = true };

    /// <summary>A mean of the marks 2 to 5.</summary>
    public static Unit Mark { get; } = new("", 2, 2, 5);

    /// <summary>The test score of ЕГЭ.</summary>
    public static Unit TestScore { get; } = new("", 1, 0, 100) { Noun = Plural.Score };

    public static Unit Count { get; } = new("", 0, 0, null);

    public static Unit People { get; } = new("чел.", 0, 0, null) { Noun = Plural.Person };

    /// <summary>Stands after the number in its right case: «67,3 балла»; null for units that are never declined.</summary>
    public Plural? Noun { get; init; }

    /// <summary>A difference says which way it goes: «+3,1 балла».</summary>
    public bool IsSigned { get; init; }

    /// <summary>The number without the unit.</summary>
    public string Number(double value) =>
        IsSigned ? RussianNumbers.Change(value, Decimals) : RussianNumbers.Number(value, Decimals);

    /// <summary>The number with the unit, which a line break cannot part.</summary>
    public string Format(double value) => (Noun?.After(value, Decimals) ?? Symbol) switch
    {
        "" => Number(value),
        string unit => Number(value) + RussianNumbers.HardSpace + unit,
    };

    /// <summary>The number with the short form of the unit, for an axis.</summary>
    public string Tick(double value) => (this with { Noun = null }).Format(value);

    /// <summary>«от 6 до 55 %».</summary>
    public string FormatRange(double low, double high) => $"от{RussianNumbers.HardSpace}{Number(low)} до{RussianNumbers.HardSpace}{Format(high)}";
}
