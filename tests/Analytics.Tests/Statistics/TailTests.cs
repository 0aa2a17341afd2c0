using CsCheck;
using SchoolSupport.Analytics.Statistics;

namespace SchoolSupport.Analytics.Tests.Statistics;

public sealed class TailTests
{
    private static readonly Gen<double[]> Probabilities = Gen.Double[0, 1].Array[0, 12];

    // 0.3 · 10 is 3 of 10, although in binary floating point 0.1 · 3 is a little more than 0.3.
    [Theory]
    [InlineData(10, 3)]
    [InlineData(8, 3)]
    [InlineData(9, 3)]
    [InlineData(1, 1)]
    [InlineData(60, 18)]
    public void MinCount_ThirtyPercent_IsWholePupils(int n, int expected) => Assert.Equal(expected, ShareAtLeast.MinCount(n, 0.30m));

    [Fact]
    public void MinCount_SevenPercentOfAHundred_IsSeven() => Assert.Equal(7, ShareAtLeast.MinCount(100, 0.07m));

    // At least one of two at 10 %: 1 − 0.81.
    [Fact]
    public void Probability_TwoPupils_ByHand() => Assert.Equal(0.19, ShareAtLeast.Probability(2, 0.1, 0.3m), 1e-14);

    [Fact]
    public void Probability_OutOfRange_Throws()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => ShareAtLeast.Probability(0, 0.1, 0.3m));
        Assert.Throws<ArgumentOutOfRangeException>(() => ShareAtLeast.Probability(5, 1.1, 0.3m));
        Assert.Throws<ArgumentOutOfRangeException>(() => ShareAtLeast.Probability(5, 0.1, 30m));
        Assert.Throws<ArgumentOutOfRangeException>(() => PoissonBinomial.AtLeast([0.5, double.NaN], 1));
    }

    // 0.1 and 0.2: neither 0.72, both 0.02.
    [Fact]
    public void AtLeast_TwoEvents_ByHand()
    {
        Assert.Equal(1, PoissonBinomial.AtLeast([0.1, 0.2], 0));
        Assert.Equal(0.28, PoissonBinomial.AtLeast([0.1, 0.2], 1), 1e-14);
        Assert.Equal(0.02, PoissonBinomial.AtLeast([0.1, 0.2], 2), 1e-14);
        Assert.Equal(0, PoissonBinomial.AtLeast([0.1, 0.2], 3));
    }

    [Fact]
    public void AtLeast_AnyEvents_FallsWithTheCountAndIgnoresTheirOrder() => Gen.Select(Probabilities.Twice(), Gen.Int[0, 12]).Sample((twice, count) =>
    {
        double p = PoissonBinomial.AtLeast(twice.One, count);
        return p is >= 0 and <= 1 && p == PoissonBinomial.AtLeast(twice.Other, count) && p >= PoissonBinomial.AtLeast(twice.One, count + 1);
    });

    [Fact]
    public void AtLeast_EqualEvents_IsBinomial() => Gen.Select(Gen.Int[1, 30], Gen.Double[0, 1]).Sample((n, p) =>
        Math.Abs(PoissonBinomial.AtLeast(Enumerable.Repeat(p, n), ShareAtLeast.MinCount(n, 0.3m)) - ShareAtLeast.Probability(n, p, 0.3m)) < 1e-10);
}
