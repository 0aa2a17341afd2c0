using SchoolSupport.Domain.Facts;
using SchoolSupport.Domain.Organisations;

namespace SchoolSupport.Analytics.Histories;

/// <summary>How much of one procedure and year is there.</summary>
/// <param name="WithData">Schools with at least one value.</param>
/// <param name="OfSchools">Schools open that year that have the grade the procedure is for.</param>
/// <param name="TerritoryItself">Whether the municipality has values of its own, as a total row or a municipal table gives.</param>
public sealed record CompletenessCell(string Procedure, SchoolYear Year, int WithData, int OfSchools, bool TerritoryItself);

/// <param name="Years">School years with any data, in order.</param>
/// <param name="Cells">By procedure, then year; what nothing was loaded for is not in it.</param>
/// <param name="LatestWithResults">The latest year with results of ОГЭ, ЕГЭ or ВПР that are not all in doubt.</param>
public sealed record DataCompleteness(
    IReadOnlyList<SchoolYear> Years, IReadOnlyList<CompletenessCell> Cells, SchoolYear? LatestWithResults)
{
    internal static DataCompleteness Of(IReadOnlyList<School> schools, IReadOnlyCollection<Fact> facts)
    {
        var found = new Dictionary<(string Procedure, SchoolYear Year), (HashSet<int> Schools, bool Territory)>();
        foreach (Fact fact in facts)
        {
            if (fact.Year.IsUndated || !fact.Values.Any(value => value.State is ValueState.Known or ValueState.Doubtful))
            {
                continue;
            }

            (HashSet<int> with, bool territory) = found.GetValueOrDefault((fact.Procedure, fact.Year), ([], false));
            if (fact.SchoolId is int school)
            {
                with.Add(school);
            }

            found[(fact.Procedure, fact.Year)] = (with, territory || fact.SchoolId is null);
        }

        CompletenessCell[] cells =
        [
            .. found.OrderBy(cell => NameOrder.OfProcedure(cell.Key.Procedure))
                .ThenBy(cell => cell.Key.Procedure, StringComparer.Ordinal)
                .ThenBy(cell => cell.Key.Year)
                .Select(cell => new CompletenessCell(
                    cell.Key.Procedure,
                    cell.Key.Year,
                    cell.Value.Schools.Count,
                    schools.Count(school => cell.Value.Schools.Contains(school.Id) || SchoolScope.IsExpected(school, cell.Key.Procedure, null, cell.Key.Year)),
                    cell.Value.Territory)),
        ];
        SchoolYear[] results =
        [
            .. facts.Where(fact => !fact.Year.IsUndated && Procedures.IsAssessment(fact.Procedure)
                    && fact.Values.Any(value => value.State == ValueState.Known))
                .Select(fact => fact.Year),
        ];
        return new DataCompleteness(
            [.. cells.Select(cell => cell.Year).Distinct().Order()], cells, results.Length == 0 ? null : results.Max());
    }
}
