using System.Globalization;
using System.Text.RegularExpressions;
using SchoolSupport.Domain.Facts;

namespace SchoolSupport.Ingest.Names;

/// <summary>School subjects under the one name we keep, found in the many ways tables write them.</summary>
public static partial class SubjectNames
{
    public const string Russian = "Русский язык";
    public const string Mathematics = "Математика";
    public const string ProfileMathematics = "Математика (профильная)";
    public const string BasicMathematics = "Математика (базовая)";

    /// <summary>
    /// Ways to write a subject in capital letters without points, the more special subject first. Short forms that may be another
    /// word («общ.», «физ.») count only as the whole heading, at most with a grade: here their part behind «=».
    /// </summary>
    private static readonly (string Pattern, string Alone, string Name)[] Known =
    [
        (@"МАТЕМ\w*.*\bПРОФ|\bМАТ ПРОФ|ПРОФИЛЬН\w* МАТЕМАТИК|МАТЕМАТИКА П\b", "", ProfileMathematics),
        (@"МАТЕМ\w*.*\bБАЗ|\bМАТ БАЗ|БАЗОВ\w* МАТЕМАТИК|МАТЕМАТИКА Б\b|^0?22 МАТЕМАТИКА", "", BasicMathematics),
        (@"\bРУССК\w* ЯЗ|\bРУС ЯЗ|^РУССК(?!\w* ЛИТ)", "РУ|РУС", Russian),
        (@"\bМАТЕМАТИК(А|Е|И|У|ОЙ)\b|^МАТЕМ\b", "МА|МАТ", Mathematics),
        (@"\bОКРУЖАЮЩ\w+ МИР|^ОКРУЖАЮЩ|\bОКР МИР", "ОКР", "Окружающий мир"),
        (@"\bОБЩЕСТВОЗНАНИ|^ОБЩЕСТВ(О|ОЗН)?\b", "ОБЩ|ОБ", "Обществознание"),
        (@"\bИНФОРМАТИК(А|Е|И|У|ОЙ)\b|^ИНФОРМ\b|^ИКТ\b|^ИНФ И ИКТ", "ИНФ", "Информатика"),
        (@"\bФИЗКУЛЬТУР|\bФИЗИЧЕСК\w* КУЛЬТУР|^ФИЗ РА\b|^ФИЗ\w* КУЛЬТ", "", "Физическая культура"),
        (@"\bФИЗИК(А|Е|И|У|ОЙ)\b", "ФИЗ|ФИ", "Физика"),
        (@"\bХИМИ(Я|И|Ю|ЕЙ)\b", "ХИМ|ХИ", "Химия"),
        (@"\bБИОЛОГИ(Я|И|Ю|ЕЙ)\b|^БИОЛ\b", "БИО|БИ", "Биология"),
        (@"\bГЕОГРАФИ(Я|И|Ю|ЕЙ)\b|^ГЕОГР\b", "ГЕО|ГГ", "География"),
        (@"\bИСТОРИ(Я|И|Ю|ЕЙ)\b", "ИСТ|ИС", "История"),
        (@"\bЛИТЕРАТУРН\w* ЧТЕН|^ЛИТ ЧТЕН", "", "Литературное чтение"),
        (@"\bЛИТЕРАТУР(А|Е|Ы|У)\b|^ЛИТ РА\b", "ЛИТ", "Литература"),
        (@"\bАНГЛ(ИЙСК\w+)?\b", "", "Английский язык"),
        (@"\bНЕМЕЦК\w+|\bНЕМ ЯЗ", "НЕМ", "Немецкий язык"),
        (@"\bФРАНЦ(УЗСК\w+)?\b|\bФР ЯЗ", "ФР", "Французский язык"),
        (@"\bИСПАНСК\w+|\bИСП ЯЗ", "ИСП", "Испанский язык"),
        (@"\bИТАЛЬЯНСК\w+", "", "Итальянский язык"),
        (@"\bКИТАЙСК\w+|\bКИТ ЯЗ", "КИТ", "Китайский язык"),
        (@"\bИНОСТРАНН\w+ ЯЗ|^ИНОСТР|\bИН ЯЗ", "ИНЯЗ", "Иностранный язык"),
        (@"\bАСТРОНОМИ(Я|И|Ю|ЕЙ)\b", "", "Астрономия"),
        (@"\bЭКОЛОГИ(Я|И|Ю|ЕЙ)\b", "", "Экология"),
        (@"\bЭКОНОМИК(А|Е|И|У|ОЙ)\b", "", "Экономика"),
        (@"\bПО ПРАВУ\b", "ПРАВО", "Право"),
        (@"\bТЕХНОЛОГИЯ\b|\bПО ТЕХНОЛОГИИ\b|^ТЕХНОЛОГИИ?\b|^ТРУД\b", "", "Технология"),
        (@"\bОБЖ\b|\bОБЗР\b|\bОСНОВ\w* БЕЗОПАСНОСТИ", "", "Основы безопасности и защиты Родины"),
        (@"\bМХК\b|\bИСКУССТВО\b|\bПО ИСКУССТВУ\b|\bМИРОВ\w+ ХУДОЖЕСТВЕНН\w+ КУЛЬТУР", "", "Искусство (МХК)"),
    ];

