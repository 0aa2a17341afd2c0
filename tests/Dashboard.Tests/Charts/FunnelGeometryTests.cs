using SchoolSupport.Dashboard.Components.Charts;

namespace SchoolSupport.Dashboard.Tests.Charts;

public sealed class FunnelGeometryTests
{
    private static readonly FunnelLimit[] Limits = [new(1, 0, 100, 0, 100), new(60, 40, 60, 30, 70)];

    // 60 pupils end the axis: 15 lie at a quarter of the width. Of 200 px, 60 % lie at 80.
    [Fact]
    public void Of_Marks_StandByPupilsAndShare_InTheOrderOfTheArrows()
    {
        var geometry = FunnelGeometry.Of([Mark("Б", 60, 50), Mark("А", 15, 100), Mark("В", 15, 20)], Limits, 50, "вместе 50,0 %", 200);

        Assert.Equal(["В", "А", "Б"], geometry.Marks.Select(mark => mark.Name));
        Assert.Equal((60.0, 25.0, 80.0), (geometry.X.Max, geometry.X.Place(15), geometry.Y.Place(60)));
        Assert.Equal([("99,8 %", 60.0), ("95 %", 80.0), ("вместе 50,0 %", 100.0)], geometry.Labels.Select(label => (label.Text, label.Y)));
    }

    [Fact]
    public void Of_SchoolsOutside_AreNamedAsideWithoutLyingOnEachOther()
    {
        var geometry = FunnelGeometry.Of([Mark("А", 15, 20, true), Mark("Б", 16, 21, true), Mark("В", 60, 60, true), Mark("Г", 30, 50)], Limits, 50, "", 200);

        Assert.Equal(["А", "Б", "В"], geometry.Names.Select(name => name.Name).Order());
        Assert.Equal([false, false, true], geometry.Names.OrderBy(name => name.Name).Select(name => name.Left));
        PlacedName[] near = [.. geometry.Names.Where(name => !name.Left)];
        Assert.True(Math.Abs(near[0].Y - near[1].Y) >= EndLabels.LineHeight);
    }

    // Ten schools on one spot: two names find room at it, the others would have to stand somewhere else.
    [Fact]
    public void Of_ACrowdOutside_NamesNoSchoolAwayFromItsMark()
    {
        var geometry = FunnelGeometry.Of([.. Enumerable.Range(0, 10).Select(index => Mark($"Школа {index}", 15, 80, true)), Mark("Я", 60, 50)], Limits, 50, "", 200);

        Assert.Equal(2, geometry.Names.Count);
        Assert.All(geometry.Names, name => Assert.InRange(name.Y - geometry.Y.Place(80), 0, EndLabels.LineHeight));
    }

    private static FunnelMark Mark(string name, int n, double value, bool isOutside = false) => new(name, n, value, "", "/", isOutside, false);
}
