using SchoolSupport.Domain.Facts;

namespace SchoolSupport.Analytics.Histories;

public enum AttentionState
{
    NeedsAttention,

    /// <summary>Too few pupils to judge, or data in doubt.</summary>
    Unclear,
    Fine,
}

/// <summary>A reason to look at a school first; a signal to ask about, not a finding.</summary>
public abstract record AttentionReason
{
    /// <summary>The composite of the year lies distinguishably below what the other schools reached.</summary>
    public sealed record BelowExpected(CompositeResidual Composite) : AttentionReason;

    /// <summary>The school takes part in the project «500+» with these priority factors.</summary>
    public sealed record PriorityRiskFactors(RiskFactorChoice Choice) : AttentionReason;

    /// <summary>Pupils who did not pass at the latest ОГЭ; by itself it changes no state.</summary>
    public sealed record NotPassed(SeriesKey Key, AssessmentPoint Point) : AttentionReason
    {
        public int Pupils => Point.Marks!.Value.Twos;

        public int Of => Point.Marks!.Value.N;
    }

    public sealed record DoubtfulData(SeriesKey Key, AssessmentPoint Point) : AttentionReason;

    /// <summary>No composite of the year, or one of fewer pupils than <see cref="CompositeResidual.MinPupils"/>.</summary>
    public sealed record TooFewPupils(SchoolYear Year, int N) : AttentionReason;
}

/// <param name="Reasons">In the order of <see cref="AttentionReason"/>'s kinds, within a kind as the series are.</param>
public sealed record SchoolAttention(AttentionState State, IReadOnlyList<AttentionReason> Reasons);

/// <summary>How the schools of a municipality stand together.</summary>
/// <param name="Year">The year judged: the latest for which any composite exists; null when there is none.</param>
/// <param name="Judged">Schools whose composite of the year has an interval.</param>
/// <param name="ExpectedByChance">How many of those would be called below if all schools were alike.</param>
public sealed record AttentionSummary(
    SchoolYear? Year, int NeedsAttention, int Unclear, int Fine, int Judged, double ExpectedByChance);
