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

    // «Ctrl+K, Berezovskaya in the wrong layout, Enter»: the school is in the other district.
    [Fact]
    public async Task SearchPalette_WrongLayoutAndAnotherDistrict_OpensTheSchool()
    {
        await using Visit visit = await Visit.BeginAsync(samples.Chromium, samples.Server);
        await visit.OpenAsync("/schools?territory=2");

        await visit.Page.Keyboard.PressAsync("Control+k");
        await visit.Page.Keyboard.TypeAsync(",thtpjdcrfz");
        await visit.Page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(visit.Page.Locator("h1")).ToContainTextAsync("Берёзовская");
        Assert.Empty(visit.Errors);
    }

    // The button that is pressed goes away with the state it changes, and the form opens under a long table.
    [Fact]
    public async Task Breaks_FocusGoesToTheFormAndStaysAtTheRow()
    {
        await using DashboardServer server = await DashboardServer.StartAsync("baikalovo");
        await using Visit visit = await Visit.BeginAsync(samples.Chromium, server);
        IPage page = visit.Page;
        await visit.OpenAsync("/method/comparability?territory=2");

        await page.GetByRole(AriaRole.Button, new() { NameRegex = new("^Изменить № 1$") }).PressAsync("Enter");
        ILocator first = page.Locator(".break-form select").First;
        await Assertions.Expect(first).ToBeFocusedAsync();
        await Assertions.Expect(first).ToBeInViewportAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Не менять" }).PressAsync("Enter");
        await Assertions.Expect(page.Locator(".breaks tbody tr").First.Locator("td[tabindex='-1']")).ToBeFocusedAsync();

        ILocator row = page.Locator(".breaks tbody tr").Filter(new() { Has = page.GetByRole(AriaRole.Button, new() { NameRegex = new("^Подтвердить") }) }).First;
        string id = (await row.GetAttributeAsync("id"))!;
        await row.GetByRole(AriaRole.Button, new() { NameRegex = new("^Подтвердить") }).PressAsync("Enter");
        await Assertions.Expect(page.Locator(".toast")).ToContainTextAsync("подтверждён");
        await Assertions.Expect(page.Locator($"#{id} td[tabindex='-1']")).ToBeFocusedAsync();
        Assert.Empty(visit.Errors);
    }

    [Fact]
    public async Task Register_EscTakesACellBack_EnterSaves_UndoBringsItBack()
    {
        await using DashboardServer server = await DashboardServer.StartAsync("baikalovo");
        await using Visit visit = await Visit.BeginAsync(samples.Chromium, server);
        IPage page = visit.Page;
        await visit.OpenAsync("/register?territory=2");
        ILocator settlement = page.GetByLabel("Населённый пункт, строка 1", new() { Exact = true });

        await settlement.FillAsync("с. Ошибочное");
        await settlement.PressAsync("Escape");
        await Assertions.Expect(settlement).ToHaveValueAsync("");
        await settlement.FillAsync("с. Новое");
        await settlement.PressAsync("Enter");
        await Assertions.Expect(page.Locator(".toast")).ToContainTextAsync("Реестр сохранён");
        await Assertions.Expect(settlement).ToHaveValueAsync("с. Новое");

        await page.GetByRole(AriaRole.Button, new() { Name = "Отменить", Exact = true }).ClickAsync();
        await Assertions.Expect(page.Locator(".toast")).ToContainTextAsync("Правки отменены");
        await Assertions.Expect(settlement).ToHaveValueAsync("");
        Assert.Empty(visit.Errors);
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
