using SchoolSupport.Analytics.Objectivity;
using SchoolSupport.Domain.Facts;
using SchoolSupport.Domain.Organisations;

namespace SchoolSupport.Analytics.Histories;

/// <summary>All that is known of a school, in the order in which it is shown.</summary>
/// <param name="Assessments">By procedure, grade and subject.</param>
/// <param name="Composites">By year.</param>
/// <param name="RiskFactors">By year; empty for a school outside the project «500+».</param>
/// <param name="Staff">By year.</param>
public sealed record SchoolHistory(
    School School,
    IReadOnlyList<AssessmentSeries> Assessments,
    IReadOnlyList<CompositeResidual> Composites,
    SchoolAttention Attention,
    IReadOnlyList<RiskFactorChoice> RiskFactors,
    Support Support,
    IReadOnlyList<StaffProfile> Staff,
    IReadOnlyList<OlympiadSeries> Olympiads,
    IReadOnlyList<ContextValue> Context)
{
    /// <summary>What official lists of schools with signs of non-objective ВПР say, by year; empty where no list names the school.</summary>
    public IReadOnlyList<OfficialSigns> OfficialSigns { get; init; } = [];

    /// <summary>What the documents of «500+» say of the school's risk factors, by year.</summary>
    public IReadOnlyList<OfficialFactor> OfficialFactors { get; init; } = [];

    /// <summary>By year.</summary>
    public IReadOnlyList<ContextAnswer> Answers { get; init; } = [];

    /// <summary>How its years ended by the own assessment, by year.</summary>
    public IReadOnlyList<YearOutcome> Outcomes { get; init; } = [];

    public AssessmentSeries? Series(SeriesKey key) => Assessments.FirstOrDefault(series => series.Key == key);

    public CompositeResidual? Composite(SchoolYear year) => Composites.FirstOrDefault(composite => composite.Year == year);
}
