using SchoolSupport.Analytics.Objectivity;

namespace SchoolSupport.Analytics.Tests.Objectivity;

public sealed class WorkPatternTests
{
    // Border 6, numbers 4, 2, 12, 6 on 4–7 (½ added: 4.5, 2.5, 12.5, 6.5): ln 5 − ln(6.5/4.5)/3 = 1.609438 − 0.122575 = 1.486863;
    // variance 1/2.5 + 1/12.5 + (1/4.5 + 1/6.5)/9 = 0.48 + 0.041785 = 0.521785, root 0.722347; z = 2.0584.
    [Fact]
    public void BorderPeak_ByHand()
    {
        BorderPeak found = BorderPeak.Of(Scores((3, 6), (4, 4), (5, 2), (6, 12), (7, 6)), [6, null, null])!;

        Assert.Equal((3, 6, 2, 12, 30), (found.Mark, found.Border, found.Below, found.At, found.N));
        Assert.Equal(2.0584, found.Z, 4);
        Assert.True(found is { IsOrienting: true, IsSignal: false });
    }

    // The same step everywhere on the way up is no peak: 2, 4, 8, 16 double with each point.
    [Fact]
    public void BorderPeak_SteadyClimb_IsNone() =>
        Assert.InRange(BorderPeak.Of(Scores((4, 20), (5, 40), (6, 80), (7, 160)), [6, null, null])!.Z, -0.1, 0.1);

    // Three borders are three chances to be unusual.
    [Fact]
    public void BorderPeak_MoreBorders_CostCertainty()
    {
        ScoreDistribution school = Scores((3, 6), (4, 4), (5, 2), (6, 12), (7, 6), (8, 6), (9, 6), (10, 6));

        Assert.Equal(
            2 * BorderPeak.Of(school, [6, null, null])!.AdjustedP, BorderPeak.Of(school, [6, 9, null])!.AdjustedP, 9);
    }

    [Fact]
    public void BorderPeak_NineteenPupilsOrNoBorder_IsNotAsked()
    {
        Assert.Null(BorderPeak.Of(Scores((4, 4), (5, 2), (6, 13)), [6, null, null]));
        Assert.Null(BorderPeak.Of(Scores((4, 4), (5, 2), (6, 14)), [null, null, null]));
    }

    // Ten pupils, six tasks; others 0.9, 0.8, 0.7 and 0.4, 0.3, 0.2. School 0.2 lower on the easy ones, 0.5 higher on the hard ones.
    // Variance (0.09 + 0.16 + 0.21 + 0.24 + 0.21 + 0.16)/9/10 = 0.0118889, root 0.109036; 0.7 is 6.42 of it.
    [Fact]
    public void TaskPattern_EasyWorseAndHardBetter_ByHand()
    {
        TaskPattern found = TaskPattern.Of([new(0.7, 0.9), new(0.6, 0.8), new(0.5, 0.7), new(0.9, 0.4), new(0.8, 0.3), new(0.7, 0.2)], 10)!;

        Assert.Equal(-0.2, found.Easy, 9);
        Assert.Equal(0.5, found.Hard, 9);
        Assert.Equal(6.42, found.Z, 2);
        Assert.True((found with { AdjustedP = 0.01 }).IsSignal);
    }

    // Better everywhere, most of all where others fail: a strong class, and nothing to ask.
    [Fact]
    public void TaskPattern_BetterEverywhere_IsNoSign() => Assert.False((TaskPattern.Of(
        [new(1, 0.9), new(0.9, 0.8), new(0.8, 0.7), new(1, 0.4), new(1, 0.3), new(1, 0.2)], 30)! with
    { AdjustedP = 0.001 }).IsSignal);

    [Fact]
    public void TaskPattern_FiveTasksOrNinePupils_IsNotAsked()
    {
        TaskResult[] six = [new(1, 0.9), new(0.9, 0.8), new(0.8, 0.7), new(1, 0.4), new(1, 0.3), new(1, 0.2)];

        Assert.Null(TaskPattern.Of(six[..5], 30));
        Assert.Null(TaskPattern.Of(six, 9));
    }

    private static ScoreDistribution Scores(params (int Score, double Pupils)[] scores) => new(ScoreScale.PrimaryScores, scores);
}
