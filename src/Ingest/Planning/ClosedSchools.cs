using SchoolSupport.Domain.Facts;
using SchoolSupport.Domain.Imports;
using SchoolSupport.Domain.Organisations;
using SchoolSupport.Ingest.Checks;
using SchoolSupport.Ingest.Layouts;

namespace SchoolSupport.Ingest.Planning;

/// <summary>
/// Results of a school before it opened or after it closed: either the row is another school's or year's, or the register is
/// wrong. The register knows calendar years; a school is there from the September of its opening to the August of its closing.
/// </summary>
public sealed class ClosedSchools(Register register)
{
    private readonly List<PlannedIssue> _issues = [];
    private readonly HashSet<(string Sheet, School, SchoolYear)> _reported = [];

    public IReadOnlyList<PlannedIssue> Issues => _issues;

    public void Look(CheckedTable table, RawFact fact, School? school)
    {
        if (school is null || fact.Place is not Place.OfSchool place || fact.Year.IsUndated)
        {
            return;
        }

        string? when = school.ClosedYear <= fact.Year.StartYear ? $"закрыта в {school.ClosedYear} году"
            : school.OpenedYear > fact.Year.StartYear ? $"открыта только в {school.OpenedYear} году"
            : null;
        if (when is not null && _reported.Add((table.SheetName, school, fact.Year)))
        {
            School? successor = school.ClosedYear <= fact.Year.StartYear && school.MergedInto is string code
                ? register.Schools.FirstOrDefault(other => other.TerritoryId == school.TerritoryId && other.Code == code && other.Id != school.Id)
                : null;
            string what = Procedures.IsAssessment(fact.Procedure) || Procedures.IsOlympiad(fact.Procedure) ? "результаты" : "сведения";
            _issues.Add(new PlannedIssue("school-closed", Severity.Warning, table.SheetName, place.Cell,
                $"Лист «{table.SheetName}», ячейка {place.Cell}: школа «{school.Name}» {when}, а {what} – за {fact.Year}. "
                    + (successor is null
                        ? "Проверьте, та ли это школа и тот ли год; если всё верно, исправьте год в реестре школ."
                        : $"Её присоединили к школе «{successor.Name}»: отнести строку к ней?"),
                successor is not null && PlaceResolver.IsWholeCell(table, place) ? successor.Name : null));
        }
    }
}
