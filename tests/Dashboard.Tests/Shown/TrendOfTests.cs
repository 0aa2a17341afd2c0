using SchoolSupport.Analytics.Histories;
using SchoolSupport.Dashboard.Components.Charts;
using SchoolSupport.Dashboard.Components.Shown;
using SchoolSupport.Domain.Facts;

namespace SchoolSupport.Dashboard.Tests.Shown;

public sealed class TrendOfTests
{
    /// <summary>Spring at the middle of the only year's place, autumn half a step before it, the break between the two.</summary>
    [Fact]
    public void Series_TwoWavesOf2020_StandApartWithABreakBetween()
    {
        MunicipalityHistory history = new Facts().VprQuality(2020, Season.Autumn, 46).VprQuality(2020, Season.Spring, 51).History();
        TrendSeries series = TrendOf.Series(history.Assessments[0], AssessmentIndicator.Quality);

        var geometry = TrendGeometry.Of(series, 200, Axis.Of(0, 100, 200, 0));

        // From 2019,0 to 2020,5: autumn at 2019,5 is a third of the way, spring at 2020 two thirds.
        Assert.Equal(["осень 2020", "2020/21"], geometry.Points.Select(point => point.Figure.Name));
        Assert.Equal([100 / 3.0, 200 / 3.0], geometry.Points.Select(point => point.X), Near);
        Assert.Equal(50, Assert.Single(geometry.Breaks).X, 6);
        Assert.Equal(2, geometry.Runs.Count);
    }

    /// <summary>Pupils of 2022 are compared, but a reader should know of that spring.</summary>
    [Fact]
    public void Series_BreakToBeConfirmed_IsARemarkAndJoinsTheLine()
    {
        MunicipalityHistory history = new Facts().VprQuality(2020, Season.Spring, 46).VprQuality(2021, Season.Spring, 51).History();

        TrendSeries series = TrendOf.Series(history.Assessments[0], AssessmentIndicator.Quality);

        Assert.All(series.Points, point => Assert.Null(point.BreakBefore));
        Assert.Equal("Весной 2022 года часть ВПР перенесена на осень.", series.Points[1].Remark);
        Assert.Single(TrendGeometry.Of(series, 200).Runs);
    }

    [Fact]
    public void UpTo_Year_LeavesLaterOnesOut()
    {
        AssessmentSeries series = new Facts().VprQuality(2022, Season.Spring, 46).VprQuality(2023, Season.Spring, 51).History().Assessments[0];

        Assert.Equal([new SchoolYear(2022)], TrendOf.UpTo(series, new SchoolYear(2022))!.Points.Select(point => point.Period.Year));
        Assert.Null(TrendOf.UpTo(series, new SchoolYear(2021)));
        Assert.Equal(2, TrendOf.UpTo(series, null)!.Points.Count);
    }

    [Fact]
    public void IntervalsAsBand_JoinedPoints_HaveABandAndNoWhiskers()
    {
        MunicipalityHistory history = new Facts().School(1, "А").Oge(1, 2022, 0, 5, 5, 0).Oge(1, 2023, 0, 4, 6, 0).History();
        TrendSeries series = TrendOf.Series(history.Assessments[0], AssessmentIndicator.Quality) with { IntervalsAsBand = true };

        var geometry = TrendGeometry.Of(series, 200, Axis.Of(0, 100, 200, 0));

        Assert.Equal(2, Assert.Single(geometry.Bands).Count);
        Assert.All(geometry.Points, point => Assert.Null(point.Low));
        Assert.All(geometry.Points, point => Assert.True(point.Figure.Figure.HasInterval));
    }

    [Fact]
    public void MunicipalTrends_SharesWithoutCounts_AreNamedWithTheReason()
    {
        var trends = MunicipalTrends.Of(new Facts().VprQuality(2020, Season.Spring, 46).History(), AssessmentIndicator.Quality, null);

        Assert.Equal("Без интервала (ВПР): в таблице нет числа участников: интервал посчитать нельзя.", Assert.Single(trends.WithoutInterval));
    }

    [Fact]
    public void Picture_SeriesOfTheAddress_IsFoundOrNothing()
    {
        MunicipalityHistory history = new Facts().School(1, "А").Oge(1, 2020, 0, 5, 5, 0).History();

        Assert.Equal("Район. Успеваемость, ОГЭ, математика", TrendPictures.OfMunicipality(history, "oge:9:Математика", "pass")!.Title);
        Assert.Null(TrendPictures.OfMunicipality(history, "oge:9:Физика", "pass"));
        Assert.Null(TrendPictures.OfMunicipality(history, null, null));
    }

    private static bool Near(double left, double right) => Math.Abs(left - right) < 1e-9;
}
