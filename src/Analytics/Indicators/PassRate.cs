using SchoolSupport.Analytics.Statistics;

namespace SchoolSupport.Analytics.Indicators;

/// <summary>Успеваемость: the percentage of pupils with marks 3, 4 and 5. See docs/indicators/pass-rate.md.</summary>
public static class PassRate
{
    public static Estimate Of(MarkCounts marks, Method method = Method.Counted) =>
        Estimate.OfShare(new Share(marks.Threes + marks.Fours + marks.Fives, marks.N), method);
}
