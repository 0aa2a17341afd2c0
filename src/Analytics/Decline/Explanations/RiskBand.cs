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

    /// <summary>Of what is shown; less would promise too much.</summary>
    internal const double Step = 0.05;

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

    /// <summary>By calculation: «по расчёту из 10 таких школ снижение ожидается у 3–4». What happened is told by <see cref="SchoolScore.OutOfTen"/>.</summary>
    public static string OutOfTen(double probability) => Explanations.OutOfTen.Of(probability, observed: null);
}
