using System.Globalization;
using System.Text.RegularExpressions;
using SchoolSupport.Domain.Facts;
using SchoolSupport.Ingest.Names;
using SchoolSupport.Ingest.Tables;

namespace SchoolSupport.Ingest.Layouts;

/// <summary>Which examination a protocol of the regional centre is of, as a line above it, a row or the name of the file says.</summary>
/// <param name="Number">The centre's number of the subject; null where it is called by name alone.</param>
/// <param name="Day">Null where only the year is written.</param>
internal sealed partial record ProtocolExam(int? Number, string Subject, int Year, DateOnly? Day, Attempt Attempt)
{
    /// <summary>The line above the table that names the examination; null when none does.</summary>
    public static string? TitleOf(TableContext context, string procedure) =>
        context.Written.FirstOrDefault(line => Title().IsMatch(line)) ?? context.Written.FirstOrDefault(line => Named(line, procedure) is not null);

    /// <returns>Null when the text does not say which examination of which year it was.</returns>
    public static ProtocolExam? Of(string text, string procedure) => Dated(text) ?? Named(text, procedure);

    /// <summary>
    /// What is said of this table and no other: the lines above it up to the title of another examination, the lines at the top of the
    /// sheet, the names of sheet and file.
    /// </summary>
    public static IEnumerable<string> OwnTexts(TableContext context)
    {
        bool isTitled = false;
        var own = new List<string>();
        foreach (string line in context.Above)
        {
            if (Title().IsMatch(line))
            {
                if (isTitled)
                {
                    break;
                }

                isTitled = true;
            }

            own.Add(line);
        }

        return own.Concat(context.SheetTitle).Append(context.SheetName).Append(context.Path[(context.Path.LastIndexOf('/') + 1)..]);
    }

    private static ProtocolExam? Dated(string text)
    {
        Match match = Title().Match(text) is { Success: true } title ? title : InRow().Match(text);
        return match.Success && DateOnly.TryParseExact(match.Groups["date"].Value, "yyyy.MM.dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly date)
            ? new ProtocolExam(match.Groups["number"].Success ? int.Parse(match.Groups["number"].ValueSpan, CultureInfo.InvariantCulture) : null, match.Groups["subject"].Value.Trim(), date.Year, date, date.Month >= 9 ? Attempt.Additional : Attempt.Main)
            : null;
    }

    /// <summary>«Протокол ОГЭ 2023 Русский язык»: no day, but the examination, one year and the subject; no trial and no other period.</summary>
    private static ProtocolExam? Named(string text, string procedure) =>
        (procedure == Procedures.Oge ? Oge() : Ege()).IsMatch(text) && !(procedure == Procedures.Oge ? NotOge() : NotEge()).IsMatch(text) && !OtherPeriod().IsMatch(text)
        && CalendarYear().Matches(text) is [var year] && SubjectNames.Find(text) is string subject
            ? new ProtocolExam(null, subject, int.Parse(year.ValueSpan, CultureInfo.InvariantCulture), null, Attempt.Main)
            : null;

    [GeneratedRegex(@"\bОГЭ\b", RegexOptions.IgnoreCase)]
    private static partial Regex Oge();

    [GeneratedRegex(@"\bЕГЭ\b", RegexOptions.IgnoreCase)]
    private static partial Regex Ege();

    [GeneratedRegex("ГВЭ|ЕГЭ", RegexOptions.IgnoreCase)]
    private static partial Regex NotOge();

    [GeneratedRegex("ГВЭ|ОГЭ", RegexOptions.IgnoreCase)]
    private static partial Regex NotEge();

    [GeneratedRegex("проб|трениров|репетиц|диагност|досрочн|дополнит|резерв|сентябр|осен|пересдач|прогноз|апелляц", RegexOptions.IgnoreCase)]
    private static partial Regex OtherPeriod();

    [GeneratedRegex("(?<![0-9])20[0-9]{2}(?![0-9])")]
    private static partial Regex CalendarYear();

    [GeneratedRegex(@"(?<![0-9.])(?<number>[0-9]{1,3})\s*-\s*(?<subject>\D+?)[\s_]+(?<date>[0-9]{4}\.[0-9]{2}\.[0-9]{2})")]
    private static partial Regex Title();

    [GeneratedRegex(@"(?<subject>[^0-9/]+)\(\s*(?<date>[0-9]{4}\.[0-9]{2}\.[0-9]{2})\s*\)")]
    private static partial Regex InRow();
}