    private static readonly (Regex Pattern, string Name)[] Patterns =
        [.. Known.Select(known => (new Regex(Whole(known.Pattern, known.Alone), RegexOptions.CultureInvariant | RegexOptions.Compiled), known.Name))];

    /// <summary>The subjects, each under the one name.</summary>
    public static IEnumerable<string> All => Known.Select(known => known.Name);

    /// <summary>The subject a heading or title names, e.g. «Русский язык 4 кл.», «Математика%»; null when it names none.</summary>
    public static string? Find(string? text)
    {
        string key = NameLetters.Of(text);
        foreach ((Regex pattern, string name) in Patterns)
        {
            if (pattern.IsMatch(key))
            {
                return name.EndsWith(" язык", StringComparison.Ordinal) && name != Russian && Oral().IsMatch(key) ? $"{name} (устный)" : name;
            }
        }

        return null;
    }

    /// <summary>The subject heading the columns of an exam's table: its name, or only its code. Not for loose lines, where a number may be anything.</summary>
    /// <param name="procedure">A code of <see cref="Procedures"/>.</param>
    public static string? Find(string? text, string procedure)
    {
        Match code = OnlyCode().Match(NameLetters.Of(text));
        return Find(text) ?? (code.Success ? SubjectCodes.Find(procedure, int.Parse(code.Groups["code"].ValueSpan, CultureInfo.InvariantCulture)) : null);
    }

    /// <summary>The one subject a misspelt word is nearest to: «Матиматика»; null when it is near to none or to two.</summary>
    public static string? Nearest(string text)
    {
        string key = NameLetters.Of(text);
        (string Name, int Mistakes)[] near = [.. All.Select(name => (name, EditDistance.Between(key, NameLetters.Of(name))))
            .Where(one => one.Item2 <= Math.Max(1, key.Length / 5))
            .OrderBy(one => one.Item2)];
        return key.Length is >= 4 and <= 60 && near is [var first, ..] && near.Count(one => one.Mistakes == first.Mistakes) == 1 ? first.Name : null;
    }

    private static string Whole(string pattern, string alone) =>
        alone.Length == 0 ? pattern : $@"{pattern}|^([0-9]{{1,2}} )?({alone})( [0-9].*| КЛ.*)?$";

    /// <summary>
    /// The grade a heading names: «Математика 4 кл.», «9 класс», «ВПР 2026 Русский язык 4 класс». Null also for several grades
    /// pooled: «5-8 кл.», «6 и 7 классы».
    /// </summary>
    public static int? Grade(string? text)
    {
        if (SeveralGrades().IsMatch(text ?? ""))
        {
            return null;
        }

        Match match = GradeText().Match(text ?? "");
        return match.Success && int.TryParse(match.Groups["grade"].ValueSpan, out int grade) && grade is >= 1 and <= 11 ? grade : null;
    }

    /// <summary>The oral part of a foreign language is an exam of its own in the tables of ЕГЭ.</summary>
    [GeneratedRegex(@"\bУСТН", RegexOptions.CultureInvariant)]
    private static partial Regex Oral();

    // «12», «02», «код 12».
    [GeneratedRegex(@"^(КОД )?0{0,2}(?<code>[0-9]{1,2})$", RegexOptions.CultureInvariant)]
    private static partial Regex OnlyCode();

    [GeneratedRegex(@"(?<![0-9])[0-9]{1,2}\s*(-?[хй]\s*)?([-–—,;]|\sи\s)\s*[0-9]{1,2}\s*(-?\s*[ыоегмхй]{1,3})?\s*(кл\b|кл\.|класс)", RegexOptions.IgnoreCase)]
    private static partial Regex SeveralGrades();

    [GeneratedRegex(@"(?<![0-9])(?<grade>[0-9]{1,2})\s*(-?\s*[ыоегмхй]{1,3})?\s*(кл\b|кл\.|класс)", RegexOptions.IgnoreCase)]
    private static partial Regex GradeText();
}
