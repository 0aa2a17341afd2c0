using AngleSharp.Dom;
using Bunit;
using SchoolSupport.Dashboard.Components.Charts;
using SchoolSupport.Dashboard.Text;
using SchoolSupport.Domain.Facts;

namespace SchoolSupport.Dashboard.Tests.Charts;

public sealed class ChartRenderingTests : BunitContext
{
    // On 0…100 across the whole width a value stands at its own percent, with a point whatever the culture.
    [Theory]
    [InlineData("ru-RU")]
    [InlineData("")]
    public void IntervalBar_Value_StandsAtItsPercent(string culture)
    {
        using var scope = new CultureScope(culture);

        IRenderedComponent<IntervalBar> bar = Render<IntervalBar>(parameters => parameters.Add(one => one.Figure, Given.TwoOfNine));

        IElement whisker = bar.Find("line.whisker");
        Assert.Equal(("6.3%", "54.7%"), (whisker.GetAttribute("x1"), whisker.GetAttribute("x2")));
        Assert.Equal("22.2%", bar.Find("svg > svg").GetAttribute("x"));
        Assert.Contains("2 из", bar.Find("svg").GetAttribute("aria-label"), StringComparison.Ordinal);
    }

    [Fact]
    public void Number_FourKindsOfNothing_DifferInSignWordAndClass()
    {
        FigureState[] kinds = [FigureState.NoData, FigureState.Hidden, FigureState.NotHeld];
        string[] looks = [.. kinds.Select(state => NumberOf(Figure.Missing(state, Unit.Percent)).Markup), NumberOf(new Figure(5, Unit.Percent) { State = FigureState.NotComparable }).Markup];
        string[] signs = [.. looks.Select(look => look[look.IndexOf("class=\"sign\"", StringComparison.Ordinal)..look.IndexOf("</svg>", look.IndexOf("class=\"sign\"", StringComparison.Ordinal), StringComparison.Ordinal)])];

        Assert.Equal(4, signs.Distinct().Count());
        Assert.Contains("нет данных", looks[0], StringComparison.Ordinal);
        Assert.Contains("скрыто", looks[1], StringComparison.Ordinal);
        Assert.Contains("не проводилось", looks[2], StringComparison.Ordinal);
        Assert.Contains("не сравнивается", looks[3], StringComparison.Ordinal);
    }

    [Fact]
    public void Number_SmallGroup_ShowsTheCountBigAndThePercentSmall()
    {
        IRenderedComponent<NumberWithInterval> number = NumberOf(Given.TwoOfNine);

        Assert.Equal("2 из\u00A09", number.Find(".figure-value").TextContent);
        Assert.Equal("22\u00A0%", number.Find(".figure-n").TextContent);
    }

    [Fact]
    public void Number_Doubtful_SaysSoAndLeadsToItsCell()
    {
        IRenderedComponent<NumberWithInterval> number = NumberOf(Given.TwoOfNine with { State = FigureState.Doubtful, Href = "/data/1#G16", Source = "G16" });

        Assert.Contains("под вопросом", number.Find(".figure-doubt").TextContent, StringComparison.Ordinal);
        Assert.Equal("/data/1#G16", number.Find(".tip a").GetAttribute("href"));
        Assert.Equal("0", number.Find(".figure-more").GetAttribute("tabindex"));
    }

    [Theory]
    [InlineData("ru-RU")]
    [InlineData("")]
    public void Trend_Line_IsDrawnWithPoints(string culture)
    {
        using var scope = new CultureScope(culture);

        IRenderedComponent<TrendChart> chart = TrendOf(Given.Series(Given.Year(2019, 60), Given.Year(2020, 33.3)));

        Assert.Equal("25,80 75,133.4", chart.Find("polyline.series").GetAttribute("points"));
    }

    [Fact]
    public void Trend_TextAlternative_HasEveryYearWithItsState()
    {
        IRenderedComponent<TrendChart> chart = TrendOf(Given.Series(Given.Year(2018, 60), Given.Year(2019, null), Given.Year(2020, 40, "новая шкала")));

        string[][] rows = [.. chart.FindAll(".sr-only tbody tr").Select(row => row.Children.Select(cell => cell.TextContent).ToArray())];
        Assert.Equal(["2018/19", "2019/20", "2020/21"], rows.Select(row => row[0]));
        Assert.Equal("нет данных", rows[1][1]);
        Assert.Equal("новая шкала", rows[2][2]);
        Assert.Equal("ОГЭ, математика по учебным годам. 2018/19: 60\u00A0% (40\u00A0уч.); 2020/21: 40\u00A0% (40\u00A0уч.).", chart.Find("svg[role=img]").GetAttribute("aria-label"));
        Assert.Contains("2020/21: новая шкала", chart.Find(".chart-note").TextContent, StringComparison.Ordinal);
    }

    // A municipality's chart has no second series; a column that says «нет данных» of it would be a riddle to hear.
    [Fact]
    public void Trend_TextAlternative_HasNoColumnOfWhatTheChartHasNot()
    {
        TrendSeries alone = Given.Series(Given.Year(2019, 60), Given.Year(2020, 40));
        TrendSeries withBand = alone with { Band = [new YearBand(new SchoolYear(2020), 30, 50)], BandLabel = "округ" };

        Assert.Equal(["Учебный год", "ОГЭ, математика"], Headings(alone));
        Assert.Equal(["Учебный год", "ОГЭ, математика", "округ"], Headings(withBand));

        string[] Headings(TrendSeries series) => [.. TrendOf(series).FindAll(".sr-only th").Select(heading => heading.TextContent)];
    }

