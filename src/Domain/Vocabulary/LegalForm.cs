using System.Text.RegularExpressions;

namespace SchoolSupport.Domain.Vocabulary;

/// <summary>What a school's name begins with and what says nothing of the school: «МКОУ», «МАОУ», «Муниципальное казённое общеобразовательное учреждение».</summary>
public static partial class LegalForm
{
    /// <param name="key">A name as <see cref="NameKey"/> writes it.</param>
    public static string Without(string key) => Form().Replace(key, "");

    [GeneratedRegex(
        "^(?:[МГ][КАБ]?(?:Н|СК)?ОУ|ФГ[КАБ]?ОУ|[ЧН]?ОУ|О?АНОО?"
        + "|(?:МУНИЦИПАЛЬНОЕ|ГОСУДАРСТВЕННОЕ|ЧАСТНОЕ) (?:(?:КАЗЕННОЕ|АВТОНОМНОЕ|БЮДЖЕТНОЕ) )?ОБЩЕОБРАЗОВАТЕЛЬНОЕ УЧРЕЖДЕНИЕ) ")]
    private static partial Regex Form();
}
