using System.Globalization;
using SchoolSupport.Analytics.Phrases;

namespace SchoolSupport.Dashboard.Text;

/// <summary>Numbers as a Russian publication prints them: «12,5 %», «1 843», «−4 п.п.»; the culture of the machine plays no part.</summary>
public static class RussianNumbers
{
    /// <inheritdoc cref="RussianWords.NarrowSpace"/>
    public const char NarrowSpace = RussianWords.NarrowSpace;

    /// <inheritdoc cref="RussianWords.HardSpace"/>
    public const char HardSpace = RussianWords.HardSpace;

    public const char Minus = RussianWords.Minus;

    public static CultureInfo Culture { get; } = CultureInfo.GetCultureInfo("ru-RU");

    /// <inheritdoc cref="RussianWords.Number"/>
    public static string Number(double value, int decimals = 0) => RussianWords.Number(value, decimals);

    public static string Percent(double value, int decimals = 0) => Number(value, decimals) + HardSpace + "%";

    /// <summary>A difference with its sign: «+3», «−4», «0».</summary>
    public static string Change(double value, int decimals = 0)
    {
        string number = Number(value, decimals);
        return value > 0 && number.AsSpan().IndexOfAnyInRange('1', '9') >= 0 ? "+" + number : number;
    }

    /// <summary>A difference of two percentages, which is not a percentage: «+3 п.п.».</summary>
    public static string PercentagePoints(double value, int decimals = 0) => Change(value, decimals) + HardSpace + "п.п.";
}
