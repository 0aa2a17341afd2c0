using SchoolSupport.Analytics.Decline.Features;
using SchoolSupport.Analytics.Statistics;

namespace SchoolSupport.Analytics.Decline.Explanations;

/// <summary>What next year's result has to be for it not to be a decline, and how sure that is. Shares throughout.</summary>
/// <param name="Margin">A result that lies so far below the level, or farther, is a decline; with as many pupils as this year.</param>
/// <param name="Level">The school's usual level, against what is expected of its works.</param>
/// <param name="LevelInterval">95 %.</param>
/// <param name="Years">With a result: what the level is known from.</param>
public sealed record NextResult(double Margin, double Level, Interval LevelInterval, int Years)
{
    public static NextResult Of(DeclineExample example) => new(
        example.Outlook.Level.Mean - example.Outlook.Threshold, example.Outlook.Level.Mean, example.Outlook.Level.Interval(), example.Observations);
}
