using SchoolSupport.Dashboard.Components.Shown;
using SchoolSupport.Domain.Facts;

namespace SchoolSupport.Dashboard.Tests.Shown;

public sealed class RegionLineTests
{
    [Fact]
    public void Of_Municipality_CountsItsSchoolsAndSaysHowCompleteItsYearIs()
    {
        var line = RegionLine.Of(new Facts().School(1, "А").School(2, "Б").School(3, "В").Oge(1, 2020, 0, 5, 5, 0).Oge(2, 2020, 0, 5, 5, 0).Risks(3, 2)
            .VprQuality(2020, Season.Spring, 50).View());

        Assert.Equal(("Район", "/?territory=2", 3, 1), (line.Name, line.Href, line.Schools, line.NeedsAttention));
        Assert.Equal(new SchoolYear(2020), line.LatestYear);
        Assert.Equal(["ОГЭ: 2 из 3", "ВПР: только муниципалитет"], line.Procedures);
    }

    [Fact]
    public void Of_NothingLoaded_HasNoYear()
    {
        var line = RegionLine.Of(new Facts().View());

        Assert.Null(line.LatestYear);
        Assert.Null(line.JudgedIn);
        Assert.Equal("Школы в 1 муниципалитете пока не внесены.", RegionLine.Sentence([line]));
    }

    [Fact]
    public void Sentence_SeveralMunicipalities_AddsThemUp()
    {
        var one = RegionLine.Of(new Facts().School(1, "А").School(2, "Б").Risks(1, 1).View());

        Assert.Equal("Внимания требуют 2\u00A0школы из 4 в 2 муниципалитетах.", RegionLine.Sentence([one, one]));
    }
}
