using System.Globalization;
using SchoolSupport.Analytics.Risk;
using SchoolSupport.Dashboard.Text;

namespace SchoolSupport.Dashboard.Components.Risks;

/// <summary>What somebody types about an indicator; texts, for «15,5» and an empty field are both allowed.</summary>
public sealed class IndicatorForm(RiskIndicator indicator)
{
    public RiskIndicator Indicator { get; } = indicator;

    public string Medium { get; set; } = Text(indicator.Medium);

    public string High { get; set; } = Text(indicator.High);

    public string Weight { get; set; } = Text(indicator.Weight);

    public DateOnly? From { get; set; } = indicator.From;

    public DateOnly? Until { get; set; } = indicator.Until;

    public string Source { get; set; } = indicator.Source;

    public bool IsConfirmed { get; set; } = indicator.Status == RiskStatus.Confirmed;

    /// <summary>The indicator as typed, or what is wrong with it, in Russian.</summary>
    public (RiskIndicator? Indicator, string? Problem) Read()
    {
        if (!TryRead(Medium, out double? medium) || !TryRead(High, out double? high) || !TryRead(Weight, out double? weight))
        {
            return (null, "Пороги и вес – числа, например 15 или 15,5. Порог, которого нет, оставьте пустым.");
        }

        if (From is not DateOnly from)
        {
            return (null, "Укажите первый день действия.");
        }

        RiskIndicator typed = Indicator with
        {
            Medium = medium,
            High = high,
            Weight = weight ?? 0,
            From = from,
            Until = Until,
            Source = Source.Trim(),
            Status = IsConfirmed ? RiskStatus.Confirmed : RiskStatus.ToBeConfirmed,
        };
        return typed.Problem() is string problem ? (null, problem) : (typed, null);
    }

    private static bool TryRead(string text, out double? number)
    {
        number = null;
        string plain = text.Trim().TrimEnd('%').Trim().Replace(',', '.');
        if (plain.Length == 0)
        {
            return true;
        }

        bool isNumber = double.TryParse(plain, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double value);
        number = isNumber ? value : null;
        return isNumber;
    }

    private static string Text(double? number) => number is double value ? value.ToString("0.##", RussianNumbers.Culture) : "";
}
