using System.Globalization;
using System.Text.RegularExpressions;

namespace SchoolSupport.Ingest.Written;

/// <summary>Names of sheets as Excel allows them: 31 characters, some forbidden, no two alike in any case.</summary>
internal static partial class SheetTitles
{
    /// <summary>No name of a sheet is longer.</summary>
    public const int Longest = 31;

    /// <summary>A table in text is named after its file, which may be longer; then the number of the sheet tells it from others.</summary>
    /// <param name="number">Of the sheet in its workbook, counted from 1.</param>
    public static string Allowed(string name, int number)
    {
        string allowed = Forbidden().Replace(name, " ").Trim(' ', '\'');
        if (allowed.Length is > 0 and <= Longest)
        {
            return allowed;
        }

        string ending = " " + number.ToString(CultureInfo.InvariantCulture);
        return allowed.Length == 0 ? "Лист" + ending : allowed[..(Longest - ending.Length)] + ending;
    }

    /// <summary>The name, or with a number the first that is free.</summary>
    public static string Free(string name, IReadOnlyCollection<string> taken)
    {
        string free = name;
        for (int number = 2; taken.Contains(free, StringComparer.OrdinalIgnoreCase); number++)
        {
            free = $"{name} {number.ToString(CultureInfo.InvariantCulture)}";
        }

        return free;
    }

    [GeneratedRegex(@"[\[\]:*?/\\]")]
    private static partial Regex Forbidden();
}
