using SchoolSupport.Analytics.Decline;
using SchoolSupport.Analytics.Decline.Cards;
using SchoolSupport.Analytics.Decline.Features;
using SchoolSupport.Analytics.Decline.Ladder;
using SchoolSupport.Analytics.Decline.Panels;

namespace SchoolSupport.Backtest;

/// <summary>From a panel to its card: examples, back-test, choice.</summary>
public static class CardRun
{
    public static ModelCard Of(DeclinePanel panel, DeclineRule rule, bool intervals = true)
    {
        var examples = DeclineExamples.Of(panel, rule);
        var test = BackTest.Run(examples);
        return ModelCard.Of(examples, test, Choice.Of(test, imported: null), intervals: intervals);
    }
}
