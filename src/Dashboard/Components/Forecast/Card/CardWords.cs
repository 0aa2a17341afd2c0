using SchoolSupport.Dashboard.Text;

namespace SchoolSupport.Dashboard.Components.Forecast.Card;

public static class CardWords
{
    /// <summary>A number people set, without decimals it does not need: «5», «7,5».</summary>
    public static string Plain(double number) => RussianNumbers.Number(number, number == Math.Round(number) ? 0 : 1);
}
