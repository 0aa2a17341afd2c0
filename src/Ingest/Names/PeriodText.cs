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
    /// The first school year named in any of the texts: «2020-2021 учебный год» before «на 1 октября 2020 года», «сентябрь 2020»,
    /// which lie in 2020/21, and that before «ОГЭ 2021», «выпускников 2021 года», which belong to 2020/21.
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

        // The date of an order or of a print-out says when somebody wrote, not of which year.
        string[] telling = [.. all.Where(text => !OfDocument().IsMatch(text))];
        return telling.Length < all.Length ? Undoubted(telling) ?? Undoubted(all) : Undoubted(all);
    }

    private static SchoolYear? Undoubted(string[] all)
    {
        foreach (string text in all)
        {
            if (SpringExamination().IsMatch(text) && !AutumnDate().IsMatch(text) && !AutumnMonth().IsMatch(text) && CalendarYear(text) is int examined)
            {
                return SchoolYear.EndingIn(examined);
            }
        }

        for (int line = 0; line < all.Length; line++)
        {
            if (Autumn(all, line, AutumnDate()) is SchoolYear year)
            {
                return year;
            }
        }

        for (int line = 0; line < all.Length; line++)
        {
            if (Autumn(all, line, AutumnMonth()) is SchoolYear year)
            {
                return year;
            }

            if (CalendarYear(all[line]) is int calendar)
            {
                return SchoolYear.EndingIn(calendar);
            }
        }

        return null;
    }

    /// <summary>The school year a text names by a date or month of its autumn; null when it names none.</summary>
    public static SchoolYear? OfAutumn(string text) => Autumn([text], 0, AutumnDate()) ?? Autumn([text], 0, AutumnMonth());

    private static SchoolYear? Autumn(string[] all, int line, Regex autumn)
    {
        if (autumn.Match(all[line]) is not { Success: true } date)
        {
            return null;
        }

        int written = int.Parse(date.Groups["year"].ValueSpan, CultureInfo.InvariantCulture);
        int calendar = written < 100 ? 2000 + written : written;

        // What is taken in September is the examination of the year before.
        string month = date.Groups["month"].Value;
        bool isOfTheYearBefore = (month is "09" || month.StartsWith("сент", StringComparison.OrdinalIgnoreCase))
            && all.Skip(Math.Max(0, line - 1)).Take(line > 0 ? 3 : 2).Any(text => Examination().IsMatch(text));
        return isOfTheYearBefore ? SchoolYear.EndingIn(calendar) : new SchoolYear(calendar);
    }

    [GeneratedRegex(@"\b(приказ\p{L}*|распоряжени\p{L}*|постановлени\p{L}*|утвержд\p{L}*|выгруж\p{L}*|выгрузки|сформирован\p{L}*|формировани\p{L}*|печати|версия)\b", RegexOptions.IgnoreCase)]
    private static partial Regex OfDocument();

    [GeneratedRegex(@"\b(ОГЭ|ЕГЭ|ГВЭ|ГИА)\b")]
    private static partial Regex SpringExamination();

    /// <summary>The single calendar year a text names, e.g. «2020г»; null when it names none or two.</summary>
    public static int? CalendarYear(string text)
    {
        MatchCollection years = Year().Matches(text);
        return years.Count == 1 ? int.Parse(years[0].ValueSpan, CultureInfo.InvariantCulture) : null;
    }

    // «1 октября 2020», «01.09.2023», «01.09.23».
    [GeneratedRegex(@"\b[0-9]{1,2}(?:\s+(?<month>сентябр|октябр|ноябр|декабр)\p{L}+\s+(?<year>20[0-9][0-9])|\.(?<month>09|10|11|12)\.(?<year>20[0-9][0-9]|[0-9][0-9](?!\.[0-9])))(?![0-9])", RegexOptions.IgnoreCase)]
    private static partial Regex AutumnDate();

    // «ноябрь 2023 года», «осенью 2023».
    [GeneratedRegex(@"\b(?<month>сентябр|октябр|ноябр|декабр|осен)\p{L}+\s+(?<year>20[0-9][0-9])(?![0-9])", RegexOptions.IgnoreCase)]
    private static partial Regex AutumnMonth();

    [GeneratedRegex(@"\b(ОГЭ|ЕГЭ|ГВЭ|ГИА)\b|государственн\p{L}+ (выпускн\p{L}+ )?экзамен|итогов\p{L}+ аттестаци")]
    private static partial Regex Examination();

    [GeneratedRegex(@"(?<![0-9])(19|20)[0-9][0-9](?![0-9])")]
    private static partial Regex Year();
}
