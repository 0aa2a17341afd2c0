using Bunit;
using Microsoft.Extensions.DependencyInjection;
using SchoolSupport.Dashboard.Components.Layout;
using SchoolSupport.Dashboard.Search;
using SchoolSupport.Dashboard.Snapshots;
using SchoolSupport.Dashboard.Tests.Imports;
using SchoolSupport.Domain.Operations;
using SchoolSupport.Domain.Organisations;
using SchoolSupport.Domain.Storage;
using SchoolSupport.Domain.Vocabulary;

namespace SchoolSupport.Dashboard.Tests.Layout;

/// <summary>The palette over a stored register of two municipalities.</summary>
public sealed class SearchPaletteTests : BunitContext, IAsyncLifetime
{
    private Installation _place = null!;

    public async Task InitializeAsync()
    {
        _place = await Installation.EmptyAsync();
        Services.AddSingleton(_place.Actor);
        Services.AddSingleton(new CurrentRegister(_place.Database, _place.Clock));
        Services.AddSingleton<SearchIndexes>();
        Services.AddSingleton<SiteSearch>();
        var registers = new Registers(_place.Database, _place.Clock);
        foreach ((string place, string code, string name) in new[]
        {
            ("Лесной район", "Ш7", "МКОУ Шадринская ООШ"), ("Лесной район", "12", "МКОУ Ёлкинская СОШ"), ("Горный округ", "13", "МБОУ Башкирская СОШ"),
        })
        {
            Territory territory = await registers.AddTerritoryAsync(
                new Territory { Kind = TerritoryKind.Municipality, Name = place, NameKey = NameKey.Of(place) }, Actor.Demonstration, CancellationToken.None);
            await registers.AddSchoolAsync(
                new School { TerritoryId = territory.Id, Code = code, Name = name }, territory, Actor.Demonstration, CancellationToken.None);
        }
    }

    Task IAsyncLifetime.DisposeAsync()
    {
        _place.Dispose();
        return Task.CompletedTask;
    }

    [Theory]
    [InlineData("шадр", "Шадринская ООШ")]
    [InlineData("ООШ шадр", "Шадринская ООШ")]
    [InlineData("елк", "Ёлкинская СОШ")]
    [InlineData("ш7", "Шадринская ООШ")]
    [InlineData("шош", "Шадринская ООШ")]
    [InlineData("мет", "Методика")]
    [InlineData("прогноз", "Прогноз: к каким школам присмотреться")]
    [InlineData("горный", "Горный округ")]
    [InlineData("качество", "Качество")]
    [InlineData("огэ мат", "ОГЭ, математика")]
    [InlineData(",firb", "Башкирская СОШ")]
    public void Search_WordsInAnyOrderCaseSpellingAndLayout_FindTheirGoalFirst(string text, string expected)
    {
        IRenderedComponent<SearchPalette> palette = Palette();

        palette.Find("input").Input(text);

        palette.WaitForAssertion(() => Assert.Equal(text, palette.Find("[data-answer-to]").GetAttribute("data-answer-to")));
        Assert.Contains(expected, palette.Find("li a").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Search_SchoolOfAnotherMunicipality_IsFoundWithTheNameOfItsMunicipality()
    {
        IRenderedComponent<SearchPalette> palette = Palette();

        palette.Find("input").Input("башк");

        palette.WaitForAssertion(() => Assert.Equal("Горный округ", palette.Find("li a .quiet").TextContent));
    }

    [Fact]
    public void Search_WrongLayout_SaysWhatItTookItFor()
    {
        IRenderedComponent<SearchPalette> palette = Palette();

        palette.Find("input").Input(",firb");

        palette.WaitForAssertion(() => Assert.Contains("«башки»", palette.Find(".palette-meant").TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public void Search_Nothing_SaysWhatCanBeSearched()
    {
        IRenderedComponent<SearchPalette> palette = Palette();

        palette.Find("input").Input("лицей");

        palette.WaitForAssertion(() => Assert.Contains("По запросу «лицей» ничего не нашлось", palette.Find(".palette-none").TextContent, StringComparison.Ordinal));
        Assert.Contains("по названию, селу, коду или сокращению", palette.Find(".palette-none").TextContent, StringComparison.Ordinal);
    }

    // Words of a found page carry the choice along.
    [Fact]
    public void Link_OfASchool_KeepsTheChosenYear()
    {
        IRenderedComponent<SearchPalette> palette = Palette(new Chosen(1, 2019, null, null));

        palette.Find("input").Input("шадр");

        palette.WaitForAssertion(() => Assert.EndsWith("?year=2019", palette.Find("li a").GetAttribute("href"), StringComparison.Ordinal));
    }

    private IRenderedComponent<SearchPalette> Palette(Chosen? chosen = null) => Render<SearchPalette>(parameters => parameters
        .Add(one => one.Chosen, chosen ?? Chosen.Nothing)
        .Add(one => one.Series, [new Destination("ОГЭ, математика", "Результаты", "/schools?territory=1&show=oge")]));
}
