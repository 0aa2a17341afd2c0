using SchoolSupport.Analytics.Histories;
using SchoolSupport.Analytics.Statistics;
using SchoolSupport.Analytics.Tests.Histories;
using SchoolSupport.Analytics.Trends;
using SchoolSupport.Domain.Facts;
using SchoolSupport.Domain.Organisations;

namespace SchoolSupport.Analytics.Tests.Trends;

/// <summary>Which years of a municipality's schools a direction rests on.</summary>
public sealed class TrendPanelTests
{
    private const int Pupils = 60;

    [Fact]
    public void Of_SchoolThatAnotherWasJoinedTo_RestsOnTheYearsSince()
    {
        Assert.Equal([2018, 2019, 2020, 2021, 2022], YearsOf(Panel(null)));
        Assert.Equal([2021, 2022], YearsOf(Panel(2021)));

        TrendPanel Panel(int? merger)
        {
            School joined = FactBuilder.School(3, "Закрытая");
            (joined.ClosedYear, joined.MergedInto) = (merger, merger is null ? null : "Первая");
            return TrendPanel.Of(History(FallingAndSteady(), joined)).Value!;
        }
    }

    // A doubtful cell must not become a rise: without the threes of the last year quality would be 100 %.
    [Fact]
    public void Of_YearWithAMarkInDoubt_LeavesItOut()
    {
        FactBuilder facts = Steady(2018, 2021);
        facts.Oge(1, 2022, Baikalovo.Mathematics, Pupils, 0, null, 30, 0);
        facts.Oge(2, 2022, Baikalovo.Mathematics, Pupils, 0, 30, 30, 0);

        TrendPanel panel = TrendPanel.Of(History(facts)).Value!;

        Assert.Equal([2018, 2019, 2020, 2021], panel.Schools[1].Trend.Years.Select(year => year.StartYear));
        Assert.Equal(2022, panel.Years[^1].StartYear);
    }

    [Fact]
    public void Of_UntilAYear_KnowsNothingOfLaterOnes()
    {
        FactBuilder known = Steady(2018, 2020);
        FactBuilder more = Steady(2018, 2020);
        more.Oge(1, 2021, Baikalovo.Mathematics, Pupils, 0, 60, 0, 0);
        more.Oge(2, 2021, Baikalovo.Mathematics, Pupils, 0, 0, 60, 0);

        TrendPanel panel = TrendPanel.Of(History(more), new SchoolYear(2020)).Value!;

        Assert.Equal(TrendPanel.Of(History(known)).Value!.Schools[1].Trend.Slope, panel.Schools[1].Trend.Slope);
        Assert.NotEqual(TrendPanel.Of(History(more)).Value!.Schools[1].Trend.Slope, panel.Schools[1].Trend.Slope);
    }

    // Ten years later nobody says that a school «is falling» for what it did then.
    [Fact]
    public void Of_SchoolNotSeenForYears_HasTooLittleData()
    {
        YearResult[] old = [.. Enumerable.Range(2012, 5).Select(year => new YearResult(new SchoolYear(year), new Seen(0.3 - (0.15 * (year - 2012)), 0.0001)))];
        YearResult[] recent = [.. Enumerable.Range(2018, 5).Select(year => new YearResult(new SchoolYear(year), new Seen(0, 0.0001)))];

        TrendPanel panel = TrendPanel.Of(
            new Dictionary<int, IReadOnlyList<YearResult>> { [1] = old, [2] = recent }, new LocalLevelPrior(LocalLevel.Quality)).Value!;

        Assert.Equal(TrendVerdict.TooLittleData, panel.Schools[1].Trend.Verdict);
        Assert.Empty(panel.Schools[1].Trend.Years);
    }

    private static IEnumerable<int> YearsOf(TrendPanel panel) => panel.Schools[1].Trend.Years.Select(year => year.StartYear);

    private static FactBuilder FallingAndSteady()
    {
        var facts = new FactBuilder();
        foreach ((int year, int good) in new[] { (2018, 42), (2019, 42), (2020, 42), (2021, 18), (2022, 18) })
        {
            facts.Oge(1, year, Baikalovo.Mathematics, Pupils, 0, Pupils - good, good, 0);
            facts.Oge(2, year, Baikalovo.Mathematics, Pupils, 0, 30, 30, 0);
        }

        return facts;
    }

    private static FactBuilder Steady(int first, int last)
    {
        var facts = new FactBuilder();
        for (int year = first; year <= last; year++)
        {
            facts.Oge(1, year, Baikalovo.Mathematics, Pupils, 0, 30, 30, 0);
            facts.Oge(2, year, Baikalovo.Mathematics, Pupils, 0, 30, 30, 0);
        }

        return facts;
    }

    private static MunicipalityHistory History(FactBuilder facts, params School[] more) => MunicipalityHistory.Of(
        FactBuilder.Territory, [FactBuilder.School(1, "Первая"), FactBuilder.School(2, "Вторая"), .. more], [], facts.Facts);
}
