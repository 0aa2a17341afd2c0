using System.Globalization;
using SchoolSupport.Analytics.Decline.Ladder;
using SchoolSupport.Analytics.Statistics;

namespace SchoolSupport.Analytics.Decline.Cards;

/// <summary>Numbers as a card prints them.</summary>
internal static class CardNumbers
{
    public static CultureInfo Russian => Sentences.Russian;

    public static string Number(double? value, int digits) =>
        value?.ToString(digits == 2 ? "0.00;−0.00" : "0.000;−0.000", Russian) ?? "–";

    public static string Percent(double? share) => share is { } known ? Sentences.Percent(known) : "–";

    public static string Percents(Interval? interval) => interval is { } known ? $" (от {Percent(known.Low)} до {Percent(known.High)})" : "";

    public static string Thousandths(Interval? interval) => interval is { } known
        ? string.Create(Russian, $" ({known.Low:0.000}–{known.High:0.000})")
        : "";

    public static string Range(Interval? interval) => interval is { } known
        ? string.Create(Russian, $" ({known.Low:0.00}–{known.High:0.00})")
        : "";
}
