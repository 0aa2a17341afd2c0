using CsCheck;
using SchoolSupport.Dashboard.Components.Charts;

namespace SchoolSupport.Dashboard.Tests.Charts;

public sealed class AxisTests
{
    private static readonly Gen<double[]> Percents = Gen.Double[0, 100].Array[1, 20];

    // By hand: 0 at the foot (200), 100 at the top (0), so 25 is a quarter of the way up: 150.
    [Fact]
    public void Place_VerticalAxis_GrowsUpwards()
    {
        var axis = Axis.Of(0, 100, from: 200, to: 0);

        Assert.Equal(150, axis.Place(25));
        Assert.Equal([0, 25, 50, 75, 100], axis.Ticks);
    }

    [Fact]
    public void PlaceWithin_ValueOffTheScale_StaysAtItsEnd()
    {
        var axis = Axis.Of(0, 100, 0, 500);

        Assert.Equal(500, axis.PlaceWithin(130));
        Assert.Equal(0, axis.PlaceWithin(-5));
    }

    // 23…47 use half of 0…47, so the scale starts at zero; 95…99 use 4 of 99 and stay apart.
    [Theory]
    [InlineData(23, 47, 0, 60, true)]
    [InlineData(95, 99, 95, 99, false)]
    [InlineData(60, 60, 0, 60, true)]
    [InlineData(0, 0, 0, 100, true)]
    [InlineData(-20, 101, 0, 100, true)]
    public void Fit_StartsAtZeroUnlessTheValuesWouldBeALine(double low, double high, double min, double max, bool zero)
    {
        var axis = Axis.Fit([low, high], least: 0, most: 100, from: 0, to: 1);

        Assert.Equal((min, max, zero), (axis.Min, axis.Max, axis.StartsAtZero));
    }

    [Fact]
    public void Fit_Marks_NeverGoBelowTwo()
    {
        var axis = Axis.Fit([3.1, 4.6], least: 2, most: 5, from: 0, to: 1);

        Assert.Equal(2, axis.Min);
        Assert.False(axis.StartsAtZero);
    }

    [Fact]
    public void Fit_Changes_KeepZeroInside()
    {
        var axis = Axis.Fit([-12, 7], least: -100, most: 100, from: 0, to: 1);

        Assert.Equal([-15, -10, -5, 0, 5, 10], axis.Ticks);
    }

    [Fact]
    public void Fit_NoValues_ShowsTheWholeScale()
    {
        var axis = Axis.Fit([], least: 0, most: 100, from: 0, to: 1);

        Assert.Equal((0, 100), (axis.Min, axis.Max));
    }

    // Ten years, at most six labels: every second, counted back from the last.
    [Fact]
    public void OfYears_ManyYears_LabelsEveryOtherAndAlwaysTheLast()
    {
        var axis = Axis.OfYears(2012, 2021, 0, 100, mostTicks: 6);

        Assert.Equal([2013, 2015, 2017, 2019, 2021], axis.Ticks);
        Assert.Equal(95, axis.Place(2021), precision: 9);
    }

    [Fact]
    public void OfYears_OneYear_StandsInTheMiddle() => Assert.Equal(50, Axis.OfYears(2020, 2020, 0, 100).Place(2020));

    [Fact]
    public void Fit_AnyValues_HoldsThemAllAndTicksAreEvenAndFew() => Percents.Sample(values =>
    {
        var axis = Axis.Fit(values, 0, 100, 300, 0);
        double[] steps = [.. axis.Ticks.Zip(axis.Ticks.Skip(1), (one, next) => Math.Round(next - one, 6)).Distinct()];

        Assert.All(values, value => Assert.InRange(axis.Place(value), -1e-6, 300 + 1e-6));
        Assert.InRange(axis.Ticks.Count, 1, 7);
        Assert.InRange(steps.Length, 0, 1);
        Assert.All(axis.Ticks, tick => Assert.InRange(tick, axis.Min - 1e-9, axis.Max + 1e-9));
    });

    [Fact]
    public void Place_ThenBack_IsTheSameValue() => Gen.Select(Percents, Gen.Double[0, 100]).Sample((values, value) =>
    {
        var axis = Axis.Fit(values, 0, 100, 300, 0);

        Assert.InRange(axis.ValueAt(axis.Place(value)) - value, -1e-6, 1e-6);
    });

    [Fact]
    public void Place_GreaterValue_IsHigherOnAVerticalAxis() => Gen.Select(Gen.Int[0, 100], Gen.Int[0, 100]).Sample((one, other) =>
    {
        var axis = Axis.Of(0, 100, 300, 0);

        Assert.Equal(one.CompareTo(other), -axis.Place(one).CompareTo(axis.Place(other)));
    });
}
