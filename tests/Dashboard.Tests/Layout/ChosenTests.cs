using System.Reflection;
using Microsoft.AspNetCore.Components;
using SchoolSupport.Dashboard.Components.Data;
using SchoolSupport.Dashboard.Components.Layout;
using SchoolSupport.Dashboard.Components.Pages;

namespace SchoolSupport.Dashboard.Tests.Layout;

public sealed class ChosenTests
{
    private static readonly Chosen Everything = new(2, 2019, "oge:9:Математика", "pass");

    [Theory]
    [InlineData("/", "/?territory=2&year=2019&by=pass")]
    [InlineData("/schools", "/schools?territory=2&year=2019&show=oge%3A9%3A%D0%9C%D0%B0%D1%82%D0%B5%D0%BC%D0%B0%D1%82%D0%B8%D0%BA%D0%B0&by=pass")]
    [InlineData("/schools/11", "/schools/11?year=2019&by=pass")]
    [InlineData("/risks", "/risks?territory=2&year=2019")]
    [InlineData("/data?tab=history", "/data?tab=history&territory=2&year=2019")]
    [InlineData("/method#quality", "/method?territory=2&year=2019#quality")]
    [InlineData("/regions/1", "/regions/1")]
    [InlineData("/setup", "/setup")]
    [InlineData("/?territory=4", "/?territory=4&year=2019&by=pass")]
    [InlineData("/schools?show=ege%3A%3A%D0%A4%D0%B8%D0%B7%D0%B8%D0%BA%D0%B0&by=score", "/schools?show=ege%3A%3A%D0%A4%D0%B8%D0%B7%D0%B8%D0%BA%D0%B0&by=score&territory=2&year=2019")]
    [InlineData("https://example.org/", "https://example.org/")]
    public void Carry_TakesAlongWhatThePageKnowsAndTheLinkDoesNotSay(string href, string expected) =>
        Assert.Equal(expected, Everything.Carry(href));

    /// <summary>A page that is missed here keeps the old municipality when another one is chosen above it, and changes are stored there.</summary>
    [Fact]
    public void Carry_EveryPageOfOneMunicipality_TakesTheMunicipalityAlong()
    {
        Type[] ofNone = [typeof(NotFoundPage), typeof(MappingsPage), typeof(TemplatesPage)];
        string[] pages =
        [
            .. typeof(MunicipalityPage).Assembly.GetTypes()
                .Where(type => type.IsSubclassOf(typeof(MunicipalityPage)) && !ofNone.Contains(type))
                .SelectMany(type => type.GetCustomAttributes<RouteAttribute>())
                .Select(route => route.Template)
                .Where(template => !template.Contains('{', StringComparison.Ordinal)),
        ];

        Assert.Contains("/method/comparability", pages);
        Assert.All(pages, page => Assert.Contains("territory=2", Everything.Carry(page), StringComparison.Ordinal));
        Assert.All(pages, page => Assert.Equal(4, Chosen.Nothing.At($"{page}?territory=4").TerritoryId));
    }

    [Fact]
    public void At_PageThatKnowsIt_TakesTheAddressAtItsWord() =>
        Assert.Equal(new Chosen(4, null, null, null), Everything.At("/schools?territory=4"));

    [Fact]
    public void At_PageThatDoesNotKnowIt_KeepsIt() =>
        Assert.Equal(Everything with { TerritoryId = 4 }, Everything.At("/risks?territory=4&year=2019"));

    [Theory]
    [InlineData("/schools/11")]
    [InlineData("/setup")]
    [InlineData("/no-such-page?year=2001")]
    public void At_SchoolAndPagesOfTheirOwn_KeepAll(string address) => Assert.Equal(Everything, Everything.At(address));

    [Fact]
    public void At_SchoolWithAYear_TakesThatYear() => Assert.Equal(Everything with { Year = 2020 }, Everything.At("/schools/11?year=2020"));

    [Fact]
    public void Carry_ThereAndBack_EndsWhereItBegan()
    {
        Chosen risks = Everything.At(Everything.Carry("/risks"));

        Assert.Equal(Everything, risks.At(risks.Carry("/schools")));
    }
}
