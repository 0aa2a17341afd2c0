using SchoolSupport.Analytics.Histories;
using SchoolSupport.Dashboard.Components.Indicators;
using SchoolSupport.Dashboard.Snapshots;
using SchoolSupport.Dashboard.Text;
using SchoolSupport.Domain.Facts;

namespace SchoolSupport.Dashboard.Components.Shown;

/// <summary>The first page of a municipality: the answer and what it rests on, all as known at the end of one year.</summary>
/// <param name="Place">What the municipality is called for short.</param>
/// <param name="ByChance">How long the list of attention would be if all schools were alike.</param>
public sealed record MunicipalOverview(
    PlaceWords Place,
    string Sentence,
    string ByChance,
    TargetRows Targets,
    AttentionSummary Summary,
    IReadOnlyList<AttentionLine> Attention,
    MunicipalTrends Trends,
    ChangeReport Changes,
    CompletenessGrid Completeness)
{
    /// <summary>Staff, olympiads, the year's end and tasks.</summary>
    public required MunicipalIndicators Indicators { get; init; }

    /// <summary>More would make a school of many reasons longer than its neighbours together.</summary>
    private const int MostReasons = 2;

    /// <param name="by">Null for the first indicator there is.</param>
    /// <param name="year">Of the page: nothing later is on it, and what is earlier says its year.</param>
    public static MunicipalOverview Of(SnapshotView view, AssessmentIndicator? by, SchoolYear? year)
    {
        MunicipalityHistory history = view.History;
        var place = PlaceWords.For(view.Territory.Name);
        var changes = ChangeReport.Of(history.Assessments.Select(series => TrendOf.UpTo(series, year)).OfType<AssessmentSeries>(), year);
        AttentionJudgement attention = history.AttentionIn(year);
        int below = attention.Schools.Count(school => school.Reasons.Any(reason => reason is AttentionReason.BelowExpected));
        return new MunicipalOverview(
            place,
            OverviewSentence.Of(history, attention.Summary, changes, year),
            OverviewSentence.ByChance(attention.Summary, below),
            TargetRows.Of(history),
            attention.Summary,
            AttentionLine.Of(history, attention, view.DoubtfulCells, year, MostReasons),
            MunicipalTrends.Of(history, by, year),
            changes,
            CompletenessGrid.Of(history.Completeness, place))
        {
            Indicators = MunicipalIndicators.Of(history, year),
        };
    }
}
