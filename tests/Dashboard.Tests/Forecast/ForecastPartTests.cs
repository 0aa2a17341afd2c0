using Bunit;
using SchoolSupport.Dashboard.Components.Layout;
using SchoolSupport.Dashboard.Components.MethodText;

namespace SchoolSupport.Dashboard.Tests.Forecast;

public sealed class ForecastPartTests : BunitContext
{
    [Fact]
    public void Card_IsThatOfTheMunicipalityOneCameFrom() => Assert.Equal(
        "/method/forecast?territory=4",
        Render<ForecastPart>(parameters => parameters.AddCascadingValue(Chosen.Nothing with { TerritoryId = 4 })).Find("a[href^='/method/forecast']").GetAttribute("href"));
}
