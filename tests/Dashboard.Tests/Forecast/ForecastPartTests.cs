using Bunit;
using SchoolSupport.Dashboard.Components.Layout;
using SchoolSupport.Dashboard.Components.MethodText;

namespace SchoolSupport.Dashboard.Tests.Forecast;

public sealed class ForecastPartTests : BunitContext
{
    [Fact]
    public void Card_IsThatOfTheMunicipalityOneCameFrom() => Assert.Equal(
        ["/method/forecast?territory=4#settings", "/method/forecast?territory=4"],
        Render<ForecastPart>(parameters => parameters.AddCascadingValue(Chosen.Nothing with { TerritoryId = 4 })).FindAll("a").Select(link => link.GetAttribute("href")));
}
