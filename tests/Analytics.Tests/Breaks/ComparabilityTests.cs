using SchoolSupport.Analytics.Breaks;
using SchoolSupport.Analytics.Histories;
using SchoolSupport.Domain.Facts;

namespace SchoolSupport.Analytics.Tests.Breaks;

public sealed class ComparabilityTests
{
    private static readonly SeriesKey Oge = new(Procedures.Oge, 9, "Математика");
    private static readonly SeriesKey Vpr = new(Procedures.Vpr, 4, "Математика");
    private static readonly SeriesKey Ege = new(Procedures.Ege, 11, "Физика");
    private static readonly Comparability Table = new(BreakTable.Shipped.InForce);

    [Fact]
    public void WithLatest_Oge_BeginsAfterTheYearItWasNotHeld() =>
        Assert.Equal([2021, 2022, 2023], Table.WithLatest(Oge, Springs(2022, 2018, 2023, 2019, 2021)).Select(Calendar));

    // The autumn of 2020 stands apart, the years around it belong together.
    [Fact]
    public void WithLatest_Vpr_LeavesOutTheAutumnOf2020()
    {
        var autumn = new Period(new SchoolYear(2020), Season.Autumn);

        Assert.Equal([2019, 2021], Table.WithLatest(Vpr, [.. Springs(2019), autumn, .. Springs(2021)]).Select(Calendar));
        Assert.Equal([autumn], Table.WithLatest(Vpr, [.. Springs(2019), autumn]));
        Assert.Empty(Table.WithLatest(Vpr, []));
    }

    [Fact]
    public void Between_BreakToBeConfirmed_IsANoteOnly()
    {
        PairOfPeriods pair = Table.Between(Ege, Springs(2021)[0], Springs(2020)[0]);

        Assert.True(pair.Comparable);
        Assert.Equal(BreakStatus.ToBeConfirmed, Assert.Single(pair.Notes).Status);
        Assert.Equal((2020, 2021), (Calendar(pair.Earlier), Calendar(pair.Later)));
        Assert.Empty(Table.Between(Ege, Springs(2020)[0], Springs(2020)[0]).Notes);
    }

    // Of 2019, 2021, 2022 the pairs with 2019 are not comparable.
    [Fact]
    public void Pairs_Oge_SayWhyNot()
    {
        IReadOnlyList<PairOfPeriods> pairs = Table.Pairs(Oge, Springs(2022, 2021, 2019));

        Assert.Equal([(2019, 2021, false), (2019, 2022, false), (2021, 2022, true)], pairs.Select(pair => (Calendar(pair.Earlier), Calendar(pair.Later), pair.Comparable)));
        Assert.Equal(BreakKind.NotHeld, Assert.Single(pairs[0].Because).Kind);
    }

    private static Period[] Springs(params int[] years) => [.. years.Select(year => new Period(SchoolYear.EndingIn(year), Season.Spring))];

    private static int Calendar(Period period) => period.Year.StartYear + 1;
}
