using Bunit;
using SchoolSupport.Dashboard.Components.Layout;

namespace SchoolSupport.Dashboard.Tests.Layout;

public sealed class SearchPaletteTests : BunitContext
{
    [Theory]
    [InlineData("шадр", "Шадринская ООШ")]
    [InlineData("ООШ шадр", "Шадринская ООШ")]
    [InlineData("елк", "Ёлкинская СОШ")]
    [InlineData("мет", "Методика")]
    public void Search_WordsInAnyOrderCaseAndSpellingOfYo_FindTheirGoal(string text, string expected)
    {
        IRenderedComponent<SearchPalette> palette = Palette();

        palette.Find("input").Input(text);

        Assert.Contains(expected, palette.Find("li a").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Search_Nothing_SaysSo()
    {
        IRenderedComponent<SearchPalette> palette = Palette();

        palette.Find("input").Input("лицей");

        Assert.Contains("Ничего не нашлось", palette.Find(".palette-none").TextContent, StringComparison.Ordinal);
    }

    private IRenderedComponent<SearchPalette> Palette() => Render<SearchPalette>(parameters => parameters.Add(one => one.Destinations,
    [
        new Destination("Шадринская ООШ", "Школа", "/schools/1"),
        new Destination("Ёлкинская СОШ", "Школа", "/schools/2"),
    ]));
}
