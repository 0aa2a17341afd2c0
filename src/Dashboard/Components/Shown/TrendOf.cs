using SchoolSupport.Analytics.Breaks;
using SchoolSupport.Analytics.Histories;
using SchoolSupport.Dashboard.Components.Charts;
using SchoolSupport.Domain.Facts;
using Unit = SchoolSupport.Dashboard.Text.Unit;

namespace SchoolSupport.Dashboard.Components.Shown;

/// <summary>An assessment series as a chart shows it: values with intervals, breaks where years are not compared.</summary>
public static class TrendOf
{
    public static TrendSeries Series(AssessmentSeries series, AssessmentIndicator indicator)
    {
        SeriesBreak[] breaks = [.. series.BreaksOf(indicator)];
        return new TrendSeries(
            SeriesWords.Of(series.Key),
            UnitOf(indicator),
            [
                .. series.Points.DistinctBy(point => point.Period).Select(point => new YearFigure(
                    point.Period.Year,
                    FigureOf.Number(point, indicator, Title(series.Key, indicator, point)),
                    Reason(breaks, point.Period, BreakStatus.Confirmed))
                {
                    Season = point.Period.Season,
                    Remark = Reason(breaks, point.Period, BreakStatus.ToBeConfirmed),
                }),
            ]);
    }

    /// <summary>Only what was known at the end of a school year.</summary>
    /// <returns>Null when nothing was.</returns>
    public static AssessmentSeries? UpTo(AssessmentSeries series, SchoolYear? year) => year is not SchoolYear last
        ? series
        : series.Points.Where(point => point.Period.Year <= last).ToArray() is { Length: > 0 } points
            ? series with { Points = points }
            : null;

    public static Unit UnitOf(AssessmentIndicator indicator) => AssessmentIndicators.UnitOf(indicator) switch
    {
        Analytics.Indicators.Unit.Mark => Unit.Mark,
        Analytics.Indicators.Unit.TestScore => Unit.TestScore,
        _ => Unit.Percent,
    };

    private static string Title(SeriesKey key, AssessmentIndicator indicator, AssessmentPoint point) =>
        $"{SeriesWords.Of(indicator)}, {SeriesWords.Of(key)}, {SeriesWords.Of(point.Period)}";

    private static string? Reason(SeriesBreak[] breaks, Period period, BreakStatus status) =>
        breaks.FirstOrDefault(found => found.Before == period && found.Break.Status == status)?.Break.Reason;
}
