using System.Text;
using SchoolSupport.Dashboard.Components.Charts;
using SchoolSupport.Dashboard.Pictures;
using SchoolSupport.Dashboard.Tests.Charts;

namespace SchoolSupport.Dashboard.Tests.Pictures;

public sealed class TrendPictureTests
{
    private static readonly TrendSeries Series = Given.Series(Given.Year(2018, 60), Given.Year(2019, null), Given.Year(2020, 40, "новая шкала"));

    [Theory]
    [InlineData("ru-RU")]
    [InlineData("")]
    public void Svg_Words_AreRussianText(string culture)
    {
        using var scope = new CultureScope(culture);

        string svg = Encoding.UTF8.GetString(TrendPicture.Svg(Series));

        Assert.Contains("PT Sans", svg, StringComparison.Ordinal);
        Assert.Contains("2018/19", svg, StringComparison.Ordinal);
        Assert.Contains("нет данных", svg, StringComparison.Ordinal);
        Assert.Contains("новая шкала", svg, StringComparison.Ordinal);
        Assert.DoesNotContain("\u202F", svg, StringComparison.Ordinal);
    }

    [Fact]
    public void Png_Twice_IsTheSamePictureOfTheAskedSize()
    {
        byte[] png = TrendPicture.Png(Series, 800, 400);

        Assert.Equal([0x89, 0x50, 0x4E, 0x47], png[..4]);
        Assert.Equal([0, 0, 3, 32, 0, 0, 1, 144], png[16..24]); // width 800 = 3·256 + 32, height 400 = 256 + 144
        Assert.Equal(png, TrendPicture.Png(Series, 800, 400));
    }

    [Fact]
    public void Png_NoValueAtAll_IsStillAPicture() => Assert.NotEmpty(TrendPicture.Png(Given.Series(Given.Year(2020, null))));
}
