using CsCheck;
using SchoolSupport.Analytics.Indicators;

namespace SchoolSupport.Analytics.Tests.Indicators;

public sealed class ChangeTests
{
    // One of ten, then five of nine: 55.56 − 10.00 = +45.56 п.п. Wilson: 1/10 → 0.017876..0.404150,
    // 5/9 → 0.266652..0.811222. Low: 0.455556 − √((0.555556 − 0.266652)² + (0.404150 − 0.1)²) = 0.036064;
    // high: 0.455556 + √((0.811222 − 0.555556)² + (0.1 − 0.017876)²) = 0.724087.
    [Fact]
    public void Between_TwoShares_IsInPercentagePointsWithNewcombe()
    {
        Change change = Change.Between(Quality.Of(new MarkCounts(0, 9, 1, 0)), Quality.Of(new MarkCounts(0, 4, 5, 0)));

        Assert.Equal(Unit.PercentagePoints, change.Difference.Unit);
        Assert.Equal(45.556, change.Difference.Value!.Value, 0.0005);
        Assert.Equal(3.606, change.Difference.Interval!.Value.Low, 0.0005);
        Assert.Equal(72.409, change.Difference.Interval!.Value.High, 0.0005);
        Assert.True(change.Distinguishable);
    }

    // Two of nine, then four of nine: +22.2 п.п., and 0 is well inside the interval.
    [Fact]
    public void Between_TwoMorePupilsOfNine_CannotBeTold()
    {
        Change change = Change.Between(Quality.Of(new MarkCounts(0, 7, 2, 0)), Quality.Of(new MarkCounts(0, 5, 4, 0)));

        Assert.Equal(22.2, change.Difference.Value!.Value, 0.05);
        Assert.False(change.Distinguishable);
    }

    // Mean marks 3.4 of five pupils, then 4.5 of ten: +1.1 ± 1.381520 (the arithmetic is in MeanIntervalTests).
    [Fact]
    public void Between_TwoMeans_IsWelch()
    {
        Change change = Change.Between(MeanMark.Of(new MarkCounts(1, 2, 1, 1)), MeanMark.Of(new MarkCounts(0, 0, 5, 5)));

        Assert.Equal(Unit.Mark, change.Difference.Unit);
        Assert.Equal(1.1, change.Difference.Value!.Value, 1e-12);
        Assert.Equal(1.1 - 1.381520, change.Difference.Interval!.Value.Low, 1e-6);
        Assert.False(change.Distinguishable);
    }

    [Fact]
    public void Between_MeanOfFourPupils_HasNoInterval()
    {
        Change change = Change.Between(MeanMark.Of(new MarkCounts(1, 1, 1, 1)), MeanMark.Of(new MarkCounts(0, 0, 5, 5)));

        Assert.Equal(1.0, change.Difference.Value!.Value, 1e-12);
        Assert.Equal(NoInterval.TooFew, change.Difference.WhyNoInterval);
        Assert.Null(change.Distinguishable);
    }

    [Fact]
    public void Between_ReportedMeans_HaveNoInterval()
    {
        Change change = Change.Between(
            Estimate.Reported(58.0, Unit.TestScore, 48), Estimate.Reported(62.5, Unit.TestScore, 67));

        Assert.Equal((4.5, NoInterval.OnlyMeanKnown), (change.Difference.Value, change.Difference.WhyNoInterval));
        Assert.Null(change.Distinguishable);
    }

    [Fact]
    public void Between_YearNotHeld_HasNoValueAndSaysWhy()
    {
        Change change = Change.Between(Estimate.None(Unit.Percent, NoValue.NotHeld), Quality.Of(new MarkCounts(0, 5, 4, 0)));

        Assert.Equal((null, NoValue.NotHeld), (change.Difference.Value, change.Difference.WhyNoValue));
        Assert.Null(change.Distinguishable);
    }

    [Fact]
    public void NotComparable_KeepsBothYearsAndGivesNoDifference()
    {
        Estimate before = Quality.Of(new MarkCounts(0, 7, 2, 0));
        Change change = Change.NotComparable(before, before);

        Assert.Equal(NoValue.NotComparable, change.Difference.WhyNoValue);
        Assert.Equal(before, change.Before);
    }

    [Fact]
    public void Between_DifferentIndicators_Throws()
    {
        MarkCounts marks = new(1, 2, 3, 4);
        Assert.Throws<ArgumentException>(() => Change.Between(Quality.Of(marks), MeanMark.Of(marks)));
        Assert.Throws<ArgumentException>(() => Change.Between(Quality.Of(marks), Sou.Of(marks)));
        Assert.Throws<ArgumentException>(() => Change.Between(Sou.Of(marks), Quality.Of(marks)));
    }

    [Fact]
    public void Between_YearsSwapped_ChangesTheSign() => Gen.Select(MarkGen.Any, MarkGen.Any).Sample((before, after) =>
    {
        Estimate forth = Change.Between(PassRate.Of(before), PassRate.Of(after)).Difference;
        Estimate back = Change.Between(PassRate.Of(after), PassRate.Of(before)).Difference;
        return Math.Abs(forth.Value!.Value + back.Value!.Value) < 1e-9
            && Math.Abs(forth.Interval!.Value.Low + back.Interval!.Value.High) < 1e-9;
    });

    [Fact]
    public void Between_SameMarksTwice_IsNeverDistinguishable() => MarkGen.Any.Sample(marks =>
        Change.Between(Quality.Of(marks), Quality.Of(marks)).Distinguishable == false
        && Change.Between(MeanMark.Of(marks), MeanMark.Of(marks)).Distinguishable != true);
}
