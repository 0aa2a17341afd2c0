using SchoolSupport.Dashboard.Text;

namespace SchoolSupport.Dashboard.Components.Forecast.Card;

public static class CardWords
{
    /// <summary>Longer names of models are cut; the whole stands in the title.</summary>
    private const int LongestName = 120;

    public static string Shortened(string name) => name.Length <= LongestName ? name : string.Concat(name.AsSpan(0, LongestName - 1).TrimEnd(), "…");

    /// <summary>A number people set, without decimals it does not need: «5», «7,5».</summary>
    public static string Plain(double number) => RussianNumbers.Number(number, number == Math.Round(number) ? 0 : 1);
}
