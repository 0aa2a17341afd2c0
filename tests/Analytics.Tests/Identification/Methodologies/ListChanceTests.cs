using CsCheck;
using SchoolSupport.Analytics.Identification.Methodologies;
using SchoolSupport.Analytics.Statistics;

namespace SchoolSupport.Analytics.Tests.Identification.Methodologies;

public sealed class ListChanceTests
{
    // Four independent works, 30 % of twos in two of them. At 25 % and 3 pupils: a work is low with 1 − 0.75³ = 0.578, two of four
    // with 1 − 0.422⁴ − 4 · 0.578 · 0.422³ = 0.795.
    [Theory]
    [InlineData(0.10, 0.30, 0.04, 0.01, 0.03, 0.00, 0.00, 0.00, 0.00)]
    [InlineData(0.15, 0.50, 0.13, 0.06, 0.15, 0.02, 0.02, 0.00, 0.00)]
    [InlineData(0.20, 0.67, 0.28, 0.19, 0.39, 0.13, 0.17, 0.08, 0.01)]
    [InlineData(0.25, 0.79, 0.47, 0.39, 0.65, 0.37, 0.50, 0.40, 0.22)]
    [InlineData(0.40, 0.97, 0.89, 0.90, 0.98, 0.97, 0.99, 1.00, 1.00)]
    public void Of_FourWorksOfOneShare_IsTheTable(double share, params double[] expected)
    {
        int[] sizes = [3, 5, 8, 10, 15, 20, 30, 60];

        double[] found = [.. sizes.Select(n => ListChance.Of(
            Enumerable.Repeat(new ProcedureChance(ShareAtLeast.Probability(n, share, 0.30m)), 4), Sample.OnlyInOneYear))];

        Assert.All(found.Zip(expected), pair => Assert.InRange(pair.First, pair.Second - 0.0051, pair.Second + 0.0051));
    }

    // Two works, each low with ½ this year and with ½ before. Two in a year: ¼. One two years running: 1 − (¾)² = 7/16.
    // Both at once: two low, of which at least one was low before, ¼ · ¾ = 3/16. Either: ¼ + 7/16 − 3/16 = ½.
    [Theory]
    [InlineData(2, null, RuleJoin.Or, 4.0 / 16)]
    [InlineData(null, 2, RuleJoin.Or, 7.0 / 16)]
    [InlineData(2, 2, RuleJoin.And, 3.0 / 16)]
    [InlineData(2, 2, RuleJoin.Or, 8.0 / 16)]
    [InlineData(null, null, RuleJoin.Or, 0.0)]
    public void Of_TwoWorksByHand(int? inOneYear, int? running, RuleJoin join, double expected) => Assert.Equal(
        expected,
        ListChance.Of([new ProcedureChance(0.5, 0.5), new ProcedureChance(0.5, 0.5)], new ListRule(inOneYear, running, join)),
        1e-12);

    [Fact]
    public void Of_AnyOrder_IsTheSameBits() => Gen.Select(Gen.Double[0, 1], Gen.Double[0, 1]).Array[1, 8].Sample(chances =>
    {
        ProcedureChance[] works = [.. chances.Select(chance => new ProcedureChance(chance.Item1, chance.Item2))];
        var rule = new ListRule(2, 2, RuleJoin.Or);

        double either = ListChance.Of(works, rule);
        double both = ListChance.Of(works, rule with { Join = RuleJoin.And });

        Assert.Equal(either, ListChance.Of([.. works.Reverse()], rule));
        Assert.InRange(both, 0, either + 1e-12);
        Assert.Equal(
            ListChance.Of(works, rule with { YearsRunning = null }) + ListChance.Of(works, rule with { InOneYear = null }), either + both, 1e-9);
    });
}
