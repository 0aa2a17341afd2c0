using SchoolSupport.Analytics.Comparisons;
using SchoolSupport.Analytics.Histories;
using SchoolSupport.Analytics.Phrases;
using SchoolSupport.Dashboard.Components.Charts;
using SchoolSupport.Dashboard.Components.Shown;
using SchoolSupport.Dashboard.Snapshots;
using SchoolSupport.Domain.Facts;

namespace SchoolSupport.Dashboard.Components.Comparison;

/// <summary>One work of all schools over the years.</summary>
public static class SchoolYears
{
    /// <summary>How many schools changed, with it in mind how many were looked at.</summary>
    public static string Sentence(SnapshotView view, SeriesKey key, AssessmentIndicator indicator, SchoolYear? year)
    {
        var changes = ManyChanges.Of(
            from school in view.History.Schools
            let series = school.Series(key) is { } all ? TrendOf.UpTo(all, year) : null
            let change = series?.ChangeOf(indicator)
            where change is not null
            select new FoundChange(key, change));
        return changes.LookedAt == 0
            ? PhraseList.Say("comparison.years.nothing")
            : changes.Found.Count == 0
                ? PhraseList.Say("comparison.years.none", ("n", changes.LookedAt))
                : PhraseList.Say("comparison.years.some", ("found", changes.Found.Count), ("n", changes.LookedAt));
    }

    /// <summary>Schools with two values and more, by name; each line carries the school's name and the municipality behind it.</summary>
    /// <param name="year">Later results are left aside.</param>
    public static IReadOnlyList<TrendSeries> Of(SnapshotView view, SeriesKey key, AssessmentIndicator indicator, SchoolYear? year) =>
    [
        .. from school in view.History.Schools
           let series = school.Series(key) is { } all ? TrendOf.UpTo(all, year) : null
           where series is not null && series.Points.Count(point => point[indicator].Value is not null) > 1
           let trend = SchoolTrends.Of(series, view.History, indicator)
           select trend with
           {
               Title = school.School.Name,
               Band = [.. trend.Band.Where(band => year is null || band.Year <= year)],
           },
    ];
}