    [Fact]
    public void FigureLine_Value_LeadsToItsCellAndNeverStandsAlone()
    {
        IRenderedComponent<FigureLine> line = Render<FigureLine>(parameters => parameters
            .Add(one => one.Figure, Given.TwoOfNine with { Href = "/data/imports/8", Coverage = "по 1 из 11 школ", IsOfPart = true })
            .Add(one => one.When, "2019/20"));

        Assert.Equal(("/data/imports/8", "2 из\u00A09"), (line.Find("a").GetAttribute("href"), line.Find("a").TextContent));
        Assert.Equal("2019/20, 22\u00A0%, малая группа, по 1 из 11 школ", line.Find(".figure-line-more").TextContent);
        Assert.Equal("от\u00A06 до\u00A055\u00A0%", line.Find(".figure-line-interval").TextContent);
    }

    [Fact]
    public void FigureLine_NumberOfPupilsUnknown_IsSaid() => Assert.Equal(
        "без числа уч.", Render<FigureLine>(parameters => parameters.Add(one => one.Figure, new Figure(64, Unit.Percent))).Find(".figure-line-more").TextContent);

    /// <summary>One stop for Tab; the arrow keys reach the rest.</summary>
    [Fact]
    public void Trend_Marks_AreOneTabStopAndSayTheirValues()
    {
        IRenderedComponent<TrendChart> chart = TrendOf(Given.Series(Given.Year(2019, 60), Given.Year(2020, 40)));

        Assert.Equal(["0", "-1"], chart.FindAll(".mark").Select(mark => mark.GetAttribute("tabindex")));
        Assert.Equal("2020/21: 40\u00A0%, 40\u00A0уч.", chart.FindAll(".mark")[1].GetAttribute("aria-label"));
    }

    [Fact]
    public void Trend_ScaleNotFromZero_SaysSo()
    {
        IRenderedComponent<TrendChart> chart = Render<TrendChart>(parameters => parameters.Add(one => one.Series, Given.Series(Given.Year(2019, 95), Given.Year(2020, 99))));

        Assert.Equal("Шкала начинается не с нуля, а с 95.", chart.Find(".chart-note").TextContent);
    }

    [Fact]
    public void Multiples_DifferentHeights_ShareOneScale()
    {
        IRenderedComponent<SmallMultiples> multiples = Render<SmallMultiples>(parameters => parameters
            .Add(one => one.Title, "Процедуры")
            .Add(one => one.Height, 100)
            .Add(one => one.Series, [Given.Series(Given.Year(2019, 20), Given.Year(2020, 20)), Given.Series(Given.Year(2019, 100), Given.Year(2020, 100))]));

        Assert.Equal(["25,80 75,80", "25,0 75,0"], multiples.FindAll("polyline.series").Select(line => line.GetAttribute("points")));
    }

    [Fact]
    public void DotPlot_Schools_AreOrderedByNameNotByValue()
    {
        IRenderedComponent<DotPlot> plot = Render<DotPlot>(parameters => parameters
            .Add(one => one.Title, "Школы")
            .Add(one => one.Unit, Unit.Percent)
            .Add(one => one.Schools,
            [
                new SchoolFigure("Школа № 10", new Figure(90, Unit.Percent) { N = 30 }),
                new SchoolFigure("Школа № 2", new Figure(10, Unit.Percent) { N = 30 }),
                new SchoolFigure("Ёлкинская школа", Figure.Missing(FigureState.Hidden, Unit.Percent)),
            ]));

        Assert.Equal(["Ёлкинская школа", "Школа № 2", "Школа № 10"], plot.FindAll("tbody th").Select(name => name.TextContent.Trim()));
        Assert.Equal("скрыто (мало учеников)", plot.Find("td.missing").TextContent);
    }

    // 2 + 4 + 2 + 1 = 9: the «3» start after 2/9 and take 4/9.
    [Fact]
    public void StackedMarks_Widths_AreShares()
    {
        IRenderedComponent<StackedMarks> marks = Render<StackedMarks>(parameters => parameters.Add(one => one.Counts, [2, 4, 2, 1]));

        IElement three = marks.Find("svg[role=img] rect.mark-3");
        Assert.Equal(("22.222%", "44.444%"), (three.GetAttribute("x"), three.GetAttribute("width")));
        Assert.Equal("Отметки: «2»: 2, «3»: 4, «4»: 2, «5»: 1.", marks.Find("svg[role=img]").GetAttribute("aria-label"));
    }

    private IRenderedComponent<NumberWithInterval> NumberOf(Figure figure) =>
        Render<NumberWithInterval>(parameters => parameters.Add(one => one.Figure, figure));

    private IRenderedComponent<TrendChart> TrendOf(TrendSeries series) =>
        Render<TrendChart>(parameters => parameters.Add(one => one.Series, series).Add(one => one.Values, Axis.Of(0, 100, 200, 0)));
}
