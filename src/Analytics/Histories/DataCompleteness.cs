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
        SchoolYear? latest = null;
        foreach (Fact fact in facts)
        {
            (bool anything, bool known) = Tells(fact);
            if (fact.Year.IsUndated || !anything)
            {
                continue;
            }

            if (known && (latest is null || fact.Year > latest) && Procedures.IsAssessment(fact.Procedure))
            {
                latest = fact.Year;
            }

            if (!found.TryGetValue((fact.Procedure, fact.Year), out (HashSet<int> Schools, bool Territory) cell))
            {
                cell = ([], false);
            }

            if (fact.SchoolId is int school)
            {
                cell.Schools.Add(school);
            }

            found[(fact.Procedure, fact.Year)] = (cell.Schools, cell.Territory || fact.SchoolId is null);
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
        return new DataCompleteness([.. cells.Select(cell => cell.Year).Distinct().Order()], cells, latest);
    }

    /// <summary>Whether the fact has a value at all, be it in doubt, and whether it has one that is not.</summary>
    private static (bool Anything, bool Known) Tells(Fact fact)
    {
        bool isInDoubt = false;
        for (int index = 0; index < fact.Values.Count; index++)
        {
            switch (fact.Values[index].State)
            {
                case ValueState.Known:
                    return (true, true);
                case ValueState.Doubtful:
                    isInDoubt = true;
                    break;
            }
        }

        return (isInDoubt, false);
    }
}
