using System.Globalization;

namespace SchoolSupport.Dashboard.Text;

/// <summary>Numbers as a Russian publication prints them: «12,5 %», «1 843», «−4 п.п.»; the culture of the machine plays no part.</summary>
public static class RussianNumbers
{
    /// <summary>Stands between groups of digits and never lets a line break there.</summary>
    public const char NarrowSpace = '\u202F';

    /// <summary>Stands between a number and its unit.</summary>
    public const char HardSpace = '\u00A0';

    public const char Minus = '\u2212';

    private static readonly NumberFormatInfo Format = new()
    {
        NumberDecimalSeparator = ",",
        NumberGroupSeparator = NarrowSpace.ToString(),
        NumberGroupSizes = [3],
        NegativeSign = Minus.ToString(),
    };

    public static CultureInfo Culture { get; } = CultureInfo.GetCultureInfo("ru-RU");

    /// <summary>Rounds half away from zero, as people do by hand; a value that rounds to zero has no sign.</summary>
    /// <param name="decimals">Always that many: «3,0» says that the tenth is known.</param>
    public static string Number(double value, int decimals = 0)
    {
        // Through decimal, since 2.675 as a double is a little less and would round down.
        decimal rounded = Math.Round((decimal)value, decimals, MidpointRounding.AwayFromZero);
        return (rounded == 0 ? 0 : rounded).ToString("N" + decimals.ToString(CultureInfo.InvariantCulture), Format);
    }

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
