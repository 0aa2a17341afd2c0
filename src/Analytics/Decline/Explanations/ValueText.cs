using SchoolSupport.Analytics.Decline.Panels;
using SchoolSupport.Analytics.Phrases;

namespace SchoolSupport.Analytics.Decline.Explanations;

/// <summary>Values of covariates as they are read: shares in percent, without the sign.</summary>
internal static class ValueText
{
    private const int MostDecimals = 2;

    /// <summary>A value beside another, with as many decimals as tell them apart; of what is no share, as many as they have.</summary>
    public static (string Value, string Other) Both(double value, double other, CovariateUnit unit)
    {
        int decimals = 0;
        while (decimals < MostDecimals && (unit == CovariateUnit.Share
            ? value != other && Number(value, unit, decimals) == Number(other, unit, decimals)
            : Math.Round(value, decimals) != Math.Round(value, MostDecimals) || Math.Round(other, decimals) != Math.Round(other, MostDecimals)))
        {
            decimals++;
        }

        return (Number(value, unit, decimals), Number(other, unit, decimals));
    }

    /// <summary>With its sign.</summary>
    public static string Change(double change, CovariateUnit unit)
    {
        (string number, string zero) = Both(change, 0, unit);
        return change > 0 && number != zero ? "+" + number : number;
    }

    private static string Number(double value, CovariateUnit unit, int decimals) =>
        RussianWords.Number(unit == CovariateUnit.Share ? 100 * value : value, decimals);
}
