using CsCheck;
using SchoolSupport.Analytics.Indicators;

namespace SchoolSupport.Analytics.Tests.Indicators;

public sealed class PoolingTests
{
    private static readonly Gen<MarkCounts[]> Schools = MarkGen.Any.Array[1, 20];

    private static readonly Gen<Estimate[]> MeanScores = Gen.Select(Gen.Double[0, 100], Gen.Int[1, 100])
        .Select((score, n) => Estimate.Reported(score, Unit.TestScore, n))
        .Array[1, 20];

    // 30 of 63 and 2 of 4: pooled 32/67 = 47.76 %; the mean of the two percentages would be 48.81 %.
    [Fact]
    public void ByParticipants_Counts_AreAdded()
    {
        PooledEstimate pooled = Pooling.ByParticipants(
            [Quality.Of(new MarkCounts(0, 33, 30, 0)), Quality.Of(new MarkCounts(0, 2, 2, 0))], Unit.Percent);

        Assert.Equal(47.76, pooled.Estimate.Value!.Value, 0.005);
        Assert.Equal((32, 67, Method.Counted), (pooled.Estimate.Successes, pooled.Estimate.N, pooled.Estimate.Method));
        Assert.Equal(Quality.Of(new MarkCounts(0, 35, 32, 0)), pooled.Estimate);
        Assert.Equal((2, 0, 0), (pooled.Included, pooled.LeftOut, pooled.NotHeld));
    }

    [Fact]
    public void ByParticipants_OneSchoolReconstructed_SaysSo()
    {
        PooledEstimate pooled = Pooling.ByParticipants(
            [Quality.Of(new MarkCounts(0, 33, 30, 0)), Quality.Of(new MarkCounts(0, 2, 2, 0), Method.Reconstructed)],
            Unit.Percent);

        Assert.Equal(Method.Reconstructed, pooled.Estimate.Method);
        Assert.NotNull(pooled.Estimate.Interval);
    }

    // Mean test scores 60 of 20 pupils and 50 of 5: (1200 + 250) / 25 = 58.
    [Fact]
    public void ByParticipants_OnlyMeans_AreWeightedWithoutAnInterval()
    {
        PooledEstimate pooled = Pooling.ByParticipants(
            [Estimate.Reported(60, Unit.TestScore, 20), Estimate.Reported(50, Unit.TestScore, 5)], Unit.TestScore);

        Assert.Equal((58.0, 25), (pooled.Estimate.Value, pooled.Estimate.N));
        Assert.Equal(Method.WeightedByParticipants, pooled.Estimate.Method);
        Assert.Equal((null, NoInterval.OnlyMeanKnown), (pooled.Estimate.Interval, pooled.Estimate.WhyNoInterval));
    }

    // 30 of 63 counted, 50 % of 4 reported: (3000 + 200) / 67 = 47.76 %.
    [Fact]
    public void ByParticipants_CountsAndPercentages_AreWeighted()
    {
        PooledEstimate pooled = Pooling.ByParticipants(
            [Quality.Of(new MarkCounts(0, 33, 30, 0)), Estimate.Reported(50, Unit.Percent, 4)], Unit.Percent);

        Assert.Equal(47.76, pooled.Estimate.Value!.Value, 0.005);
        Assert.Equal(Method.WeightedByParticipants, pooled.Estimate.Method);
        Assert.Equal(NoInterval.OnlyPercentKnown, pooled.Estimate.WhyNoInterval);
    }

    [Fact]
    public void ByParticipants_SchoolsWithoutANumberOrAValue_AreCountedAsLeftOut()
    {
        PooledEstimate pooled = Pooling.ByParticipants(
            [
                Estimate.Reported(60, Unit.TestScore, 20),
                Estimate.Reported(90, Unit.TestScore, null),
                Estimate.None(Unit.TestScore, NoValue.Hidden),
                Estimate.None(Unit.TestScore, NoValue.NotHeld),
            ],
            Unit.TestScore);

        Assert.Equal(60.0, pooled.Estimate.Value);
        Assert.Equal((1, 2, 1), (pooled.Included, pooled.LeftOut, pooled.NotHeld));
    }

    [Fact]
    public void ByParticipants_NothingToPool_SaysWhy()
    {
        Estimate notHeld = Estimate.None(Unit.Mark, NoValue.NotHeld);
        Estimate hidden = Estimate.None(Unit.Mark, NoValue.Hidden);
        Estimate noData = Estimate.None(Unit.Mark, NoValue.NoData);
        Estimate unnumbered = Estimate.Reported(3.5, Unit.Mark, null);

        Assert.Equal(NoValue.NoData, Why());
        Assert.Equal(NoValue.NotHeld, Why(notHeld, notHeld));
        Assert.Equal(NoValue.Hidden, Why(notHeld, hidden));
        Assert.Equal(NoValue.NumberUnknown, Why(unnumbered, notHeld));
        Assert.Equal(NoValue.NoData, Why(hidden, noData));

        static NoValue? Why(params Estimate[] schools) => Pooling.ByParticipants(schools, Unit.Mark).Estimate.WhyNoValue;
    }

    [Fact]
    public void ByParticipants_DifferentIndicators_Throws()
    {
        MarkCounts marks = new(1, 2, 3, 4);
        Assert.Throws<ArgumentException>(() => Pooling.ByParticipants([Quality.Of(marks), MeanMark.Of(marks)], Unit.Percent));
        Assert.Throws<ArgumentException>(() => Pooling.ByParticipants([Quality.Of(marks), Sou.Of(marks)], Unit.Percent));
        Assert.Throws<ArgumentOutOfRangeException>(() => Pooling.ByParticipants([Estimate.Exact(3, Unit.Pupils)], Unit.Pupils));
    }

    [Fact]
    public void ByParticipants_AnySchools_EqualsTheIndicatorOfTheSum() => Schools.Sample(schools =>
    {
        MarkCounts sum = schools.Aggregate((left, right) => left + right);
        Assert.Equal(Quality.Of(sum), Pooled(schools, marks => Quality.Of(marks)));
        Assert.Equal(MeanMark.Of(sum), Pooled(schools, marks => MeanMark.Of(marks)));
        Assert.Equal(Sou.Of(sum), Pooled(schools, marks => Sou.Of(marks)));
    });

    [Fact]
    public void ByParticipants_OrderOfSchools_ChangesNotABit() => MeanScores.Sample(schools => Assert.Equal(
        Pooling.ByParticipants(schools, Unit.TestScore),
        Pooling.ByParticipants(Enumerable.Reverse(schools), Unit.TestScore)));

    private static Estimate Pooled(MarkCounts[] schools, Func<MarkCounts, Estimate> indicator)
    {
        Estimate[] estimates = [.. schools.Select(indicator)];
        return Pooling.ByParticipants(estimates, estimates[0].Unit).Estimate;
    }
}
