using SchoolSupport.Analytics.Histories;
using SchoolSupport.Analytics.Statistics;
using SchoolSupport.Analytics.Targets;
using SchoolSupport.Analytics.Tests.Histories;
using SchoolSupport.Analytics.Trends;
using SchoolSupport.Domain.Facts;
using SchoolSupport.Domain.Organisations;

namespace SchoolSupport.Analytics.Tests.Targets;

public sealed class GapYearsTests
{
    private static readonly SchoolYear Now = new(2022);

    // Eight schools; in 2021 schools 1 and 2 are highest, 7 and 8 lowest. In 2022 1 and 2 have 30 of 40 together, 7 and 8 have 16 of 40.
    private static readonly (int Before, int After)[] Good = [(18, 14), (17, 16), (10, 19), (10, 10), (10, 10), (10, 1), (3, 8), (2, 8)];

    [Fact]
    public void Define_DividesByEarlierYearsAndComparesInTheNewOne()
    {
        MunicipalityHistory history = History();

        GapDefinition parts = GapYears.Define(history, TrendPanel.Of(history).Value, Now).Value!;
        YearGap gap = GapYears.Of(history, TrendPanel.Of(history).Value, parts, Now).Value!;

        Assert.Equal([1, 2], parts.Upper.Order());
        Assert.Equal([7, 8], parts.Lower.Order());
        Assert.Equal((30.0 / 40) - (16.0 / 40), gap.Gap.Value, 1e-12);
        Assert.True(gap.Gap.Interval.Width > NewcombeDifference.Of(new Share(30, 40), new Share(16, 40))!.Value.Width);
        Assert.Equal((new Share(30, 40), "Математика", Now), (gap.Works.Single().Upper, gap.Works.Single().Work, GapYears.Latest(history)!.Value));
    }

    // Upper: 18 of 20 in Russian and 4 of 10 in mathematics; lower: 10 of 20 and 2 of 40. Pooled 22 of 30 against 12 of 60 would be 53 п.п.;
    // by work 40 and 35.
    [Fact]
    public void Of_TwoWorksWithOtherPupils_IsTheMeanOfTheirGaps()
    {
        var facts = new FactBuilder();
        foreach ((int school, int russian, int n, int good) in new[] { (1, 9, 5, 2), (2, 9, 5, 2), (7, 5, 20, 1), (8, 5, 20, 1) })
        {
            facts.Oge(school, 2022, Baikalovo.Russian, 10, 0, 10 - russian, russian, 0);
            facts.Oge(school, 2022, Baikalovo.Mathematics, n, 0, n - good, good, 0);
        }

        School[] schools = [.. new[] { 1, 2, 7, 8 }.Select(school => FactBuilder.School(school, $"Школа {school}"))];
        var history = MunicipalityHistory.Of(FactBuilder.Territory, schools, [], facts.Facts);

        YearGap gap = GapYears.Of(history, null, new GapDefinition(Now, [1, 2], [7, 8]), Now).Value!;

        Assert.Equal([0.4, 0.35], gap.Works.Select(work => Math.Round(work.Gap.Value, 12)));
        Assert.Equal(0.375, gap.Gap.Value, 1e-12);
        Assert.Empty(gap.Missing);
    }

    // School 7 has no results now: of a part of two nobody can speak, of a part of three the other two are compared in both years.
    [Fact]
    public void Of_SchoolWithoutResults_IsLeftOutOfBothYears()
    {
        var facts = new FactBuilder();
        foreach ((int school, int year, int good) in new[] { (1, 2021, 18), (2, 2021, 18), (6, 2021, 10), (7, 2021, 0), (8, 2021, 10), (1, 2022, 18), (2, 2022, 18), (6, 2022, 10), (8, 2022, 10) })
        {
            facts.Oge(school, year, Baikalovo.Mathematics, 20, 0, 20 - good, good, 0);
        }

        School[] schools = [.. new[] { 1, 2, 6, 7, 8 }.Select(school => FactBuilder.School(school, $"Школа {school}"))];
        var history = MunicipalityHistory.Of(FactBuilder.Territory, schools, [], facts.Facts);
        var then = new SchoolYear(2021);

        Assert.Null(GapYears.Of(history, null, new GapDefinition(then, [1, 2], [7, 8]), Now, then).Value);

        var parts = new GapDefinition(then, [1, 2], [6, 7, 8]);
        YearGap first = GapYears.Of(history, null, parts, then, Now).Value!;
        YearGap latest = GapYears.Of(history, null, parts, Now, then).Value!;
        Assert.Equal((0.4, 0.4), (Math.Round(first.Gap.Value, 12), Math.Round(latest.Gap.Value, 12)));
        Assert.Equal([7], latest.Missing);
    }

    [Fact]
    public void Define_NoEarlierYear_FindsNothing()
    {
        MunicipalityHistory history = History();

        Assert.Null(GapYears.Define(history, TrendPanel.Of(history).Value, new SchoolYear(2021)).Value);
        Assert.Null(GapYears.Define(history, null, Now).Value);
    }

    // Kept between 3 and 6 on one side and 7 and 8 on the other: 20 of 40 against 16 of 40, whoever is highest now.
    [Fact]
    public void Of_KeptDefinition_IsMeasuredOnItsOwnSchools()
    {
        GapDefinition kept = GapDefinition.Read(new GapDefinition(new SchoolYear(2021), [3, 6], [7, 8]).Write());

        Gap gap = GapYears.Of(History(), null, kept, Now).Value!.Gap;

        Assert.Equal(new SchoolYear(2021), kept.Year);
        Assert.Equal(0.1, gap.Value, 1e-12);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("нет")]
    [InlineData("""{"startYear":2021,"upper":[1],"lower":[7,8]}""")]
    [InlineData("""{"startYear":2021,"upper":[1,2],"lower":[7,8],"more":1}""")]
    public void Read_NoDefinition_IsRefused(string body) => Assert.Throws<FormatException>(() => GapDefinition.Read(body));

    private static MunicipalityHistory History()
    {
        var facts = new FactBuilder();
        for (int school = 1; school <= Good.Length; school++)
        {
            facts.Oge(school, 2021, Baikalovo.Mathematics, 20, 0, 20 - Good[school - 1].Before, Good[school - 1].Before, 0);
            facts.Oge(school, 2022, Baikalovo.Mathematics, 20, 0, 20 - Good[school - 1].After, Good[school - 1].After, 0);
            facts.Oge(school, 2022, "Физика", 5, 0, 5, 0, 0);
        }

        School[] schools = [.. Enumerable.Range(1, Good.Length).Select(school => FactBuilder.School(school, $"Школа {school}"))];
        return MunicipalityHistory.Of(FactBuilder.Territory, schools, [], facts.Facts);
    }
}
