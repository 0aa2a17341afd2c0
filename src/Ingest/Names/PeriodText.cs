using System.Globalization;
using System.Text.RegularExpressions;
using SchoolSupport.Domain.Facts;

namespace SchoolSupport.Ingest.Names;

/// <summary>School years as titles, headings and folders name them.</summary>
public static partial class PeriodText
{
    /// <summary>The first school year named in any of the texts: «2020-2021 учебный год» before «ОГЭ 2021», «выпускников 2021 года».</summary>
    public static SchoolYear? YearOf(IEnumerable<string> texts)
    {
        string[] all = [.. texts];
        foreach (string text in all)
        {
            if (SchoolYear.TryParse(text, out SchoolYear year))
            {
                return year;
            }
        }

        foreach (string text in all)
        {
            if (CalendarYear(text) is int calendar)
            {
                return SchoolYear.EndingIn(calendar);
            }
        }

        return null;
    }

    /// <summary>The single calendar year a text names, e.g. «2020г»; null when it names none or two.</summary>
    public static int? CalendarYear(string text)
    {
        MatchCollection years = Year().Matches(text);
        return years.Count == 1 ? int.Parse(years[0].ValueSpan, CultureInfo.InvariantCulture) : null;
    }

    [GeneratedRegex(@"(?<!\d)(19|20)\d\d(?!\d)")]
    private static partial Regex Year();
}
