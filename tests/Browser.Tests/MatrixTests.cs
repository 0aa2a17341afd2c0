using Microsoft.Playwright;

namespace SchoolSupport.Browser.Tests;

/// <summary>What is there and what is missing, school by school.</summary>
[Collection(SamplesGroup.Name)]
public sealed class MatrixTests(SamplesFixture samples)
{
    [Fact]
    public async Task Matrix_CellsLeadToTheirSource_AndNothingRunsOffASmallScreen()
    {
        await using Visit visit = await Visit.BeginAsync(samples.Chromium, samples.Server, width: 390, height: 844);
        await visit.OpenAsync("/data/matrix?territory=4");

        int width = await visit.Page.EvaluateAsync<int>("document.documentElement.scrollWidth");
        Assert.True(width <= 390, $"The page is {width} wide.");
        await Assertions.Expect(visit.Page.Locator(".there-missing").First).ToBeVisibleAsync();
        await visit.Page.Locator("a.there-known").First.FocusAsync();
        await visit.Page.Keyboard.PressAsync("Enter");
        await visit.Page.WaitForURLAsync("**/source?**");
        Assert.Empty(visit.Errors);
    }

    [Fact]
    public async Task Matrix_OfAYearInDoubt_LeadsToTheQuestion()
    {
        await using Visit visit = await Visit.BeginAsync(samples.Chromium, samples.Server);
        await visit.OpenAsync("/data/matrix?territory=2&year=2020");

        await visit.Page.Locator("a.there-doubtful").First.ClickAsync();

        await visit.Page.WaitForURLAsync("**/data/imports/**");
    }
}
