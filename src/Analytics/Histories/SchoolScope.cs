using SchoolSupport.Domain.Facts;
using SchoolSupport.Domain.Organisations;

namespace SchoolSupport.Analytics.Histories;

/// <summary>Which procedures a school takes part in by its type and its years.</summary>
internal static class SchoolScope
{
    private const int LastPrimaryGrade = 4;
    private const int LastBasicGrade = 9;

    /// <param name="grade">Null where the procedure is asked for as a whole, or a table joins grades.</param>
    public static bool IsExpected(School school, string procedure, int? grade, SchoolYear year) =>
        (school.OpenedYear is null || school.OpenedYear <= year.StartYear)
        && (school.ClosedYear is null || school.ClosedYear > year.StartYear)
        && school.Type?.Trim().ToUpperInvariant() switch
        {
            "НОШ" => procedure is not (Procedures.Oge or Procedures.Ege) && (grade ?? 0) <= LastPrimaryGrade,
            "ООШ" => procedure != Procedures.Ege && (grade ?? 0) <= LastBasicGrade,
            _ => true,
        };
}
