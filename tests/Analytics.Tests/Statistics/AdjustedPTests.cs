using CsCheck;
using SchoolSupport.Analytics.Statistics;

namespace SchoolSupport.Analytics.Tests.Statistics;

public sealed class AdjustedPTests
{
    private static readonly Gen<double[]> P = Gen.Double[0, 1].Array[0, 30];

    // Three tests: 0.03·3/3, then min with 0.02·3/2 = 0.03, then 0.001·3.
    [Fact]
    public void BenjaminiHochberg_ThreeTests_ByHand() =>
        Assert.Equal([0.03, 0.003, 0.03], BenjaminiHochberg.Adjust(0.03, 0.001, 0.02), (one, other) => Math.Abs(one - other) < 1e-15);

    // 0.001·3, then max with 0.02·2 = 0.04, then max with 0.03·1.
    [Fact]
    public void Holm_ThreeTests_ByHand() =>
        Assert.Equal([0.04, 0.003, 0.04], Holm.Adjust(0.03, 0.001, 0.02), (one, other) => Math.Abs(one - other) < 1e-15);

    [Theory]
    [InlineData(1.5)]
    [InlineData(-0.1)]
    [InlineData(double.NaN)]
    public void Adjust_NotAProbability_ThrowsWithTheValue(double p)
    {
        Assert.Equal(p, Assert.Throws<ArgumentOutOfRangeException>(() => BenjaminiHochberg.Adjust(0.5, p)).ActualValue);
        Assert.Equal(p, Assert.Throws<ArgumentOutOfRangeException>(() => Holm.Adjust(0.5, p)).ActualValue);
    }

    [Fact]
    public void Adjust_AnyTests_LieBetweenPAndHolmAndKeepTheirOrder() => P.Sample(p =>
    {
        IReadOnlyList<double> expected = BenjaminiHochberg.Adjust(p);
        IReadOnlyList<double> strict = Holm.Adjust(p);
        return p.Select((value, i) => value <= expected[i] + 1e-15 && expected[i] <= strict[i] + 1e-12 && strict[i] <= 1).All(ok => ok)
            && p.Order().SequenceEqual(p.Zip(expected).OrderBy(pair => pair.Second).ThenBy(pair => pair.First).Select(pair => pair.First));
    });

    [Fact]
    public void Adjust_TestsInAnotherOrder_GivesEachTheSame() => P.Twice().Sample(twice =>
        twice.One.Zip(BenjaminiHochberg.Adjust(twice.One)).Order().SequenceEqual(twice.Other.Zip(BenjaminiHochberg.Adjust(twice.Other)).Order())
        && twice.One.Zip(Holm.Adjust(twice.One)).Order().SequenceEqual(twice.Other.Zip(Holm.Adjust(twice.Other)).Order()));
}
