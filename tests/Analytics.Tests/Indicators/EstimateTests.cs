using SchoolSupport.Analytics.Indicators;
using SchoolSupport.Analytics.Statistics;

namespace SchoolSupport.Analytics.Tests.Indicators;

public sealed class EstimateTests
{
    public static TheoryData<Estimate> OneOfEachKind =>
    [
        Estimate.None(Unit.Percent, NoValue.Hidden),
        Estimate.OfShare(new Share(2, 9), Method.Reconstructed),
        Estimate.OfShare(default, Method.Counted),
        MeanMark.Of(new MarkCounts(1, 1, 1, 1)),
        MeanMark.Of(new MarkCounts(1, 2, 1, 1)),
        Estimate.Reported(58.4, Unit.TestScore, 67),
        Estimate.Reported(58.4, Unit.TestScore, null),
        Estimate.Exact(0, Unit.Pupils),
        Estimate.Computed(1.5, Unit.Mark, new Interval(1, 2)),
        Estimate.Computed(1.5, Unit.Mark, NoInterval.TooFew),
    ];

    [Theory]
    [MemberData(nameof(OneOfEachKind), DisableDiscoveryEnumeration = true)]
    public void AnyEstimate_HasAValueOrAReason_AndAnIntervalOrAReason(Estimate estimate)
    {
        Assert.True(estimate.Value is null ^ estimate.WhyNoValue is null);
        Assert.True(estimate.Interval is null ^ estimate.WhyNoInterval is null);
        Assert.True(estimate.Value is null == (estimate.Method == Method.None));
        Assert.True(estimate.Interval is null || estimate.Interval.Value.Contains(estimate.Value!.Value));
    }

    [Theory]
    [InlineData(Unit.TestScore, 67, NoInterval.OnlyMeanKnown)]
    [InlineData(Unit.Percent, 67, NoInterval.OnlyPercentKnown)]
    [InlineData(Unit.Percent, null, NoInterval.NumberUnknown)]
    public void Reported_HasNoInterval_AndSaysWhy(Unit unit, int? n, NoInterval why) =>
        Assert.Equal(why, Estimate.Reported(58.4, unit, n).WhyNoInterval);

    [Theory]
    [InlineData(100.1, Unit.Percent, 9, 100.1)]
    [InlineData(double.NaN, Unit.Mark, 9, double.NaN)]
    [InlineData(50.0, Unit.Percent, 0, 0)]
    public void Reported_Impossible_ThrowsWithTheValue(double value, Unit unit, int n, object refused) =>
        Assert.Equal(refused, Assert.Throws<ArgumentOutOfRangeException>(() => Estimate.Reported(value, unit, n)).ActualValue);

    [Fact]
    public void OfShare_MethodThatHasNoCounts_Throws() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Quality.Of(new MarkCounts(1, 1, 1, 1), Method.AsReported));

    [Fact]
    public void Equality_SameCounts_IsByValue() =>
        Assert.Equal(MeanMark.Of(new MarkCounts(1, 2, 3, 4)), MeanMark.Of(new MarkCounts(1, 2, 3, 4)));
}
