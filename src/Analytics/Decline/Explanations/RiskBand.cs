using SchoolSupport.Analytics.Phrases;

namespace SchoolSupport.Analytics.Decline.Explanations;

/// <summary>How a probability is told: against the share of declines in past years, since three decimals would promise too much.</summary>
public enum RiskBand
{
    /// <summary>Below the usual share.</summary>
    Low,

    /// <summary>From the usual share to one and a half of it.</summary>
    Raised,

    /// <summary>Above one and a half of the usual share.</summary>
    High,
}

public static class RiskBands
{
    private const double High = 1.5;
    private const double Step = 0.05;

    /// <param name="baseRate">Share of declines in past years, above 0.</param>
    public static RiskBand Of(double probability, double baseRate)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(baseRate);
        return probability > High * baseRate ? RiskBand.High : probability >= baseRate ? RiskBand.Raised : RiskBand.Low;
    }

    /// <summary>To 5 %, as it is shown.</summary>
    public static double Rounded(double probability) => Math.Round(probability / Step, MidpointRounding.AwayFromZero) * Step;

    /// <summary>Russian.</summary>
    public static string Title(this RiskBand band) => band switch
    {
        RiskBand.High => PhraseList.Say("decline.band.high"),
        RiskBand.Raised => PhraseList.Say("decline.band.raised"),
        _ => PhraseList.Say("decline.band.low"),
    };

    /// <summary>«из 10 школ с такой оценкой снижение было у 3–4».</summary>
    public static string OutOfTen(double probability)
    {
        double of = 10 * Math.Clamp(probability, 0, 1);
        int low = (int)Math.Floor(of);
        int high = (int)Math.Ceiling(of);
        string count = high == 0 ? "ни у одной" : low == high ? $"у {low}" : low == 0 ? "меньше чем у одной" : $"у {low}–{high}";
        return $"из 10 школ с такой оценкой снижение было {count}";
    }
}
