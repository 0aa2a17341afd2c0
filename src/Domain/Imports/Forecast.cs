using SchoolSupport.Domain.Facts;

namespace SchoolSupport.Domain.Imports;

/// <summary>What storing a plan would do.</summary>
/// <param name="Issues">What only the data already there can tell, e.g. schools that a list leaves out.</param>
/// <param name="NotInForce">How many records of the plan would not count, by why.</param>
public sealed record Forecast(
    PlanSummary Summary, IReadOnlyList<PlannedIssue> Issues, IReadOnlyDictionary<Standing, int> NotInForce)
{
    /// <summary>The values behind <see cref="PlanSummary.Changed"/>.</summary>
    public IReadOnlyList<ValueChange> Changes { get; init; } = [];
}

/// <summary>A value that a source has said already and would say otherwise.</summary>
/// <param name="Sheet">Of the new value's cell.</param>
/// <param name="Old">Null when the record had no such measure.</param>
public sealed record ValueChange(FactKey Key, string Sheet, FactValue? Old, FactValue New);

/// <summary>What storing several plans would change in what counts.</summary>
/// <param name="TerritoryIds">The territories they speak of; those not stored yet have negative numbers.</param>
/// <param name="Added">Records of the plans that would count.</param>
/// <param name="Removed">Stored records that would count no more, by id.</param>
/// <param name="Raised">Stored records that would count again, by id.</param>
public sealed record FactChange(
    IReadOnlyList<int> TerritoryIds, IReadOnlyList<Fact> Added, IReadOnlySet<long> Removed, IReadOnlyList<long> Raised);

/// <summary>What storing several plans would do, each and together.</summary>
public sealed record BatchForecast(IReadOnlyList<Forecast> Plans, FactChange Facts);
