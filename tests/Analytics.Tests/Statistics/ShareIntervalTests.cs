using CsCheck;
using SchoolSupport.Analytics.Statistics;

namespace SchoolSupport.Analytics.Tests.Statistics;

public sealed class ShareIntervalTests
{
    public static TheoryData<string> Methods => ["Wilson", "Jeffreys", "ClopperPearson"];

    private static readonly Gen<Share> Groups = Gen.Int[1, 2000].SelectMany(n => Gen.Int[0, n].Select(k => new Share(k, n)));

    // z = 1.959964, z² = 3.841459; centre = (2 + 1.920729) / (9 + 3.841459) = 0.305318;
    // half = 1.959964 / 12.841459 · √(2 · 7 / 9 + 0.960365) = 0.152628 · 1.586167 = 0.242093.
    [Fact]
    public void Wilson_TwoOfNine_ByHand()
    {
        Interval interval = Wilson.Of(new Share(2, 9))!.Value;

        Assert.Equal(0.063225, interval.Low, 5e-6);
        Assert.Equal(0.547411, interval.High, 5e-6);
    }

    [Theory]
    [MemberData(nameof(Methods))]
    public void Of_EmptyGroup_IsNull(string method) => Assert.Null(Try(method, new Share(0, 0), 0.95));

    [Theory]
    [InlineData(0.0)]
    [InlineData(1.0)]
    [InlineData(-0.5)]
    [InlineData(95.0)]
    [InlineData(double.NaN)]
    public void Of_ConfidenceOutsideItsRange_ThrowsWithTheValue(double confidence)
    {
        foreach (string method in (string[])["Wilson", "Jeffreys", "ClopperPearson"])
        {
            Action ask = () => Try(method, new Share(0, 0), confidence);
            Assert.Equal(confidence, Assert.Throws<ArgumentOutOfRangeException>(ask).ActualValue);
        }
    }

    [Theory]
    [InlineData(3, 2, 3)]
    [InlineData(-1, 2, -1)]
    [InlineData(0, -2, -2)]
    public void Share_ImpossibleCounts_ThrowsWithTheValue(int successes, int n, int refused)
    {
        var error = Assert.Throws<ArgumentOutOfRangeException>(() => new Share(successes, n));
        Assert.Equal(refused, error.ActualValue);
    }

    [Theory]
    [MemberData(nameof(Methods))]
    public void Of_AnyGroup_ContainsItsShareAndStaysOnTheScale(string method) => Groups.Sample(group =>
    {
        Interval interval = Of(method, group, 0.95);
        return 0 <= interval.Low && interval.High <= 1 && interval.Contains(group.Value!.Value);
    });

    [Theory]
    [MemberData(nameof(Methods))]
    public void Of_SuccessesAndFailuresSwapped_IsTheMirrorImage(string method) => Groups.Sample(group =>
    {
        Interval interval = Of(method, group, 0.95);
        Interval mirror = Of(method, new Share(group.N - group.Successes, group.N), 0.95);
        return Math.Abs(interval.Low - (1 - mirror.High)) < 1e-9 && Math.Abs(interval.High - (1 - mirror.Low)) < 1e-9;
    });

    [Theory]
    [MemberData(nameof(Methods))]
    public void Of_SameShareOfMore_IsNarrower(string method) => Gen.Select(Groups, Gen.Int[2, 9]).Sample((group, times) =>
        Of(method, new Share(group.Successes * times, group.N * times), 0.95).Width < Of(method, group, 0.95).Width);

    [Theory]
    [MemberData(nameof(Methods))]
    public void Of_HigherConfidence_IsWider(string method) => Groups.Sample(group =>
        Of(method, group, 0.80).Width < Of(method, group, 0.95).Width);

    private static Interval Of(string method, Share share, double confidence) => Try(method, share, confidence)!.Value;

    private static Interval? Try(string method, Share share, double confidence) => method switch
    {
        "Wilson" => Wilson.Of(share, confidence),
        "Jeffreys" => Jeffreys.Of(share, confidence),
        _ => ClopperPearson.Of(share, confidence),
    };
}
