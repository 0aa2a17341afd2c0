using System.Globalization;

namespace SchoolSupport.Backtest;

/// <summary>What was typed: which panel, where the card goes, and the drop that counts.</summary>
/// <param name="Drop">A share.</param>
internal sealed record CommandLine(string Panel, string Card, string? Markdown, double Drop)
{
    public const string Usage = "Backtest PANEL.csv --card FILE.json [--markdown FILE.md] [--d 5]";

    /// <exception cref="FormatException">An option is unknown, missing or has no proper value.</exception>
    public static CommandLine Parse(IReadOnlyList<string> arguments)
    {
        if (arguments.Count % 2 == 0 || arguments[0].StartsWith("--", StringComparison.Ordinal))
        {
            throw new FormatException("Сначала идёт файл панели, затем пары из названия и значения.");
        }

        var options = new Dictionary<string, string>(StringComparer.Ordinal);
        for (int i = 1; i < arguments.Count; i += 2)
        {
            if (arguments[i] is not ("--card" or "--markdown" or "--d"))
            {
                throw new FormatException($"Неизвестный параметр {arguments[i]}.");
            }

            options[arguments[i]] = arguments[i + 1];
        }

        return new CommandLine(
            arguments[0],
            options.GetValueOrDefault("--card") ?? throw new FormatException("Не указано, куда записать карточку: --card FILE.json."),
            options.GetValueOrDefault("--markdown"),
            Points(options.GetValueOrDefault("--d", "5")) / 100);
    }

    private static double Points(string text) =>
        double.TryParse(text.Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double points) && points is > 0 and < 100
            ? points
            : throw new FormatException($"--d – снижение в п.п., больше 0 и меньше 100, а не «{text}».");
}
