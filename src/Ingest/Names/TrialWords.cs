using System.Text.RegularExpressions;

namespace SchoolSupport.Ingest.Names;

/// <summary>Words by which a title says that its numbers are no results of an examination, or not those of all pupils.</summary>
internal static partial class TrialWords
{
    /// <summary>A trial, a plan, a forecast, a check of readiness, results before appeals.</summary>
    public static bool AreIn(string title) => Trial().IsMatch(title);

    /// <summary>The part of the pupils a title speaks of: «обучающиеся с ОВЗ»; null when it speaks of all, those included.</summary>
    public static string? PartIn(string title) =>
        Part().Match(title) is { Success: true } part && !All().IsMatch(title) ? part.Value : null;

    [GeneratedRegex(@"\b(пробн|репетиц|диагностич|тренировочн|прогноз|ожидаем|предварительн)\p{L}*|\bплан\b|\bпланов\p{L}+ (показател|результат|значени)|\bмониторинг\p{L}*( \p{L}+)? (подготов|готовност)|\bготовност\p{L}* к\b|\bподготовк\p{L}* к\b", RegexOptions.IgnoreCase)]
    private static partial Regex Trial();

    [GeneratedRegex(@"\bОВЗ\b|\bинвалид\p{L}*|\bс ограниченными возможностями\b|\bгрупп\p{L}+ риска\b|\bмедалист\p{L}*|\bпретендент\p{L}* на медал\p{L}+|\bвыборк\p{L}+|\bвыборочн\p{L}+|\bсирот\p{L}*|\bмигрант\p{L}*|\bнеуспевающ\p{L}+|\bслабоуспевающ\p{L}+|\bвысокомотивированн\p{L}+|\bэкстерн\p{L}*|\b(мальчик|девочк|юнош|девуш)\p{L}*|\bсемейн\p{L}+ (форм|образовани)\p{L}+", RegexOptions.IgnoreCase)]
    private static partial Regex Part();

    [GeneratedRegex(@"\b(включая|в том числе|с уч[её]том|вместе с|все обучающиеся|всех обучающихся)\b", RegexOptions.IgnoreCase)]
    private static partial Regex All();
}
