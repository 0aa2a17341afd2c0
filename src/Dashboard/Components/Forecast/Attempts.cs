using SchoolSupport.Analytics.Decline.Stored;
using SchoolSupport.Dashboard.Decline;
using SchoolSupport.Dashboard.Text;
using SchoolSupport.Domain.Storage;

namespace SchoolSupport.Dashboard.Components.Forecast;

/// <summary>How often the same data were asked: the best of many tries looks good by chance.</summary>
/// <param name="Runs">Calculations from the data of the shown one.</param>
/// <param name="Settings">How many different settings they had.</param>
public sealed record Attempts(int Runs, int Settings)
{
    private static readonly Plural Made = new("сделан", "сделано", "сделано");
    private static readonly Plural Calculations = new("расчёт", "расчёта", "расчётов");

    /// <returns>Null while there is no calculation.</returns>
    public static Attempts? Of(DeclineBoard board)
    {
        if (board.Run is not { } shown)
        {
            return null;
        }

        DeclineRunHead[] same = [.. board.Runs.Where(run => run.DataHash == shown.DataHash)];
        return new Attempts(same.Length, same.Select(SettingsOf).Distinct().Count());
    }

    public string Sentence => $"На этих данных {Made.After(Runs)} {Calculations.Of(Runs)}" + (Runs == 1
        ? "."
        : Settings == 1
            ? ", все с одними настройками."
            : $" с {RussianNumbers.Number(Settings)} разными настройками: читая карточку, помните об остальных попытках.");

    /// <summary>What cannot be read is something of its own.</summary>
    private static string SettingsOf(DeclineRunHead run)
    {
        try
        {
            return StoredInputs.OfJson(run.Inputs).Settings.ToJson();
        }
        catch (FormatException)
        {
            return run.Inputs;
        }
    }
}
