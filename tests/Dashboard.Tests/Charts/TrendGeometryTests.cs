using SchoolSupport.Dashboard.Components.Charts;
using SchoolSupport.Domain.Facts;

namespace SchoolSupport.Dashboard.Tests.Charts;

public sealed class TrendGeometryTests
{
    private static readonly Axis Percent = Axis.Of(0, 100, 200, 0);

    // Four places of 25 %: their middles are 12,5, 37,5, 62,5 and 87,5. On 0…100 over 200 px, 60 % lies at 80.
    [Fact]
    public void Of_FourYears_StandInTheMiddleOfTheirPlaces()
    {
        var geometry = TrendGeometry.Of(Given.Series(Given.Year(2017, 60), Given.Year(2018, 40), Given.Year(2019, 50), Given.Year(2020, 0)), 200, Percent);

        Assert.Equal([12.5, 37.5, 62.5, 87.5], geometry.Points.Select(point => point.X));
        Assert.Equal([80.0, 120, 100, 200], geometry.Points.Select(point => point.Y));
        Assert.Single(geometry.Runs);
    }

    [Fact]
    public void Of_Break_PartsTheLineAndStandsBetweenTheYears()
    {
        var geometry = TrendGeometry.Of(Given.Series(Given.Year(2019, 60), Given.Year(2020, 40, "новая шкала")), 200, Percent);

        Assert.Equal(2, geometry.Runs.Count);
        PlacedBreak gap = Assert.Single(geometry.Breaks);
        Assert.Equal((50, "новая шкала"), (gap.X, gap.Why));
    }

    [Fact]
    public void Of_MissingYear_IsNotBridged()
    {
        var geometry = TrendGeometry.Of(Given.Series(Given.Year(2018, 60), Given.Year(2019, null), Given.Year(2020, 40)), 200, Percent);

        Assert.Equal([1, 1], geometry.Runs.Select(run => run.Count));
        Assert.Equal(200, geometry.Points[1].Y);
    }

    /// <summary>A year the series does not even list is a hole too.</summary>
    [Fact]
    public void Of_YearLeftOut_IsNotBridged() =>
        Assert.Equal(2, TrendGeometry.Of(Given.Series(Given.Year(2018, 60), Given.Year(2020, 40)), 200, Percent).Runs.Count);

    [Fact]
    public void Of_Target_CoversItsWholeYear()
    {
        TrendSeries series = Given.Series(Given.Year(2019, 60), Given.Year(2020, 40)) with { Targets = [new YearTarget(new SchoolYear(2020), 75)] };

        PlacedTarget target = Assert.Single(TrendGeometry.Of(series, 200, Percent).Targets);
        Assert.Equal((50, 100, 50), (target.From, target.To, target.Y));
    }

    // The value of 2019/20 stands at the end of a chart that goes on to 2020/21.
    [Fact]
    public void Labels_ValueOfAnEarlierYear_SaysItsYear()
    {
        TrendSeries series = Given.Series(Given.Year(2018, 60), Given.Year(2019, 40));

        PlacedLabel own = Assert.Single(TrendGeometry.Of(series, 200, Percent).Labels);
        PlacedLabel earlier = Assert.Single(TrendGeometry.Of(series, 200, Percent, new YearSpan(new SchoolYear(2018), new SchoolYear(2020), false)).Labels);

        Assert.Equal(["40\u00A0уч."], own.Notes);
        Assert.Equal(["40\u00A0уч.", "2019/20"], earlier.Notes);
    }

    [Fact]
    public void Labels_SmallGroup_SaysTheCountFirst()
    {
        TrendSeries series = Given.Series(new YearFigure(new SchoolYear(2020), Given.TwoOfNine));

        PlacedLabel label = Assert.Single(TrendGeometry.Of(series, 200, Percent).Labels);

        Assert.Equal(("2 из\u00A09", "22\u00A0%"), (label.Text, Assert.Single(label.Notes)));
    }

    // Labels of two lines and of one, both at 100: their middles lie a line and a half apart.
    [Fact]
    public void Spread_TallLabel_KeepsItsNeighbourAway() =>
        Assert.Equal([100, 124], Ys(EndLabels.Spread([Label(100) with { Notes = ["40 уч."] }, Label(101)], 16, 200)));

    // 100 and 105 are nearer than a line of 16; the lower one gives way.
    [Fact]
    public void Spread_LabelsOnEachOther_AreMovedApart() =>
        Assert.Equal([100, 116], Ys(EndLabels.Spread([Label(105), Label(100)], 16, 200)));

    [Fact]
    public void Spread_StackBelowTheFoot_IsPushedBackUp() =>
        Assert.Equal([184, 200], Ys(EndLabels.Spread([Label(198), Label(199)], 16, 200)));

    [Fact]
    public void ValueAxis_SeveralSeries_HoldsAllOfThem()
    {
        Axis axis = TrendGeometry.ValueAxis([Given.Series(Given.Year(2020, 12)), Given.Series(Given.Year(2020, 88))], 100);

        Assert.Equal((0, 100), (axis.Min, axis.Max));
    }

    private static PlacedLabel Label(double y) => new(LabelKind.Band, "", y);

    private static double[] Ys(IEnumerable<PlacedLabel> labels) => [.. labels.Select(label => label.Y)];
}
