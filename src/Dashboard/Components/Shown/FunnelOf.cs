using SchoolSupport.Analytics.Comparisons;
using SchoolSupport.Analytics.Statistics;
using SchoolSupport.Dashboard.Components.Charts;
using SchoolSupport.Dashboard.Text;

namespace SchoolSupport.Dashboard.Components.Shown;

/// <summary>A comparison of schools as a chart shows it.</summary>
public static class FunnelOf
{
    /// <summary>More points than a screen has pixels for make no smoother a line.</summary>
    private const int MostSteps = 200;

    /// <summary>Schools with a place; the others stand in the table alone.</summary>
    public static IReadOnlyList<FunnelMark> Marks(SchoolComparison comparison) =>
    [
        .. from row in comparison.Rows
           where row.Place is not null
           select new FunnelMark(
               row.School.Name,
               row.Place!.Share.N,
               100 * row.Place.Share.Value!.Value,
               $"{FigureWords.Sentence(row.Value)}; {row.Position}; возможные места {row.Places}",
               row.Href,
               row.Place.Position != FunnelPosition.Within,
               row.Value.State == FigureState.Doubtful),
    ];

    /// <summary>From one pupil to the end of the axis, at whole numbers of pupils.</summary>
    /// <param name="most">Pupils at the right edge.</param>
    public static IReadOnlyList<FunnelLimit> Limits(SchoolFunnel funnel, double most)
    {
        int last = Math.Max(2, (int)most);
        int step = Math.Max(1, last / MostSteps);
        return [.. Enumerable.Range(0, (last / step) + 1).Select(index => Math.Clamp(index * step, 1, last)).Append(last).Distinct().Select(n =>
        {
            Interval inner = funnel.Limits(n, Confidence.Usual).ScaledBy(100);
            Interval outer = funnel.Limits(n, FunnelLimits.Outer).ScaledBy(100);
            return new FunnelLimit(n, inner.Low, inner.High, outer.Low, outer.High);
        })];
    }

    public static string Rate(SchoolFunnel funnel) => $"вместе {RussianNumbers.Percent(100 * funnel.Rate, 1)}";
}
