using SchoolSupport.Analytics.Histories;
using SchoolSupport.Analytics.Tests.Histories;
using SchoolSupport.Analytics.Trends;
using SchoolSupport.Domain.Facts;

namespace SchoolSupport.Analytics.Tests.Trends;

public sealed class YearResultTests
{
    // The documented composite of −25 п.п. of 20 pupils with V = 5.756667: −0.25 and 5.756667/400.
    [Fact]
    public void Of_Composite_IsAShareWithItsVariance()
    {
        YearResult result = YearResult.Of(Composite(Part(3, 10, 30, 50), Part(2, 10, 20, 50)))!.Value;

        Assert.Equal(new SchoolYear(2020), result.Year);
        Assert.Equal(-0.25, result.Seen.Residual, 1e-12);
        Assert.Equal(5.756667 / 400, result.Seen.BinomialVariance, 1e-8);
    }

    [Fact]
    public void Of_NinePupils_IsNoResult() => Assert.Null(YearResult.Of(Composite(Part(3, 9, 30, 50))));

    private static CompositeResidual Composite(params CompositePart[] parts) => CompositeResidual.Of(new SchoolYear(2020), parts, doubtful: false);

    private static CompositePart Part(int successes, int n, int othersSuccesses, int othersN) => new(
        Baikalovo.Key(Baikalovo.Russian), new Period(new SchoolYear(2020), Season.Spring), successes, n, othersSuccesses, othersN);
}
