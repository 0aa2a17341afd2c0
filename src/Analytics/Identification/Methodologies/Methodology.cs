using SchoolSupport.Domain.Facts;

namespace SchoolSupport.Analytics.Identification.Methodologies;

/// <summary>Who did not reach the minimum.</summary>
public enum LowDefinition
{
    /// <summary>Pupils with the mark «2».</summary>
    MarkTwo,

    /// <summary>Participants below the minimum score.</summary>
    BelowMinimum,
}

public enum RuleJoin
{
    Or,
    And,
}

/// <summary>What a methodology says separately and may be sure of separately.</summary>
public enum MethodologyElement
{
    Procedures,
    LowDefinition,
    Threshold,
    InOneYear,
    YearsRunning,
    Join,
    LeastPupils,
    Exclusions,
    Validity,
}

/// <summary>One procedure that counts.</summary>
/// <param name="Procedure">A code of <see cref="Procedures"/>.</param>
/// <param name="Grade">Whose programme is assessed; null where the tables of a department's own work name none.</param>
public sealed record MethodologyProcedure(string Procedure, int? Grade, string Subject, LowDefinition Low);

/// <param name="Note">Russian: what is not certain, or how it was confirmed.</param>
public sealed record ElementStatus(MethodologyElement Element, bool Confirmed, string Note);

/// <summary>The two ways onto a list; at least one is set in a methodology that can be computed.</summary>
/// <param name="InOneYear">Rule A: low in so many procedures of one year.</param>
/// <param name="YearsRunning">Rule B: low in one and the same procedure so many years running.</param>
public sealed record ListRule(int? InOneYear, int? YearsRunning, RuleJoin Join);

/// <summary>
/// By what rule schools with low results are named: a record and not code, since departments use their own and the wording
/// of the order is not known for certain. See docs/identification/methodologies.md.
/// </summary>
public sealed record Methodology
{
    /// <summary>Stable; a version of a department under the same code stands in place of a shipped one.</summary>
    public required string Code { get; init; }

    public required string Name { get; init; }

    public required IReadOnlyList<MethodologyProcedure> Procedures { get; init; }

    /// <summary>Low is this many percent or more; null where the document names no border.</summary>
    public required decimal? ThresholdPercent { get; init; }

    public required ListRule Rule { get; init; }

    /// <summary>Procedures with fewer participants are not counted; null: all are.</summary>
    public required int? LeastPupils { get; init; }

    /// <summary>Types of schools as the register calls them, to which the methodology is not applied.</summary>
    public required IReadOnlyList<string> ExcludedTypes { get; init; }

    /// <summary>School years by the year they start in; null: not limited.</summary>
    public required int? FromYear { get; init; }

    /// <summary>The last one, included.</summary>
    public required int? ToYear { get; init; }

    public required string Source { get; init; }

    /// <summary>Russian: what the document asks for and no programme can decide; empty where there is no such part.</summary>
    public required string Undeterminable { get; init; }

    /// <summary>Each element at most once; an element that is not here is not confirmed.</summary>
    public required IReadOnlyList<ElementStatus> Elements { get; init; }

    /// <summary>Whether it can name schools at all: a border and a rule are given.</summary>
    public bool IsComputable => ThresholdPercent is not null && Rule is not { InOneYear: null, YearsRunning: null };

    /// <summary>How many years a verdict looks at.</summary>
    public int Years => Rule.YearsRunning ?? 1;

    public bool HoldsIn(SchoolYear year) => !(year.StartYear < FromYear) && !(year.StartYear > ToYear);

    public ElementStatus StatusOf(MethodologyElement element) =>
        Elements.FirstOrDefault(status => status.Element == element) ?? new ElementStatus(element, Confirmed: false, "");
}
