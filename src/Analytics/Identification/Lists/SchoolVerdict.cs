using SchoolSupport.Domain.Facts;

namespace SchoolSupport.Analytics.Identification.Lists;

public enum ListStatus
{
    Listed,
    NotListed,

    /// <summary>What is missing could decide it either way.</summary>
    CannotBeJudged,

    /// <summary>The methodology is not for schools of this type.</summary>
    Excluded,

    /// <summary>The school was closed or not yet open.</summary>
    NotThere,
}

/// <summary>Why nobody can be judged by a methodology in a year.</summary>
public enum NoJudgement
{
    /// <summary>The document names no border or no rule.</summary>
    NothingToCompute,

    /// <summary>The methodology does not hold in the year.</summary>
    OutsideValidity,
}

/// <summary>Whether a part of the rule is met.</summary>
public enum RulePart
{
    /// <summary>The methodology has no such part.</summary>
    Absent,
    Met,
    NotMet,
    Unknown,
}

/// <summary>A procedure this year and in the years before it.</summary>
/// <param name="Earlier">The year before first; empty where the rule looks at one year.</param>
/// <param name="Running">Whether it was low in all the years, of the second rule.</param>
/// <param name="NotComparable">Why two of the years may not be compared; Russian; null where they may.</param>
public sealed record ProcedureYears(ProcedureResult Current, IReadOnlyList<ProcedureResult> Earlier, RulePart Running, string? NotComparable);

/// <summary>A school by a methodology in a year.</summary>
/// <param name="SchoolId">In the register.</param>
/// <param name="Procedures">In the methodology's order.</param>
/// <param name="InOneYear">Rule A.</param>
/// <param name="YearsRunning">Rule B.</param>
public sealed record SchoolVerdict(
    int SchoolId, SchoolYear Year, ListStatus Status, IReadOnlyList<ProcedureYears> Procedures, RulePart InOneYear, RulePart YearsRunning)
{
    /// <summary>The fewest pupils with another result this year that would turn the verdict; null where none would or it is not known.</summary>
    public int? PupilsToBorder { get; init; }

    /// <summary>That the rule holds for the true shares, from the school's own pupils; null where nothing could be judged.</summary>
    public LowResult? Certainty { get; init; }

    /// <summary>How often a school with these numbers of participants and the municipality's shares would be named.</summary>
    public double? ByChance { get; init; }

    public int LowCount => Procedures.Count(procedure => procedure.Current.IsLow);

    /// <summary>Results that are missing and could have counted.</summary>
    public IEnumerable<ProcedureResult> Unknown =>
        Procedures.Select(procedure => procedure.Current).Concat(Procedures.SelectMany(procedure => procedure.Earlier)).Where(result => result.IsUnknown);
}
