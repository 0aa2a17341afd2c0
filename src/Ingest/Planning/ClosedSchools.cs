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
    private readonly List<(CheckedTable Table, Place.OfSchool Place, School School, RawFact Fact)> _closed = [];
    private readonly HashSet<(string Sheet, School, SchoolYear)> _reported = [];
    private readonly HashSet<(string Sheet, School, SchoolYear)> _successors = [];
    private readonly HashSet<(int, string)> _joined =
        [.. register.Schools.Where(school => school.MergedInto is not null).Select(school => (school.TerritoryId, school.MergedInto!))];

    public IReadOnlyList<PlannedIssue> Issues => [.. _closed.Select(row => Issue(row.Table, row.Place, row.School, row.Fact))];

    public void Look(CheckedTable table, RawFact fact, School? school)
    {
        if (school is null || fact.Place is not Place.OfSchool place || fact.Year.IsUndated)
        {
            return;
        }

        if (_joined.Count > 0 && _joined.Contains((school.TerritoryId, school.Code)))
        {
            _successors.Add((table.SheetName, school, fact.Year));
        }

        if ((school.ClosedYear <= fact.Year.StartYear || school.OpenedYear > fact.Year.StartYear) && _reported.Add((table.SheetName, school, fact.Year)))
        {
            _closed.Add((table, place, school, fact));
        }
    }

    private PlannedIssue Issue(CheckedTable table, Place.OfSchool place, School school, RawFact fact)
    {
        bool isClosed = school.ClosedYear <= fact.Year.StartYear;
        string when = isClosed ? $"закрыта в {school.ClosedYear} году" : $"открыта только в {school.OpenedYear} году";
        string what = Procedures.IsAssessment(fact.Procedure) || Procedures.IsOlympiad(fact.Procedure) ? "результаты" : "сведения";
        School? successor = isClosed ? Successor(school, fact.Year) : null;
        bool standsBeside = successor is not null && _successors.Contains((table.SheetName, successor, fact.Year));
        string advice = successor is null
            ? "Проверьте, та ли это школа и тот ли год; если всё верно, исправьте год в реестре школ."
            : standsBeside
                ? $"Её присоединили к школе «{successor.Name}», но в таблице стоят обе: сложить их строки может только тот, кто знает, что за ними. Если всё верно, исправьте год в реестре школ."
                : $"Её присоединили к школе «{successor.Name}»: отнести строку к ней?";
        return new PlannedIssue("school-closed", Severity.Warning, table.SheetName, place.Cell,
            $"Лист «{table.SheetName}», ячейка {place.Cell}: школа «{school.Name}» {when}, а {what} – за {fact.Year}. {advice}",
            successor is not null && !standsBeside && PlaceResolver.IsWholeCell(table, place) ? successor.Name : null);
    }

    /// <summary>The school that lives in the year, over all mergers between; null where they lead to none.</summary>
    private School? Successor(School school, SchoolYear year)
    {
        var passed = new HashSet<School> { school };
        School? next = school;
        do
        {
            next = next.MergedInto is string code
                ? register.Schools.FirstOrDefault(other => other.TerritoryId == school.TerritoryId && other.Code == code)
                : null;
        }
        while (next is not null && passed.Add(next) && next.ClosedYear <= year.StartYear);
        return next is not null && !(next.ClosedYear <= year.StartYear) ? next : null;
    }
}
