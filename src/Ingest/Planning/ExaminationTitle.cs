using System.Text.RegularExpressions;
using SchoolSupport.Domain.Facts;
using SchoolSupport.Domain.Imports;
using SchoolSupport.Ingest.Layouts;
using SchoolSupport.Ingest.Tables;

namespace SchoolSupport.Ingest.Planning;

/// <summary>
/// What the words around a table of ОГЭ, ЕГЭ or ГВЭ say beside procedure and year: that it was a trial and no examination, that it was
/// the September period, that file or sheet are called after another year. Read alike for every layout.
/// </summary>
internal static partial class ExaminationTitle
{
    /// <returns>The reading with the right attempt; without the values of what was no examination; with what contradicts itself.</returns>
    public static TableReading Heed(SheetTable table, TableReading reading)
    {
        if (!reading.Facts.Any(IsExamination) || table.Context.Texts.FirstOrDefault(text => Examination().IsMatch(text)) is not string title)
        {
            return reading;
        }

        if (new[] { title, table.Context.SheetName, FileName(table) }.FirstOrDefault(text => Trial().IsMatch(text)) is string trial)
        {
            return Without(reading, Issue(table, "examination-trial", Severity.Question,
                $"«{trial}»: это проба или прогноз, а не сам экзамен, и результатами экзамена не считается. Чтобы загрузить её как работу управления, напишите строкой над таблицей, например: «Процедура: пробный ОГЭ»."));
        }

        if (Early().IsMatch(title))
        {
            return Without(reading, Issue(table, "examination-trial", Severity.Question,
                $"«{title}»: досрочный период отдельно не хранится, а основной он заменить не должен. Загрузите таблицу основного периода."));
        }

        Attempt attempt = Reserve().IsMatch(title) ? Attempt.Reserve : Additional().IsMatch(title) ? Attempt.Additional : Attempt.Main;
        return reading with
        {
            Facts = attempt == Attempt.Main ? reading.Facts : [.. reading.Facts.Select(fact => IsExamination(fact) ? fact with { Attempt = attempt } : fact)],
            Issues = [.. reading.Issues, .. OtherYears(table, reading)],
        };
    }

    /// <summary>A workbook of last year with a new name and the old title, or the other way round.</summary>
    private static IEnumerable<PlannedIssue> OtherYears(SheetTable table, TableReading reading)
    {
        if (reading.Facts.Where(IsExamination).Select(fact => fact.Year).Distinct().ToArray() is not [SchoolYear year])
        {
            yield break;
        }

        foreach ((string what, string name) in new[] { ("лист называется", table.Context.SheetName), ("файл называется", FileName(table)) })
        {
            if (Year().Matches(name).Select(match => match.Value).Distinct().ToArray() is [string other]
                && !year.ToString().StartsWith(other, StringComparison.Ordinal) && !other.EndsWith(year.ToString()[^2..], StringComparison.Ordinal))
            {
                yield return Issue(table, "period-contradiction", Severity.Warning,
                    $"{what} «{name}», а в заголовке таблицы учебный год {year}. Прочитано как {year}: если верно имя, исправьте заголовок и загрузите файл снова.");
            }
        }
    }

    private static string FileName(SheetTable table) => table.Context.Path[(table.Context.Path.LastIndexOf('/') + 1)..];

    private static TableReading Without(TableReading reading, PlannedIssue why) => reading with
    {
        Facts = [.. reading.Facts.Where(fact => !IsExamination(fact))],
        Issues = [.. reading.Issues, why],
    };

    private static bool IsExamination(RawFact fact) => fact.Procedure is Procedures.Oge or Procedures.Ege or Procedures.Gve9 or Procedures.Gve11;

    private static PlannedIssue Issue(SheetTable table, string code, Severity severity, string message) => new(
        code, severity, table.Sheet.Sheet.Name, table.Range.First, $"Лист «{table.Sheet.Sheet.Name}», таблица {table.Range}: {message}", null);

    [GeneratedRegex(@"\b(ОГЭ|ЕГЭ|ГВЭ|ГИА|экзамен\p{L}*|аттестаци\p{L}*)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Examination();

    [GeneratedRegex(@"\b(пробн|репетиц|диагностич|тренировочн|прогноз)\p{L}*", RegexOptions.IgnoreCase)]
    private static partial Regex Trial();

    [GeneratedRegex(@"\bдосрочн\p{L}*", RegexOptions.IgnoreCase)]
    private static partial Regex Early();

    [GeneratedRegex(@"\bрезервн\p{L}*", RegexOptions.IgnoreCase)]
    private static partial Regex Reserve();

    [GeneratedRegex(@"\b(дополнительн\p{L}* (период|срок|этап)\p{L}*|сентябр\p{L}*|пересдач\p{L}*)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Additional();

    [GeneratedRegex(@"(?<![0-9])20[0-9]{2}(?![0-9])")]
    private static partial Regex Year();
}
