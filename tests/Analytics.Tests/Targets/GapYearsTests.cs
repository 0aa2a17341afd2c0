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

        Gap gap = GapYears.Define(history, TrendPanel.Of(history).Value, Now).Value!;

        Assert.Equal([1, 2], gap.Upper.Order());
        Assert.Equal([7, 8], gap.Lower.Order());
        Assert.Equal((30.0 / 40) - (16.0 / 40), gap.Value, 1e-12);
        Assert.True(gap.Interval.Width > NewcombeDifference.Of(new Share(30, 40), new Share(16, 40))!.Value.Width);
        Assert.Equal((new Share(30, 40), Now), (GapYears.PartOf(history, gap.Upper, Now), GapYears.Latest(history)!.Value));
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

        Gap gap = GapYears.Of(History(), null, kept, Now).Value!;

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
