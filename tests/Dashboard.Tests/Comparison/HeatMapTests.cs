using System.Text;
using SchoolSupport.Analytics.Disclosure;
using SchoolSupport.Analytics.Histories;
using SchoolSupport.Dashboard.Components.Comparison;
using SchoolSupport.Dashboard.Components.Shown;
using SchoolSupport.Dashboard.Exports;
using SchoolSupport.Dashboard.Pictures;
using SchoolSupport.Dashboard.Tests.Shown;
using SchoolSupport.Domain.Facts;

namespace SchoolSupport.Dashboard.Tests.Comparison;

public sealed class HeatMapTests
{
    // Quality: 10 of 50, 25 of 50, 40 of 50, and of two pupils both.
    private static readonly Facts Apart = new Facts().School(1, "А").School(2, "Б").School(3, "В").School(4, "Малая")
        .Oge(1, 2023, 0, 40, 10, 0).Oge(2, 2023, 0, 25, 25, 0).Oge(3, 2023, 0, 10, 40, 0).Oge(4, 2023, 0, 0, 2, 0);

    [Fact]
    public void Of_LargeAndSmallGroups_TintByWhatShrinkageLeaves()
    {
        HeatCell[] cells = Cells(Apart);

        Assert.Equal((HeatShade.FarBelow, HeatShade.FarAbove), (cells[0].Shade, cells[2].Shade));
        Assert.InRange(cells[0].Shrunken!.Value, 20.5, 30);
        // 100 % of two pupils comes nearer to the common share than 80 % of fifty.
        Assert.Equal(100, cells[3].Value.Value);
        Assert.True(cells[3].Shrunken < cells[2].Shrunken);
    }

    // 24, 25 and 26 of 50 are what chance gives: nothing is tinted, and the column says so.
    [Fact]
    public void Of_SchoolsAlike_TintsNothing()
    {
        Facts alike = new Facts().School(1, "А").School(2, "Б").School(3, "В").Oge(1, 2023, 0, 26, 24, 0).Oge(2, 2023, 0, 25, 25, 0).Oge(3, 2023, 0, 24, 26, 0);

        Assert.All(Cells(alike), cell => Assert.Equal((HeatShade.Near, 50), (cell.Shade, Math.Round(cell.Shrunken!.Value, 6))));
        Assert.True(Assert.Single(Map(alike).Columns).AllAlike);
        Assert.StartsWith("Ни один результат", Map(alike).Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_TwoSchools_HasNumbersWithoutTint() =>
        Assert.All(Cells(new Facts().School(1, "А").School(2, "Б").Oge(1, 2023, 0, 40, 10, 0).Oge(2, 2023, 0, 10, 40, 0)), cell => Assert.Equal(HeatShade.None, cell.Shade));

    [Fact]
    public void ToHandOn_SmallGroup_HidesTheShrunkenValueToo()
    {
        string[] lines = Encoding.UTF8.GetString(HeatMapCsv.ToHandOn(Map(Apart), DisclosureRule.Usual)).Split('\n');

        string small = lines.Single(line => line.StartsWith("\"Малая\"", StringComparison.Ordinal));
        Assert.EndsWith("\"скрыто (мало учеников)\";;;;;;\"нет\"", small.TrimEnd(), StringComparison.Ordinal);
        Assert.Contains("\"Малая\";\"Качество\";\"ОГЭ, математика\";\"2023/24\";100", Encoding.UTF8.GetString(HeatMapCsv.Full(Map(Apart))), StringComparison.Ordinal);
    }

    [Fact]
    public void FunnelPicture_LeavesSmallGroupsOutAndSaysSo()
    {
        FunnelDrawing drawing = FunnelPictures.Of(SchoolComparison.Of(Apart.View(), null, null, null), DisclosureRule.Usual)!;

        Assert.Equal(["А", "Б", "В"], drawing.Marks.Select(mark => mark.Name).Order());
        Assert.Contains("Не показаны группы, которые скрываются при передаче: 1\u00A0школа.", drawing.Notes);
        Assert.Equal([0x89, (byte)'P', (byte)'N', (byte)'G'], drawing.Png()[..4]);
        Assert.Contains("<svg", Encoding.UTF8.GetString(drawing.Svg()), StringComparison.Ordinal);
        Assert.Null(FunnelPictures.Of(SchoolComparison.Of(new Facts().School(1, "А").Oge(1, 2023, 0, 5, 5, 5).View(), null, null, null), DisclosureRule.Usual));
    }

    // Means 3,2, 3,5 and 3,8 of fifty each: the interval of the outer two lies apart from 3,5.
    [Fact]
    public void Comparison_OfMeans_SaysHowManyIntervalsLieApart()
    {
        var comparison = SchoolComparison.Of(
            new Facts().School(1, "А").School(2, "Б").School(3, "В").Oge(1, 2023, 0, 40, 10, 0).Oge(2, 2023, 0, 25, 25, 0).Oge(3, 2023, 0, 10, 40, 0).View(),
            null, AssessmentIndicator.MeanMark, null);

        Assert.True(comparison.IsOfMeans);
        Assert.Null(comparison.Funnel);
        Assert.Equal(
            "Интервал не содержит средней района 3,50 у 2 школ из 3; случайно таких было бы около 0,2. Остальные от неё не отличить.",
            comparison.Sentence.Replace('\u00A0', ' '));
    }

    // А fell from 40 to 10 of 50, Б stayed.
    [Fact]
    public void Years_SayHowManySchoolsChanged()
    {
        Facts facts = new Facts().School(1, "А").School(2, "Б").School(3, "В")
            .Oge(1, 2022, 0, 10, 40, 0).Oge(1, 2023, 0, 40, 10, 0).Oge(2, 2022, 0, 25, 25, 0).Oge(2, 2023, 0, 25, 25, 0).Oge(3, 2023, 0, 25, 25, 0);

        Assert.StartsWith(
            "По сравнению с последним сопоставимым годом различимо изменилась 1\u00A0школа из 2",
            SchoolYears.Sentence(facts.View(), Facts.Key, AssessmentIndicator.Quality, null), StringComparison.Ordinal);
        Assert.Equal(["А", "Б"], SchoolYears.Of(facts.View(), Facts.Key, AssessmentIndicator.Quality, null).Select(series => series.Title));
        Assert.Empty(SchoolYears.Of(facts.View(), Facts.Key, AssessmentIndicator.Quality, new SchoolYear(2022)));
    }

    private static HeatMap Map(Facts facts) => HeatMap.Of(facts.View(), null, AssessmentIndicator.Quality, null);

    private static HeatCell[] Cells(Facts facts) => [.. Map(facts).Rows.Select(row => row.Cells[0])];
}
