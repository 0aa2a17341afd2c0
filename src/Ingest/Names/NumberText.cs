using System.Globalization;
using System.Text.RegularExpressions;
using SchoolSupport.Domain.Facts;
using SchoolSupport.Ingest.Tables;
using SchoolSupport.Ingest.Workbooks;

namespace SchoolSupport.Ingest.Names;

/// <summary>A number as people write it into a cell.</summary>
/// <param name="Number">Set for <see cref="ValueState.Known"/> only; a percent is 0-100.</param>
/// <param name="Decimals">Digits after the comma as written: how exactly the value is known.</param>
/// <param name="IsReadable">False when the text is neither a number nor a known sign for a missing value.</param>
public readonly partial record struct NumberText(double? Number, int Decimals, ValueState State, bool IsReadable)
{
    /// <summary>What was written behind the number: «%», «баллов», «чел.»; null where nothing was.</summary>
    public string? Unit { get; private init; }

    private static readonly NumberText Missing = new(null, 0, ValueState.NoData, true);

    private static readonly NumberText NotHeld = new(null, 0, ValueState.NotHeld, true);

    private static readonly string[] MissingSigns =
        ["-", "–", "—", "−", "--", "н/д", "нд", "н.д.", "нет данных", "нет", "x", "х", "отсутствовал", "отсутствовала", "отсутствовали", "нет отметки", "нет участников"];

    private static readonly string[] NotHeldSigns = ["не писали", "не писал", "не писала", "не сдавали", "не проводилось", "не проводилась", "не проводился", "не участвовали"];

    /// <summary>
    /// Reads «63,5», «1 843», «12,5%», «58 баллов», «72, 3», 0.125 shown as a percent. An empty cell and a dash are «нет данных»,
    /// never 0.
    /// </summary>
    public static NumberText Of(Cell? cell)
    {
        if (cell is null)
        {
            return Missing;
        }

        if (cell.Number is double number)
        {
            double value = cell.IsPercent ? Math.Round(number * 100, 10) : number;
            return new NumberText(value, DecimalsOf(value), ValueState.Known, true);
        }

        // An error of Excel's is told about by a check of its own.
        return cell.Text.Length == 0 || cell.IsError ? Missing : Of(cell.Text);
    }

    /// <inheritdoc cref="Of(Cell?)"/>
    public static NumberText Of(string text)
    {
        string plain = TextLine.Of(text);
        if (MissingSigns.Contains(plain, StringComparer.OrdinalIgnoreCase))
        {
            return Missing;
        }

        if (NotHeldSigns.Contains(plain, StringComparer.OrdinalIgnoreCase))
        {
            return NotHeld;
        }

        plain = WithoutGroups(plain);
        Match match = Written().Match(plain);
        if (!match.Success)
        {
            return new NumberText(null, 0, ValueState.NoData, false);
        }

        string digits = Spaces().Replace(match.Groups["whole"].Value, "");
        string fraction = match.Groups["fraction"].Value;
        double value = double.Parse($"{digits}.{(fraction.Length > 0 ? fraction : "0")}", CultureInfo.InvariantCulture);
        return new NumberText(value, fraction.Length, ValueState.Known, true) { Unit = match.Groups["unit"] is { Success: true } unit ? unit.Value : null };
    }

    /// <summary>How a person here would type the number: decimal comma, no needless zeros; «1·10^300» where nobody would count them.</summary>
    public static string Write(double number, int decimals) => Math.Abs(number) >= 1e15
        ? number.ToString("0.##E+0", CultureInfo.InvariantCulture).Replace("E+", "·10^", StringComparison.Ordinal).Replace('.', ',')
        : Math.Round(number, decimals, MidpointRounding.AwayFromZero).ToString("0.######", CultureInfo.InvariantCulture).Replace('.', ',');

    /// <summary>Up to six; more come from arithmetic and not from a person.</summary>
    private static int DecimalsOf(double value)
    {
        // Nearly every number is the one nearest to so many digits, which is found out much faster than by exact arithmetic.
        double scale = 1;
        for (int digits = 0; digits <= 6; digits++, scale *= 10)
        {
            if (Math.Abs(value * scale) < 1e15 && Math.Round(value * scale) / scale == value)
            {
                return digits;
            }
        }

        decimal exact = Math.Abs(value) < 1e15 ? Math.Round((decimal)value, 6) : 0;
        int decimals = 0;
        while (exact != Math.Truncate(exact))
        {
            exact *= 10;
            decimals++;
        }

        return decimals;
    }

    /// <summary>
    /// «1.234,5» and «1,234,567» group digits by the one sign that is not the decimal one; «1,843» may be either and is read as
    /// the fraction it is here, unless <see cref="AmbiguousNumber"/> asks first.
    /// </summary>
    private static string WithoutGroups(string text) => Grouped().Match(text) is { Success: true } match
        ? text.Replace(match.Groups["sign"].Value, "", StringComparison.Ordinal)
        : text;

    [GeneratedRegex(@"\s")]
    private static partial Regex Spaces();

    [GeneratedRegex(@"^[0-9]{1,3}(?<sign>[.,])[0-9]{3}((\k<sign>[0-9]{3})+$|(\k<sign>[0-9]{3})*(?!\k<sign>)[.,][0-9]+$)")]
    private static partial Regex Grouped();

    // Digits, perhaps in groups of three; a comma or point, perhaps with a blank behind it; a % sign or a word as unit.
    [GeneratedRegex(@"^(?<whole>[0-9]{1,3}( [0-9]{3})+|[0-9]+)(\s?[.,]\s?(?<fraction>[0-9]+))?\s*(?<unit>%|балл\p{L}*|чел\p{L}*\.?|уч(-ся|\p{L}*)\.?|п\.\s?п\.)?$", RegexOptions.IgnoreCase)]
    private static partial Regex Written();
}
