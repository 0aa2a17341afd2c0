using SchoolSupport.Analytics.Histories;
using SchoolSupport.Dashboard.Snapshots;
using SchoolSupport.Domain.Facts;

namespace SchoolSupport.Dashboard.Components.Shown;

/// <summary>The first page of a municipality: the answer and what it rests on.</summary>
public sealed record MunicipalOverview(
    string Sentence,
    string ByChance,
    IReadOnlyList<TargetLine> Targets,
    IReadOnlyList<AttentionLine> Attention,
    MunicipalTrends Trends,
    ChangeReport Changes,
    CompletenessGrid Completeness)
{
    /// <param name="by">Null for quality, as is what the charts do not offer.</param>
    /// <param name="year">Charts and changes stop at its end; who needs attention is judged by the latest year always.</param>
    public static MunicipalOverview Of(SnapshotView view, AssessmentIndicator? by, SchoolYear? year)
    {
        MunicipalityHistory history = view.History;
        ChangeReport changes = ChangeReport.Of(
            history.Assessments.Select(series => TrendOf.UpTo(series, year)).OfType<AssessmentSeries>());
        AssessmentIndicator indicator = MunicipalTrends.Choices.Contains(by ?? default) ? by ?? AssessmentIndicator.Quality : AssessmentIndicator.Quality;
        int below = history.Schools.Count(school => school.Attention.Reasons.Any(reason => reason is AttentionReason.BelowExpected));
        return new MunicipalOverview(
            OverviewSentence.Of(history, changes),
            OverviewSentence.ByChance(history.Attention, below),
            TargetLine.Of(history.Targets),
            AttentionLine.Of(history, view.DoubtfulCells),
            MunicipalTrends.Of(history, indicator, year),
            changes,
            CompletenessGrid.Of(history.Completeness));
    }
}
