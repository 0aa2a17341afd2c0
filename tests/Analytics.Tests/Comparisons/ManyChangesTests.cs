using SchoolSupport.Analytics.Comparisons;
using SchoolSupport.Analytics.Histories;
using SchoolSupport.Analytics.Indicators;
using SchoolSupport.Analytics.Statistics;
using SchoolSupport.Analytics.Tests.Histories;

namespace SchoolSupport.Analytics.Tests.Comparisons;

public sealed class ManyChangesTests
{
    // 43 of 100, then 57 of 100: z of the pooled test is 1,98, and Newcombe's 95 % interval just leaves out 0.
    private static readonly (int Before, int After) JustAlone = (43, 57);

    // z about 5,8.
    private static readonly (int Before, int After) Far = (30, 70);

    private static readonly (int Before, int After) None = (50, 50);

    [Fact]
    public void ChanceAlone_ReachesZero_AtTheLevelItNames()
    {
        Change change = Given(JustAlone).Change.Change;
        double level = change.ChanceAlone!.Value;

        Assert.InRange(level, 0.03, 0.05);
        Assert.True(change.Distinguishable);
        var (now, was) = (new Share(57, 100), new Share(43, 100));
        Assert.False(NewcombeDifference.Of(now, was, 1 - level - 0.001)!.Value.Contains(0));
        Assert.True(NewcombeDifference.Of(now, was, 1 - level + 0.001)!.Value.Contains(0));
        Assert.Equal(1, Given(None).Change.Change.ChanceAlone!.Value, 1e-6);
    }

    // One at 0,047 holds among two (0,047 ≤ 1/2 · 0,10), and not among ten (0,047 > 1/10 · 0,10).
    [Fact]
    public void Of_TheSameChangeAmongMore_IsUsual()
    {
        var few = ManyChanges.Of([Given(JustAlone), Given(None)]);
        var many = ManyChanges.Of([Given(JustAlone), .. Enumerable.Repeat(Given(None), 9)]);

        Assert.Equal((1, 0, 2), (few.Found.Count, few.Alone.Count, few.LookedAt));
        Assert.Equal((0, 1, 10), (many.Found.Count, many.Alone.Count, many.LookedAt));
    }

    [Fact]
    public void Of_ARealChangeAmongMany_IsFound()
    {
        var changes = ManyChanges.Of([.. Enumerable.Repeat(Given(None), 30), Given(Far)]);

        Assert.Equal(40, Assert.Single(changes.Found).Change.Change.Difference.Value!.Value, 1e-9);
    }

    private static FoundChange Given((int Before, int After) good)
    {
        var facts = new FactBuilder();
        facts.Oge(1, 2021, Baikalovo.Russian, 100, 0, 100 - good.Before, good.Before, 0);
        facts.Oge(1, 2022, Baikalovo.Russian, 100, 0, 100 - good.After, good.After, 0);
        AssessmentSeries series = Baikalovo.History(facts).School(1)!.Assessments[0];
        return new FoundChange(series.Key, series.ChangeOf(AssessmentIndicator.Quality)!);
    }
}
