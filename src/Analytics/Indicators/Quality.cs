using SchoolSupport.Analytics.Statistics;

namespace SchoolSupport.Analytics.Indicators;

/// <summary>Качество: the percentage of pupils with marks 4 and 5. See docs/indicators/quality.md.</summary>
public static class Quality
{
    public static Estimate Of(MarkCounts marks, Method method = Method.Counted) =>
        Estimate.OfShare(new Share(marks.Fours + marks.Fives, marks.N), method);
}
