using SchoolSupport.Analytics.Histories;
using SchoolSupport.Analytics.Statistics;
using SchoolSupport.Analytics.Tests.Histories;
using SchoolSupport.Analytics.Trends;
using SchoolSupport.Domain.Facts;

namespace SchoolSupport.Analytics.Tests.Trends;

public sealed class RiseAfterSupportTests
{
    // In the project from 2022 on; seen in 2019 and 2021 before, in 2022 and 2023 after. 2020 is a year without results.
    [Fact]
    public void Of_SupportedSchool_JudgesTheLatestYearByThoseBefore()
    {
        SchoolHistory school = History(support: 2022).School(1)!;

        RiseAfterSupport rise = RiseAfterSupport.Of(school, LocalLevel.Quality)!;

        Assert.Equal((2022, 2021, 2023), (rise.From.StartYear, rise.Before.StartYear, rise.After.StartYear));
        Seen Of(int year) => YearResult.Of(school.Composite(new SchoolYear(year))!)!.Value.Seen;
        AfterSupport expected = AfterSupport.Of([Of(2019), null, Of(2021)], Of(2023), 2, LocalLevel.Quality).Value!;
        Assert.Equal(expected, rise.Effect);
        Assert.True(rise.Effect.Observed > 0 && rise.Effect.Expected > 0);
    }

    [Theory]
    [InlineData(null)]
    [InlineData(2019)]
    [InlineData(2024)]
    public void Of_NoSupportOrNothingOnOneSide_SaysNothing(int? support) =>
        Assert.Null(RiseAfterSupport.Of(History(support).School(1)!, LocalLevel.Quality));

    private static MunicipalityHistory History(int? support)
    {
        var facts = new FactBuilder();
        foreach ((int year, int good) in new[] { (2019, 5), (2021, 3), (2022, 6), (2023, 9) })
        {
            facts.Oge(1, year, Baikalovo.Russian, 20, 0, 20 - good, good, 0);
            facts.Oge(2, year, Baikalovo.Russian, 80, 0, 40, 40, 0);
        }

        if (support is int from)
        {
            facts.Add(1, from, Procedures.RiskFactor, "Фактор", [FactBuilder.Text("приоритетный")], Season.Year, grade: null);
        }

        return MunicipalityHistory.Of(FactBuilder.Territory, [FactBuilder.School(1, "А"), FactBuilder.School(2, "Б")], [], facts.Facts);
    }
}
