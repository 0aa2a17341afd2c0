using System.Text.RegularExpressions;
using SchoolSupport.Domain.Facts;
using SchoolSupport.Domain.Imports;
using SchoolSupport.Ingest.Layouts;
using SchoolSupport.Ingest.Names;
using SchoolSupport.Ingest.Tables;

namespace SchoolSupport.Ingest.Planning;

/// <summary>
/// What the words around a table of ОГЭ, ЕГЭ or ГВЭ say beside procedure and year: that it was a trial and no examination, that it was
/// the September period, that file or sheet are called after another year. Read alike for every layout.
/// </summary>
internal static partial class ExaminationTitle
{
    private const int MostLinesBelowTitle = 3;

    /// <returns>The reading with the right attempt; without the values of what was no examination; with what contradicts itself.</returns>
    public static TableReading Heed(SheetTable table, TableReading reading)
    {
        if (reading.Facts.Any(IsOfAll) && Near(table, Assessment()).FirstOrDefault(text => TrialWords.PartIn(text) is not null) is string ofPart)
        {
            return Without(reading, IsOfAll, Issue(table, "part-of-pupils", Severity.Question, ofPart,
                $"«{ofPart}»: это часть учеников ({TrialWords.PartIn(ofPart)}), а результаты хранятся по всем, и часть их заменить не должна. Загрузите таблицу по всем ученикам. Если в таблице все, исправьте заголовок."));
        }

        if (!reading.Facts.Any(IsExamination) || TitleOf(table, reading) is not string title)
        {
            return reading with { Issues = [.. reading.Issues, .. OtherYears(table, reading)] };
        }

        if (Near(table, Examination()).FirstOrDefault(TrialWords.AreIn) is string trial)
        {
            return Without(reading, IsExamination, Issue(table, "examination-trial", Severity.Question, trial,
                $"«{trial}»: это проба, план, прогноз или предварительные данные, а не результаты экзамена, и ими не считается. Чтобы загрузить таблицу как работу управления, напишите строкой над ней, например: «Процедура: пробный ОГЭ»."));
        }

        if (Early().IsMatch(title))
        {
            return Without(reading, IsExamination, Issue(table, "examination-trial", Severity.Question, title,
                $"«{title}»: досрочный период отдельно не хранится, а основной он заменить не должен. Загрузите таблицу основного периода."));
        }

        Attempt attempt = AttemptWords.Of(title) ?? Attempt.Main;
        return reading with
        {
            Facts = attempt == Attempt.Main ? reading.Facts : [.. reading.Facts.Select(fact => IsExamination(fact) ? fact with { Attempt = attempt } : fact)],
            Issues = [.. reading.Issues, .. OtherYears(table, reading)],
        };
    }

    /// <summary>A protocol need not name its examination: «Протокол проверки. Досрочный период».</summary>
    private static string? TitleOf(SheetTable table, TableReading reading) =>
        table.Context.Texts.FirstOrDefault(text => Examination().IsMatch(text))
        ?? (reading.Facts.Any(fact => fact.Day is not null) ? table.Context.Texts.FirstOrDefault(text => Early().IsMatch(text)) : null);

    /// <summary>A workbook of last year with a new name and the old title, or the other way round.</summary>
    private static IEnumerable<PlannedIssue> OtherYears(SheetTable table, TableReading reading)
    {
        if (reading.Facts.Select(fact => fact.Year).Distinct().ToArray() is not [SchoolYear { IsUndated: false } year])
        {
            yield break;
        }

        foreach ((string what, string name) in new[] { ("лист называется", table.Context.SheetName), ("файл называется", FileName(table)) })
        {
            if (SchoolYear.TryParse(name, out SchoolYear pair) ? pair != year : Year().Matches(name).Select(match => match.Value).Distinct().ToArray() is [string other]
                && !year.ToString().StartsWith(other, StringComparison.Ordinal) && !other.EndsWith(year.ToString()[^2..], StringComparison.Ordinal))
            {
                yield return Issue(table, "period-contradiction", Severity.Warning, name,
                    $"{what} «{name}», а в заголовке таблицы учебный год {year}. Прочитано как {year}: если верно имя, исправьте заголовок и загрузите файл снова.");
            }
        }
    }

    private static string FileName(SheetTable table) => table.Context.Path[(table.Context.Path.LastIndexOf('/') + 1)..];

    /// <summary>The title by which the table is known, the lines between them, the names of sheet and file.</summary>
    private static IEnumerable<string> Near(SheetTable table, Regex title)
    {
        string[] above = [.. table.Context.Above.Take(MostLinesBelowTitle)];
        int known = Array.FindIndex(above, title.IsMatch);
        return above.Take(known + 1)
            .Concat(known < 0 ? table.Context.Written.Where(text => title.IsMatch(text)).Take(1) : [])
            .Append(table.Context.SheetName)
            .Append(FileName(table));
    }

    private static TableReading Without(TableReading reading, Func<RawFact, bool> which, PlannedIssue why) => reading with
    {
        Facts = [.. reading.Facts.Where(fact => !which(fact))],
        Issues = [.. reading.Issues, why],
    };

    private static bool IsExamination(RawFact fact) => fact.Procedure is Procedures.Oge or Procedures.Ege or Procedures.Gve9 or Procedures.Gve11;

    /// <summary>ГВЭ is the examination of pupils with disabilities; the own work of a department is of whom its name says.</summary>
    private static bool IsOfAll(RawFact fact) => fact.Procedure is Procedures.Oge or Procedures.Ege or Procedures.Vpr;

    /// <summary>At the title that says it, where it is a cell: an answer is what the title should say.</summary>
    private static PlannedIssue Issue(SheetTable table, string code, Severity severity, string title, string message) => new(
        code, severity, table.Sheet.Sheet.Name, table.CellOf(title), $"Лист «{table.Sheet.Sheet.Name}», таблица {table.Range}: {message}", null);

    [GeneratedRegex(@"\b(ОГЭ|ЕГЭ|ГВЭ|ГИА|экзамен\p{L}*|аттестаци\p{L}*)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Examination();

    [GeneratedRegex(@"\b(ОГЭ|ЕГЭ|ГИА|ВПР|экзамен\p{L}*|аттестаци\p{L}*|проверочн\p{L}+)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Assessment();

    [GeneratedRegex(@"\bдосрочн\p{L}*", RegexOptions.IgnoreCase)]
    private static partial Regex Early();

    [GeneratedRegex(@"(?<![0-9])20[0-9]{2}(?![0-9])")]
    private static partial Regex Year();
}
