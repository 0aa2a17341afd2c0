using System.Globalization;
using SchoolSupport.Analytics.Decline;
using SchoolSupport.Dashboard.Components.Forecast.Card;

namespace SchoolSupport.Dashboard.Components.Forecast;

/// <summary>The settings while they are being typed; texts, for «7,5» is allowed.</summary>
public sealed class SettingsForm
{
    public string Drop { get; set; } = "";

    public string Capacity { get; set; } = "";

    public string Note { get; set; } = "";

    /// <summary>All that is typed, to see whether anything is.</summary>
    public string Typed => $"{Drop}|{Capacity}|{Note}";

    public static SettingsForm Of(DeclineSettings settings) =>
        new() { Drop = CardWords.Plain(settings.DropPoints), Capacity = CardWords.Plain(settings.CapacityPercent) };

    /// <summary>As typed, or what is wrong with it, in Russian.</summary>
    /// <param name="now">Those that hold.</param>
    public (DeclineSettings? Settings, string? Problem) Read(DeclineSettings now)
    {
        if (Number(Drop) is not { } drop || Number(Capacity) is not { } capacity)
        {
            return (null, "Напишите числа, например 5 и 10 или 7,5 и 15.");
        }

        var typed = new DeclineSettings(drop, capacity);
        return typed.Problem is { } problem ? (null, problem)
            : typed == now ? (null, "Ничего не изменено: эти настройки уже действуют.")
            : Note.Trim().Length == 0 ? (null, "Напишите, почему меняете: через год этого никто не вспомнит.")
            : (typed, null);
    }

    private static double? Number(string text) => double.TryParse(
        text.Replace("%", "", StringComparison.Ordinal).Replace("п.п.", "", StringComparison.Ordinal).Trim().Replace(',', '.'),
        NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double value) ? Math.Round(value, 1) : null;
}
