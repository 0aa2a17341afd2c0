using Bunit;
using SchoolSupport.Analytics.Histories;
using SchoolSupport.Dashboard.Components.Overview;
using SchoolSupport.Dashboard.Components.Shown;
using SchoolSupport.Domain.Facts;

namespace SchoolSupport.Dashboard.Tests.Shown;

public sealed class MunicipalOverviewTests : BunitContext
{
    private const string Russian = "Русский язык";

    // Three schools in 2022 and 2023, one of them in 2024; Russian of ЕГЭ stops in 2022.
    private static readonly Facts Loaded = new Facts().School(1, "А").School(2, "Б").School(3, "В")
        .Oge(1, 2022, 0, 20, 30, 10).Oge(2, 2022, 0, 40, 10, 10).Oge(3, 2022, 0, 30, 20, 10)
        .Oge(1, 2023, 0, 50, 5, 5).Oge(2, 2023, 0, 20, 30, 10).Oge(3, 2023, 0, 30, 20, 10)
        .Oge(1, 2024, 0, 2, 5, 3)
        .Add(null, 2022, Procedures.Ege, Russian, 11, Season.Spring,
            [new FactValue(Measures.MeanTestScore, 67.3, null, ValueState.Known, ValueMethod.Reported, null, null)]);

    // In 2023 А has 10 of 60 against 65 of 120; a year later only А itself is known, and nothing to expect by.
    [Theory]
    [InlineData(2023, 2023, 1)]
    [InlineData(2022, 2022, 1)]
    [InlineData(2024, 2023, 1)]
    public void Of_AYear_JudgesByTheLatestUpToIt(int year, int judged, int needs)
    {
        var overview = MunicipalOverview.Of(Loaded.View(), null, new SchoolYear(year));

        Assert.Equal((new SchoolYear(judged), needs), (overview.Summary.Year, overview.Summary.NeedsAttention));
    }

    [Fact]
    public void Of_EarlierYear_ShowsNothingLater()
    {
        var overview = MunicipalOverview.Of(Loaded.View(), null, new SchoolYear(2023));

        Assert.All(overview.Trends.Shown, trend => Assert.True(trend.Latest.Year <= new SchoolYear(2023)));
        Assert.All(overview.Changes.Lines, line => Assert.Equal("2022/23 → 2023/24", line.Periods));
    }

    // One school of three: said beside the value, drawn hollow, compared with nothing.
    [Fact]
    public void Of_OneSchoolOfThree_SaysSoAndComparesNothing()
    {
        var overview = MunicipalOverview.Of(Loaded.View(), null, new SchoolYear(2024));
        MunicipalTrend trend = Assert.Single(overview.Trends.Shown);

        Assert.Equal((true, "по 1 из\u00A03\u00A0школ"), (trend.Latest.Figure.IsOfPart, trend.Latest.Figure.Coverage));
        Assert.StartsWith("Известны разные школы", trend.Latest.BreakBefore, StringComparison.Ordinal);
        Assert.Equal((0, 1), (overview.Changes.Compared, overview.Changes.Changes.NotComparable));
        Assert.StartsWith("По результатам 2023/24 внимания требует 1\u00A0школа", overview.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void Head_ValueOfAnEarlierYear_SaysItsYear()
    {
        var scores = MunicipalOverview.Of(Loaded.View(), AssessmentIndicator.MeanTestScore, new SchoolYear(2023));

        IRenderedComponent<TrendHead> head = Render<TrendHead>(parameters => parameters
            .Add(one => one.Trend, Assert.Single(scores.Trends.Shown)).Add(one => one.Year, new SchoolYear(2023)).Add(one => one.TerritoryId, 2));

        Assert.Equal("67,3\u00A0балла", head.Find(".figure-line-value").TextContent);
        Assert.Equal("2022/23, без числа уч.", head.Find(".figure-line-more").TextContent);
    }

    [Fact]
    public void Trends_IndicatorNothingTells_IsNotOffered()
    {
        var onlyScores = MunicipalTrends.Of(
            new Facts().Add(null, 2022, Procedures.Ege, Russian, 11, Season.Spring,
                [new FactValue(Measures.MeanTestScore, 67.3, null, ValueState.Known, ValueMethod.Reported, null, null)]).History(),
            AssessmentIndicator.Quality,
            null);

        Assert.Equal([AssessmentIndicator.MeanTestScore], onlyScores.Choices);
        Assert.Equal(AssessmentIndicator.MeanTestScore, onlyScores.Indicator);
    }
}
