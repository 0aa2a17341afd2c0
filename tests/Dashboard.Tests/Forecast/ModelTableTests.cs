using Bunit;
using SchoolSupport.Analytics.Decline;
using SchoolSupport.Analytics.Decline.Models;
using SchoolSupport.Analytics.Statistics;
using SchoolSupport.Dashboard.Components.Forecast;

namespace SchoolSupport.Dashboard.Tests.Forecast;

public sealed class ModelTableTests : BunitContext
{
    [Fact]
    public void Model_OfImpossibleNumbersAndALongName_IsStillShown()
    {
        var model = new RegionModel(
            new string('К', 500), 1, "hash", 900, 4000, 2026, DeclineRule.Usual, LocalLevel.Quality, 0.2, 100, 1e300,
            [new RegionColumn("level", "уровень школы", false, -1e29, 1e200, 4e30)], new RegionMeasures(900, 0.2, 1e40, -1e40, 0.33, 2.1));

        IRenderedComponent<ModelTable> table = Render<ModelTable>(parameters => parameters.Add(one => one.Model, model));

        Assert.Equal(["+4,0·10³⁰", "−1,0·10²⁹", "1,0·10²⁰⁰"], table.FindAll("td.number").Select(cell => cell.TextContent));
        Assert.DoesNotContain(new string('К', 121), table.Find("dd").TextContent, StringComparison.Ordinal);
    }
}
