using System.Globalization;
using System.Text.RegularExpressions;
using SchoolSupport.Analytics.Histories;

namespace SchoolSupport.Analytics.Tasks;

/// <summary>How one task was done in one place.</summary>
/// <param name="Task">As the work numbers it: «9.1», «4К1».</param>
/// <param name="Completion">Points as a percentage of the most points the pupils could have.</param>
/// <param name="Level">Null where no file tells it.</param>
/// <param name="Skill">What it asks for, in the words of the source; null where no file tells it.</param>
/// <param name="Most">The most points; null where no file tells it.</param>
public sealed partial record TaskResult(string Task, Figure Completion, TaskLevel? Level, string? Skill, int? Most)
{
    /// <summary>«9.2» after «9.1», «10» after «9.2», «4К2» after «4К1».</summary>
    public static string OrderOf(string task) => Digits().Replace(task, digits => digits.Value.PadLeft(4, '0'));

    internal static int? Count(double number) => number is >= 1 and <= 1000 ? Convert.ToInt32(number, CultureInfo.InvariantCulture) : null;

    [GeneratedRegex("[0-9]+")]
    private static partial Regex Digits();
}
