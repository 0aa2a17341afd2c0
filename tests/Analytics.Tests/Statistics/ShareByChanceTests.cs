using SchoolSupport.Analytics.Statistics;

namespace SchoolSupport.Analytics.Tests.Statistics;

public sealed class ShareByChanceTests
{
    // 1 − 0.989^13; 1 − 0.5^2; 0.9^10, none of ten where a tenth is usual; 0.5^3.
    [Theory]
    [InlineData(1, 13, 0.011, 0.13393)]
    [InlineData(1, 2, 0.5, 0.75)]
    [InlineData(0, 10, 0.1, 0.34868)]
    [InlineData(3, 3, 0.5, 0.125)]
    public void Of_WorkedByHand(int successes, int n, double expected, double chance) =>
        Assert.Equal(chance, ShareByChance.Of(new Share(successes, n), expected), 5);

    [Fact]
    public void Of_NobodyAtAll_HasNoChance() => Assert.Throws<ArgumentOutOfRangeException>(() => ShareByChance.Of(new Share(0, 0), 0.5));
}
