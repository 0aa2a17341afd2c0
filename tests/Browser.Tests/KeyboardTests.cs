using Microsoft.Playwright;

namespace SchoolSupport.Browser.Tests;

/// <summary>The ways through the program without a mouse.</summary>
[Collection(SamplesGroup.Name)]
public sealed class KeyboardTests(SamplesFixture samples)
{
    [Fact]
    public async Task SearchPalette_FindsASchoolByPartOfItsName()
    {
        await using Visit visit = await Visit.BeginAsync(samples.Chromium, samples.Server);
        await visit.OpenAsync("/schools?territory=2");

        await visit.Page.Keyboard.PressAsync("Control+k");
        await Assertions.Expect(visit.Page.Locator("#palette input")).ToBeFocusedAsync();
        await visit.Page.Keyboard.TypeAsync("шадр");
        await Assertions.Expect(visit.Page.Locator("#palette a").First).ToContainTextAsync("Шадринская");
        await visit.Page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(visit.Page.Locator("h1")).ToContainTextAsync("Шадринская");
    }

    [Fact]
    public async Task SkipLink_LeadsPastTheMenu()
    {
        await using Visit visit = await Visit.BeginAsync(samples.Chromium, samples.Server);
        await visit.OpenAsync("/data");

        await visit.Page.GetByText("К содержанию").FocusAsync();
        await visit.Page.Keyboard.PressAsync("Enter");
        await visit.Page.Keyboard.PressAsync("Tab");

        Assert.True(await visit.Page.EvaluateAsync<bool>("document.querySelector('main').contains(document.activeElement)"));
    }

    // The number of a school, its origin, the cell: two clicks.
    [Fact]
    public async Task Number_LeadsToItsCellInTwoClicks()
    {
        await using Visit visit = await Visit.BeginAsync(samples.Chromium, samples.Server);
        await visit.OpenAsync("/schools/11");

        string? address = await visit.Page.Locator("main a[href^='/source']").First.GetAttributeAsync("href");
        await visit.OpenAsync(address!);

        await Assertions.Expect(visit.Page.Locator("main")).ToContainTextAsync(".xlsx");
        await Assertions.Expect(visit.Page.Locator(".sheet")).ToBeVisibleAsync();
    }
}
