using System.Text.RegularExpressions;
using SchoolSupport.Domain.Vocabulary;

namespace SchoolSupport.Ingest.Names;

/// <summary>School subjects under the one name we keep, found in the many ways tables write them.</summary>
public static partial class SubjectNames
{
    public const string Russian = "Русский язык";
    public const string Mathematics = "Математика";
    public const string ProfileMathematics = "Математика (профильная)";
    public const string BasicMathematics = "Математика (базовая)";

    /// <summary>Beginnings of normalised words, the longer and more special first.</summary>
    private static readonly (string Pattern, string Name)[] Known =
    [
        (@"МАТЕМАТИК\w*.*ПРОФ", ProfileMathematics),
        (@"МАТЕМАТИК\w*.*БАЗ|БАЗОВ\w* МАТЕМАТИК", BasicMathematics),
        (@"ПРОФИЛЬН\w* МАТЕМАТИК", ProfileMathematics),
        (@"РУССК\w* ЯЗЫК|^РУ( |$)|^РУССК(?!\w* ЛИТ)", Russian),
        (@"МАТЕМАТИК|^МА( |$)", Mathematics),
        (@"ОКРУЖАЮЩ", "Окружающий мир"),
        (@"ОБЩЕСТВОЗНАН|^ОБЩЕСТВО", "Обществознание"),
        (@"ИНФОРМАТИК|^ИКТ", "Информатика"),
        (@"ФИЗИК", "Физика"),
        (@"ХИМИ", "Химия"),
        (@"БИОЛОГИ", "Биология"),
        (@"ГЕОГРАФИ", "География"),
        (@"ИСТОРИ", "История"),
        (@"ЛИТЕРАТУРН\w* ЧТЕН", "Литературное чтение"),
        (@"ЛИТЕРАТУР", "Литература"),
        (@"АНГЛ", "Английский язык"),
        (@"НЕМЕЦК", "Немецкий язык"),
        (@"ФРАНЦУЗСК", "Французский язык"),
        (@"ИСПАНСК", "Испанский язык"),
        (@"КИТАЙСК", "Китайский язык"),
        (@"ИНОСТРАНН", "Иностранный язык"),
        (@"АСТРОНОМИ", "Астрономия"),
        (@"ЭКОЛОГИ", "Экология"),
        (@"ЭКОНОМИК", "Экономика"),
        (@"ПРАВО", "Право"),
        (@"ФИЗКУЛЬТУР|ФИЗИЧЕСК\w* КУЛЬТУР", "Физическая культура"),
        (@"ТЕХНОЛОГИ|^ТРУД", "Технология"),
        (@"ОБЖ|ОСНОВЫ БЕЗОПАСНОСТИ", "Основы безопасности и защиты Родины"),
        (@"МХК|ИСКУССТВО", "Искусство (МХК)"),
    ];

    private static readonly (Regex Pattern, string Name)[] Patterns =
        [.. Known.Select(known => (new Regex(known.Pattern, RegexOptions.CultureInvariant | RegexOptions.Compiled), known.Name))];

    /// <summary>The subject a heading or title names, e.g. «Русский язык 4 кл.», «Математика%»; null when it names none.</summary>
    public static string? Find(string? text)
    {
        string key = NameKey.Of(text);
        foreach ((Regex pattern, string name) in Patterns)
        {
            if (pattern.IsMatch(key))
            {
                return name;
            }
        }

        return null;
    }

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

    [GeneratedRegex(@"(?<!\d)\d{1,2}\s*(-?[хй]\s*)?([-–—,;]|\sи\s)\s*\d{1,2}\s*(-?\s*[ыоегмхй]{1,3})?\s*(кл\b|кл\.|класс)", RegexOptions.IgnoreCase)]
    private static partial Regex SeveralGrades();

    [GeneratedRegex(@"(?<!\d)(?<grade>\d{1,2})\s*(-?\s*[ыоегмхй]{1,3})?\s*(кл\b|кл\.|класс)", RegexOptions.IgnoreCase)]
    private static partial Regex GradeText();
}
