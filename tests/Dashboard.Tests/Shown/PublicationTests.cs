using SchoolSupport.Analytics.Disclosure;
using SchoolSupport.Analytics.Histories;
using SchoolSupport.Analytics.Indicators;
using SchoolSupport.Dashboard.Components.Charts;
using SchoolSupport.Dashboard.Components.Shown;
using Figure = SchoolSupport.Dashboard.Components.Charts.Figure;

namespace SchoolSupport.Dashboard.Tests.Shown;

public sealed class PublicationTests
{
    // 2018/19: one of four with 4 and 5; 2020/21: three of twelve. Only the second may leave.
    private static readonly MunicipalityHistory History = new Facts().School(1, "А").School(2, "Б")
        .Oge(1, 2018, 2, 1, 1, 0).Oge(1, 2020, 3, 6, 2, 1).Oge(2, 2020, 0, 10, 10, 0).History();

    [Fact]
    public void Picture_OfASchool_HidesTheYearOfFourPupils()
    {
        TrendSeries shown = TrendPictures.OfSchool(History, 1, "oge:9:Математика", "quality")!;
        TrendSeries published = shown.Published(DisclosureRule.Usual);

        Assert.Equal([FigureState.Known, FigureState.Known], shown.Points.Select(point => point.Figure.State));
        Assert.Equal([FigureState.Hidden, FigureState.Known], published.Points.Select(point => point.Figure.State));
        Figure hidden = published.Points[0].Figure;
        Assert.Equal((null, null, null, null), (hidden.Value, hidden.Low, hidden.N, hidden.Successes));
        Assert.Equal("скрыто (мало учеников)", FigureWords.Sentence(hidden));
    }

    [Fact]
    public void Difference_OfAHiddenYear_IsHiddenToo()
    {
        Change change = Change.Between(Quality.Of(new MarkCounts(2, 1, 1, 0)), Quality.Of(new MarkCounts(3, 6, 2, 1)));

        Assert.Equal(FigureState.Hidden, FigureOf.Difference(change, "").Published(DisclosureRule.Usual).State);
        Assert.Equal(FigureState.Known, FigureOf.Difference(change, "").State);
    }
}
