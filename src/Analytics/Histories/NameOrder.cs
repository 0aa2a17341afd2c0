using System.Globalization;
using System.Text.RegularExpressions;
using SchoolSupport.Domain.Facts;
using SchoolSupport.Domain.Organisations;
using SchoolSupport.Domain.Vocabulary;

namespace SchoolSupport.Analytics.Histories;

/// <summary>
/// The orders lists are shown in. Letters compare by their code after <see cref="NameKey"/> (ё as е), which is the
/// Russian alphabet and the same on every machine.
/// </summary>
public static partial class NameOrder
{
    private static readonly string[] InOrder =
    [
        Procedures.Oge, Procedures.Ege, Procedures.Vpr,
        Procedures.OlympiadSchoolStage, Procedures.OlympiadMunicipalStage, Procedures.OlympiadRegionalStage, Procedures.OlympiadFinalStage,
        Procedures.StaffTotal, Procedures.StaffEducation, Procedures.StaffExperience, Procedures.StaffAge,
        Procedures.StaffCategory, Procedures.StaffTraining, Procedures.StaffMovement, Procedures.StaffVacancies,
        Procedures.YearOutcomes, Procedures.Context, Procedures.ContextAnswer, Procedures.RiskProfile, Procedures.RiskFactor,
        Procedures.Curator, Procedures.NetworkGroup, Procedures.ProgrammeTarget, Procedures.ProgrammeRoadmap,
    ];

    public static IReadOnlyList<School> Schools(IEnumerable<School> schools) =>
    [
        .. schools.Select(school => (school, key: NameKey.Of(school.Name)))
            .OrderBy(named => OfSchool(named.key), StringComparer.Ordinal)
            .ThenBy(named => named.key, StringComparer.Ordinal)
            .ThenBy(named => named.school.Id)
            .Select(named => named.school),
    ];

    /// <summary>«МКОУ Баженовская СОШ» before «МАОУ Еланская СОШ», «СОШ № 2» before «СОШ № 10».</summary>
    private static string OfSchool(string key) => Digits().Replace(LegalForm.Without(key), digits => digits.Value.PadLeft(9, '0'));

    [GeneratedRegex("[0-9]+")]
    private static partial Regex Digits();

    /// <summary>Examinations, check works, olympiads, staff, the rest; procedures a department added come last.</summary>
    public static int OfProcedure(string code) => Array.IndexOf(InOrder, code) is int rank and >= 0 ? rank : InOrder.Length;

    /// <summary>Russian, then mathematics with its levels, then the others by name.</summary>
    public static string OfSubject(string subject)
    {
        string key = NameKey.Of(subject);
        return key.StartsWith("РУССКИЙ ЯЗЫК", StringComparison.Ordinal) ? "0" + key
            : key.StartsWith("МАТЕМАТИКА", StringComparison.Ordinal) ? "1" + key
            : "2" + key;
    }

    /// <summary>«10 группа» after «2 группа»; a text without a number in front comes last.</summary>
    public static int ByNumber(string text)
    {
        ReadOnlySpan<char> digits = text.AsSpan(0, text.TakeWhile(char.IsAsciiDigit).Count());
        return int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : int.MaxValue;
    }
}
