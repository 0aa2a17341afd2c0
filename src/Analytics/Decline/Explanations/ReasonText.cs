using System.Globalization;

namespace SchoolSupport.Analytics.Decline.Explanations;

/// <summary>Reasons as Russian sentences: two that raise the risk, one that lowers it, and what they are not.</summary>
public static class ReasonText
{
    public const string NotACause = "Это связь в данных прошлых лет, а не причина: причины знает школа.";

    private static readonly CultureInfo _russian = CultureInfo.GetCultureInfo("ru-RU");

    public static string Of(Reasons reasons)
    {
        string[] raising = [.. reasons.Raising.Select(Told)];
        List<string> sentences = [];
        if (raising.Length > 0)
        {
            sentences.Add($"Повышают риск: {string.Join("; ", raising)}.");
        }

        if (reasons.Lowering is { } lowering)
        {
            sentences.Add($"Снижает: {Told(lowering)}.");
        }

        if (sentences.Count == 0)
        {
            sentences.Add("Школа близка к обычной для территории во всём, что учитывает модель.");
        }

        sentences.Add(NotACause);
        return string.Join(" ", sentences);
    }

    private static string Told(Reason reason) => reason.Value is { } value && reason.Typical is { } typical
        ? $"{reason.Name} {Number(value)} (по территории {Number(typical)})"
        : reason.Name;

    private static string Number(double value) => value.ToString("0.##;–0.##", _russian);
}
