using SchoolSupport.Analytics.Statistics;
using SchoolSupport.Analytics.Trends;

namespace SchoolSupport.Analytics.Tests.Trends;

public sealed class AfterSupportTests
{
    // τ² = 0.01, V = 0.03: after −0.4 the level is −0.1, variance 0.0075; two years later −0.1·0.9² = −0.081, variance
    // 0.0075·0.6561 + 0.0004·1.81 = 0.00564475. Expected rise −0.081 + 0.4 = 0.319, observed −0.1 + 0.4 = 0.3: excess −0.019,
    // half-width 1.959964·√(0.00564475 + 0.03) = 0.370.
    private static readonly LocalLevel Model = new(Tau: 0.1, Q: 0.02, Phi: 2, Rho: 0.9, Omega: 0.1);

    [Fact]
    public void Of_LowSchool_ByHand()
    {
        AfterSupport found = AfterSupport.Of([new Seen(-0.4, 0.01)], new Seen(-0.1, 0.01), yearsLater: 2, Model).Value!;

        Assert.Equal(0.3, found.Observed, 1e-12);
        Assert.Equal(0.319, found.Expected, 1e-12);
        Assert.Equal(-0.019, found.ExcessMean, 1e-12);
        Assert.Equal(2 * 1.959964 * Math.Sqrt(0.03564475), found.Excess.Width, 1e-6);
        Assert.False(found.Distinguishable);
    }

    [Fact]
    public void Of_NoResultBefore_SaysSo()
    {
        Assert.Equal(NoFinding.NoObservations, AfterSupport.Of([], new Seen(0, 0.01), 1, Model).Why);
        Assert.Equal(NoFinding.NoObservations, AfterSupport.Of([new Seen(-0.4, 0.01), null], new Seen(0, 0.01), 1, Model).Why);
        Assert.Throws<ArgumentOutOfRangeException>(() => AfterSupport.Of([new Seen(0, 0.01)], new Seen(0, 0.01), 0, Model));
        Assert.Equal(NoFinding.NoObservations, AfterSupport.Mean().Why);
    }

    // Four equal schools: the same rise, half the width.
    [Fact]
    public void Mean_FourSchools_IsTwiceAsSure()
    {
        AfterSupport one = AfterSupport.Of([new Seen(-0.4, 0.01)], new Seen(-0.1, 0.01), 2, Model).Value!;
        AfterSupport mean = AfterSupport.Mean(one, one, one, one).Value!;

        Assert.Equal((4, one.Observed, one.Expected), (mean.Schools, mean.Observed, mean.Expected));
        Assert.Equal(one.Excess.Width / 2, mean.Excess.Width, 1e-12);
        Assert.Equal(mean.Excess.Width, AfterSupport.Mean(AfterSupport.Mean(one, one).Value!, AfterSupport.Mean(one, one).Value!).Value!.Excess.Width, 1e-12);
    }
}
