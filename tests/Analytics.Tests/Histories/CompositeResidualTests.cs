using SchoolSupport.Analytics.Histories;
using SchoolSupport.Analytics.Indicators;
using SchoolSupport.Domain.Facts;

namespace SchoolSupport.Analytics.Tests.Histories;

public sealed class CompositeResidualTests
{
    // Russian 3 of 10, the others 30 of 50; mathematics 2 of 10, the others 20 of 50. Expected 6 + 4 = 10 of 20, got 5:
    // −5/20 = −25 п.п. Variance: 0.55·0.45·10·60/50 + 0.366667·0.633333·10·60/50 = 2.97 + 2.786667 = 5.756667;
    // half-width 1.959964·√5.756667/20 = 0.235128. Interval −48.51 … −1.49.
    [Fact]
    public void Of_TwoProcedures_IsTheDocumentedExample()
    {
        CompositeResidual composite = Of(Part(3, 10, 30, 50), Part(2, 10, 20, 50));

        Assert.Equal(-25, composite.Residual.Value!.Value, 1e-9);
        Assert.Equal(-48.5128, composite.Residual.Interval!.Value.Low, 5e-5);
        Assert.Equal(-1.4872, composite.Residual.Interval!.Value.High, 5e-5);
        Assert.Equal((20, Unit.PercentagePoints, true), (composite.N, composite.Residual.Unit, composite.DistinguishablyBelow));
    }

    [Fact]
    public void Of_NinePupils_IsMissing_AndOfTenIsNot()
    {
        CompositeResidual nine = Of(Part(0, 4, 30, 50), Part(0, 5, 30, 50));

        Assert.Equal((NoValue.TooFew, 9, null), (nine.Residual.WhyNoValue, nine.N, nine.DistinguishablyBelow));
        Assert.Equal(-60, Of(Part(0, 5, 30, 50), Part(0, 5, 30, 50)).Residual.Value!.Value, 1e-9);
    }

    [Fact]
    public void Of_EverybodyAlike_HasNoInterval()
    {
        CompositeResidual composite = Of(Part(10, 10, 50, 50));

        Assert.Equal((0.0, NoInterval.TooFew, null), (composite.Residual.Value, composite.Residual.WhyNoInterval, composite.DistinguishablyBelow));
    }

    // Pelevinskaya: Russian 2 of 9, the others 88 of 131 (one mark in doubt); mathematics 3 of 9, the others 44 of 132.
    // Expected 6.0458 + 3; 5 − 9.0458 = −4.0458 of 18 = −22.48 п.п., V = 4.3447, interval −45.17 … +0.22.
    [Fact]
    public void History_School_IsComparedWithTheOthersOnly()
    {
        CompositeResidual composite = Assert.Single(Baikalovo.History(Baikalovo.Facts()).School(Baikalovo.Id("ПОШ"))!.Composites);

        Assert.Equal([(2, 9, 88, 131), (3, 9, 44, 132)], composite.Parts.Select(part => (part.Successes, part.N, part.OthersSuccesses, part.OthersN)));
        Assert.Equal(-22.48, composite.Residual.Value!.Value, 0.005);
        Assert.Equal(0.22, composite.Residual.Interval!.Value.High, 0.005);
        Assert.False(composite.DistinguishablyBelow);
        Assert.Equal((18, 8), (composite.N, composite.Origin.Values.Count));
    }

    [Fact]
    public void History_ProcedureOfOneSchoolOnly_IsLeftOut()
    {
        var facts = new FactBuilder();
        facts.Oge(1, 2020, "Химия", 20, 0, 0, 10, 10);

        CompositeResidual composite = Assert.Single(Baikalovo.History(facts).School(1)!.Composites);

        Assert.Empty(composite.Parts);
        Assert.Equal(NoValue.NoData, composite.Residual.WhyNoValue);
    }

    // Eleven schools of one rate, two subjects: about 2.5 % of those judged are called below, the largest (63 of 141) no
    // more often than the others.
    [Fact]
    public void DistinguishablyBelow_SchoolsOfOneRate_IsAsRareAsItSays()
    {
        int[] sizes = [63, 12, 4, 9, 5, 6, 4, 17, 9, 2, 10];
        var random = new Random(20210619);
        (int judged, int below, int largestBelow) = (0, 0, 0);
        const int Runs = 4000;
        for (int run = 0; run < Runs; run++)
        {
            int[][] subjects = [.. new[] { 0.6, 0.35 }.Select(rate => sizes.Select(n => Enumerable.Range(0, n).Count(_ => random.NextDouble() < rate)).ToArray())];
            for (int school = 0; school < sizes.Length; school++)
            {
                CompositeResidual composite = Of([.. subjects.Select(subject => Part(subject[school], sizes[school], subject.Sum() - subject[school], 141 - sizes[school]))]);
                judged += composite.DistinguishablyBelow is null ? 0 : 1;
                below += composite.DistinguishablyBelow == true ? 1 : 0;
                largestBelow += school == 0 && composite.DistinguishablyBelow == true ? 1 : 0;
            }
        }

        Assert.Equal(8 * Runs, judged);
        Assert.InRange((double)below / judged, 0.020, 0.030);
        Assert.InRange((double)largestBelow / Runs, 0.018, 0.032);
        Assert.Equal(0.025, CompositeResidual.ChanceOfBelow, 1e-12);
    }

    private static CompositeResidual Of(params CompositePart[] parts) => CompositeResidual.Of(new SchoolYear(2020), parts, doubtful: false);

    private static CompositePart Part(int successes, int n, int othersSuccesses, int othersN) => new(
        Baikalovo.Key(Baikalovo.Russian), new Period(new SchoolYear(2020), Season.Spring), successes, n, othersSuccesses, othersN);
}
