using System.Globalization;

namespace SchoolSupport.Analytics.Phrases;

/// <summary>Numbers inside a Russian sentence, and the nouns after them; the culture of the machine plays no part.</summary>
public static class RussianWords
{
    /// <summary>Stands between groups of digits and never lets a line break there.</summary>
    public const char NarrowSpace = '\u202F';

    /// <summary>Stands between a number and its noun or unit.</summary>
    public const char HardSpace = '\u00A0';

    public const char Minus = '\u2212';

    /// <summary>From here on digits are neither exact nor read by anybody, and further on a decimal does not hold them.</summary>
    private const double Huge = 1e15;

    private static readonly NumberFormatInfo _format = new()
    {
        NumberDecimalSeparator = ",",
        NumberGroupSeparator = NarrowSpace.ToString(),
        NumberGroupSizes = [3],
        NegativeSign = Minus.ToString(),
    };

    /// <summary>Rounds half away from zero, as people do by hand; a value that rounds to zero has no sign.</summary>
    /// <param name="decimals">Always that many: «3,0» says that the tenth is known. Of numbers beyond all counting it is one.</param>
    public static string Number(double value, int decimals = 0)
    {
        if (Math.Abs(value) >= Huge && double.IsFinite(value))
        {
            return Power(value);
        }

        // Through decimal, since 2.675 as a double is a little less and would round down.
        decimal rounded = Math.Round((decimal)value, decimals, MidpointRounding.AwayFromZero);
        return (rounded == 0 ? 0 : rounded).ToString("N" + decimals.ToString(CultureInfo.InvariantCulture), _format);
    }

    /// <summary>«1,5·10³⁰»: nothing people count is that large, and a damaged file may still say it.</summary>
    private static string Power(double value)
    {
        string[] halves = value.ToString("0.0E0", _format).Split('E');
        return $"{halves[0]}·10{string.Concat(halves[1].Select(digit => "⁰¹²³⁴⁵⁶⁷⁸⁹"[digit - '0']))}";
    }

    /// <summary>The form a noun takes after a number: 1 ученик, 2 ученика, 5 учеников.</summary>
    public static string Form(int count, string one, string few, string many)
    {
        int tens = Math.Abs(count % 100);
        return (tens % 10, tens) switch
        {
            (_, >= 11 and <= 14) => many,
            (1, _) => one,
            (2 or 3 or 4, _) => few,
            _ => many,
        };
    }
}
