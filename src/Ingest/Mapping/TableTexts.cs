using System.Text.RegularExpressions;
using SchoolSupport.Domain.Facts;
using SchoolSupport.Ingest.Layouts;
using SchoolSupport.Ingest.Names;
using SchoolSupport.Ingest.Tables;

namespace SchoolSupport.Ingest.Mapping;

/// <summary>What is said of a whole table above it, in the name of its sheet and of its file; null where nothing is.</summary>
/// <param name="Procedure">A code of <see cref="Procedures"/>.</param>
public sealed partial record TableTexts(string? Procedure, string? Subject, int? Grade, SchoolYear? Year, bool IsAutumn)
{
    public static TableTexts Of(TableContext context)
    {
        string[] texts = [.. All(context)];
        return new TableTexts(
            texts.Select(text => ProcedureOf(text, context)).FirstOrDefault(procedure => procedure is not null),
            texts.Select(SubjectNames.Find).FirstOrDefault(subject => subject is not null),
            texts.Select(SubjectNames.Grade).FirstOrDefault(grade => grade is not null),
            PeriodText.YearOf(context),
            texts.Any(text => Autumn().IsMatch(text)));
    }

    /// <summary>Whether any of the texts names a work that a department holds itself: «РИКО».</summary>
    public static bool Name(TableContext context, string work) =>
        All(context).Any(text => Regex.IsMatch(text, $@"(?<!\p{{L}}){Regex.Escape(work)}(?!\p{{L}})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant));

    private static IEnumerable<string> All(TableContext context) =>
        context.Written.Append(context.SheetName).Append(context.Path[(context.Path.LastIndexOf('/') + 1)..]);

    private static string? ProcedureOf(string text, TableContext context) =>
        Own().Match(text) is { Success: true } own ? Procedures.Own(own.Groups["name"].Value.Trim())
        : TrialWords.AreIn(text) ? null // what it is called a person has to say
        : Headings.IsOlympiad(text) ? OlympiadStages.Named(context.Texts)
        : Vpr().IsMatch(text) ? Procedures.Vpr
        : Oge().IsMatch(text) ? Procedures.Oge
        : Ege().IsMatch(text) ? Procedures.Ege
        : null;

    [GeneratedRegex(@"^Процедура:\s*(?<name>\S.*)$", RegexOptions.IgnoreCase)]
    private static partial Regex Own();

    [GeneratedRegex(@"\bВПР\b|всероссийск\p{L}* проверочн", RegexOptions.IgnoreCase)]
    private static partial Regex Vpr();

    [GeneratedRegex(@"\bОГЭ\b|\bГИА-?9\b|основн\p{L}+ государственн\p{L}+ экзамен", RegexOptions.IgnoreCase)]
    private static partial Regex Oge();

    [GeneratedRegex(@"\bЕГЭ\b|\bГИА-?11\b|един\p{L}+ государственн\p{L}+ экзамен", RegexOptions.IgnoreCase)]
    private static partial Regex Ege();

    [GeneratedRegex(@"\b(осень|осенью|осенн\p{L}+|сентябр\p{L}*|октябр\p{L}*|ноябр\p{L}*|декабр\p{L}*)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Autumn();
}
