using SchoolSupport.Analytics.Breaks;
using SchoolSupport.Domain.Facts;
using SchoolSupport.Domain.Organisations;

namespace SchoolSupport.Analytics.Histories;

/// <summary>All that is known of a municipality and its schools, in the order in which it is shown.</summary>
/// <param name="Assessments">Pooled from the schools where they have results, else the published values.</param>
/// <param name="References">The country, then the region, where a table gives their values.</param>
/// <param name="Schools">By name.</param>
public sealed record MunicipalityHistory(
    Territory Territory,
    IReadOnlyList<AssessmentSeries> Assessments,
    IReadOnlyList<ReferenceSeries> References,
    AttentionSummary Attention,
    IReadOnlyList<StaffProfile> Staff,
    IReadOnlyList<OlympiadSeries> Olympiads,
    IReadOnlyList<ContextValue> Context,
    IReadOnlyList<NetworkGroup> NetworkGroups,
    IReadOnlyList<ProgrammeTarget> Targets,
    IReadOnlyList<Roadmap> Roadmaps,
    DataCompleteness Completeness,
    IReadOnlyList<SchoolHistory> Schools)
{
    /// <summary>How its years ended by the own assessment, by year.</summary>
    public IReadOnlyList<YearOutcome> Outcomes { get; init; } = [];

    /// <summary>Where lines are interrupted: those it was built with, of all procedures.</summary>
    public IReadOnlyList<ComparabilityBreak> Breaks { get; init; } = [];

    public AssessmentSeries? Series(SeriesKey key) => Assessments.FirstOrDefault(series => series.Key == key);

    public SchoolHistory? School(int id) => Schools.FirstOrDefault(school => school.School.Id == id);

    /// <summary>
    /// Who needed attention at the end of a year. From the latest year with results on everything known counts, as a choice
    /// of risk factors made after it.
    /// </summary>
    public AttentionJudgement AttentionIn(SchoolYear? year) => AttentionJudgement.Of(
        [.. Schools.Select(school => new JudgedSchool(school.Assessments, school.Composites, school.RiskFactors))],
        year < Completeness.LatestWithResults ? year : null);

    /// <param name="above">The territories above it; facts of any other territory are left aside.</param>
    /// <param name="facts">The current facts, in any order.</param>
    /// <param name="breaks">Where lines are interrupted; null for the list that comes with the program.</param>
    /// <exception cref="ArgumentException">A fact speaks of a school of the municipality that is not in the list.</exception>
    public static MunicipalityHistory Of(
        Territory territory,
        IReadOnlyList<School> schools,
        IReadOnlyList<Territory> above,
        IReadOnlyList<Fact> facts,
        IReadOnlyList<ComparabilityBreak>? breaks = null)
    {
        IReadOnlyList<ComparabilityBreak> known = breaks ?? BreakTable.Shipped.InForce;
        return HistoryBuilder.Build(territory, schools, above, facts, known) with { Breaks = known };
    }
}
