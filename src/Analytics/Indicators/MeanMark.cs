using SchoolSupport.Analytics.Statistics;

namespace SchoolSupport.Analytics.Indicators;

/// <summary>Средняя отметка: the mean of the marks 2 to 5 of those who got one. See docs/indicators/mean-mark.md.</summary>
public static class MeanMark
{
    public static Estimate Of(MarkCounts marks, Method method = Method.Counted) => Estimate.OfMean(
        new CategoryCounts(
            new Category(2, marks.Twos),
            new Category(3, marks.Threes),
            new Category(4, marks.Fours),
            new Category(5, marks.Fives)),
        Unit.Mark,
        method);
}
