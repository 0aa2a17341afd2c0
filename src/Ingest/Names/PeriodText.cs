using System.Globalization;
using System.Text.RegularExpressions;
using SchoolSupport.Domain.Facts;
using SchoolSupport.Ingest.Tables;

namespace SchoolSupport.Ingest.Names;

/// <summary>School years as titles, headings and folders name them.</summary>
public static partial class PeriodText
{
    /// <summary>The year of a table: what is written in the sheet before the name of the sheet, and that before the name of the file.</summary>
    public static SchoolYear? YearOf(TableContext context) =>
        YearOf(context.Written) ?? YearOf([context.SheetName]) ?? YearOf([context.Path]);

    /// <summary>
    /// The first school year named in any of the texts: «2020-2021 учебный год» before «на 1 октября 2020 года», which lies in
    /// 2020/21, and that before «ОГЭ 2021», «выпускников 2021 года», which belong to 2020/21.
    /// </summary>
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
            if (AutumnDate().Match(text) is { Success: true } date)
            {
                return new SchoolYear(int.Parse(date.Groups["year"].ValueSpan, CultureInfo.InvariantCulture));
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

    [GeneratedRegex(@"\b[0-9]{1,2}(\s+(сентябр|октябр|ноябр|декабр)\p{L}+\s+|\.(09|10|11|12)\.)(?<year>20[0-9][0-9])(?![0-9])", RegexOptions.IgnoreCase)]
    private static partial Regex AutumnDate();

    [GeneratedRegex(@"(?<![0-9])(19|20)[0-9][0-9](?![0-9])")]
    private static partial Regex Year();
}
