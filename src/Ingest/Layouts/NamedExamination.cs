using System.Text.RegularExpressions;
using SchoolSupport.Domain.Facts;
using SchoolSupport.Ingest.Tables;

namespace SchoolSupport.Ingest.Layouts;

/// <summary>Which examination with marks the words around a table name: ОГЭ, or ГВЭ of the ninth or the eleventh grade.</summary>
/// <param name="Procedure">A code of <see cref="Procedures"/>.</param>
internal sealed partial record NamedExamination(string Procedure, int Grade)
{
    /// <summary>The nearest text that names one decides; null when none does, when it names two, or when ГВЭ is of no grade.</summary>
    public static NamedExamination? Of(SheetTable table)
    {
        string? naming = table.Context.Texts.FirstOrDefault(text => Oge().IsMatch(text) || Gve().IsMatch(text));
        return naming is null || Oge().IsMatch(naming) == Gve().IsMatch(naming) ? null
            : Oge().IsMatch(naming) ? new(Procedures.Oge, 9)
            : Ninth().IsMatch(naming) == Eleventh().IsMatch(naming) ? null
            : Ninth().IsMatch(naming) ? new(Procedures.Gve9, 9)
            : new(Procedures.Gve11, 11);
    }

    /// <summary>What to write above a table whose words do not tell.</summary>
    public const string Advice = "Название бывает таким: «ОГЭ 2021 года», «ГВЭ-9 2021 года», «ГВЭ-11 2021 года»; результаты разных экзаменов – разными таблицами.";

    [GeneratedRegex(@"\bОГЭ\b|\bГИА-9\b|основн\w+ государственн\w+ экзамен", RegexOptions.IgnoreCase)]
    private static partial Regex Oge();

    [GeneratedRegex(@"\bГВЭ\b|государственн\w+ выпускн\w+ экзамен", RegexOptions.IgnoreCase)]
    private static partial Regex Gve();

    [GeneratedRegex(@"ГВЭ\s?[-–]?\s?9\b|\b9(-?\p{L}{1,3})? ?кл|девят", RegexOptions.IgnoreCase)]
    private static partial Regex Ninth();

    [GeneratedRegex(@"ГВЭ\s?[-–]?\s?11\b|\b11(-?\p{L}{1,3})? ?кл|одиннадцат", RegexOptions.IgnoreCase)]
    private static partial Regex Eleventh();
}
