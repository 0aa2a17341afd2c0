namespace SchoolSupport.Domain.Imports;

/// <summary>What storing a plan would do.</summary>
/// <param name="Issues">What only the data already there can tell, e.g. schools that a list leaves out.</param>
/// <param name="NotInForce">How many records of the plan would not count, by why.</param>
public sealed record Forecast(
    PlanSummary Summary, IReadOnlyList<PlannedIssue> Issues, IReadOnlyDictionary<Standing, int> NotInForce);
