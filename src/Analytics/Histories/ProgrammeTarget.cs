using System.Text.RegularExpressions;
using SchoolSupport.Domain.Facts;

namespace SchoolSupport.Analytics.Histories;

public enum TargetDirection
{
    AtLeast,
    AtMost,
}

/// <summary>One target indicator of the programme.</summary>
/// <param name="Number">As the document numbers it: «4».</param>
/// <param name="Wording">Null when the cell is empty.</param>
/// <param name="Target">Percent; null when the document gives none.</param>
/// <param name="Actual">Null while nothing loaded tells it.</param>
/// <param name="ActualYear">The year <paramref name="Actual"/> is of.</param>
/// <param name="Origin">Of the target, not of the actual value.</param>
public sealed partial record ProgrammeTarget(
    string Number, string? Wording, double? Target, TargetDirection Direction, Figure? Actual, SchoolYear? ActualYear, Origin Origin)
{
    /// <summary>Null while there is no actual or no target value.</summary>
    public bool? Reached => Actual?.Value is double actual && Target is double target
        ? Direction == TargetDirection.AtLeast ? actual >= target : actual <= target
        : null;

    /// <param name="staffing">Укомплектованность of the municipality and its year.</param>
    internal static IReadOnlyList<ProgrammeTarget> Of(IReadOnlyList<Fact> facts, (SchoolYear Year, Figure Figure)? staffing) =>
    [
        .. facts.OrderBy(fact => NameOrder.ByNumber(fact.Subject))
            .ThenBy(fact => fact.Subject, StringComparer.Ordinal)
            .ThenBy(fact => fact.Year)
            .ThenBy(fact => fact.Id)
            .Select(fact => One(fact, staffing)),
    ];

    private static ProgrammeTarget One(Fact fact, (SchoolYear Year, Figure Figure)? staffing)
    {
        string? wording = fact[Measures.Text]?.Text;
        bool isStaffing = Staffing().IsMatch(wording ?? "");
        return new ProgrammeTarget(
            fact.Subject,
            wording,
            fact[Measures.Target] is { State: ValueState.Known, Number: double target } ? target : null,
            NotMore().IsMatch(wording ?? "") ? TargetDirection.AtMost : TargetDirection.AtLeast,
            isStaffing ? staffing?.Figure : null,
            isStaffing ? staffing?.Year : null,
            new Origin([.. fact.Values.Select(value => FactRef.To(fact, value.Measure))]));
    }

    [GeneratedRegex("укомплектованност", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Staffing();

    // «Профилактика рисков снижения результатов» is wanted to be high: only words about the value itself count.
    [GeneratedRegex(@"не (более|больше|выше)\b|не превыша", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NotMore();
}
