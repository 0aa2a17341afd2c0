using Microsoft.Playwright;

namespace SchoolSupport.Browser.Tests;

/// <summary>The question about ШСШ from the first look to the number everybody sees, and back.</summary>
public sealed class AnswerTests : IAsyncLifetime
{
    private readonly Chromium _chromium = new();
    private DashboardServer _server = null!;

    public async Task InitializeAsync()
    {
        await _chromium.InitializeAsync();
        _server = await DashboardServer.StartAsync("baikalovo");
    }

    public async Task DisposeAsync()
    {
        await _server.DisposeAsync();
        await _chromium.DisposeAsync();
    }

    // 90 of 140 is 64,3 %; with the pupil of ШСШ 90 of 141 is 63,8 %.
    [Fact]
    public async Task AcceptedValue_EntersPooledNumbers_AndLeavesThemWhenTakenBack()
    {
        await using Visit visit = await Visit.BeginAsync(_chromium, _server);
        IPage page = visit.Page;
        await visit.OpenAsync(Schools);
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("64,3");

        await visit.OpenAsync("/data");
        await page.GetByRole(AriaRole.Button, new() { Name = "Исправить на 10" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "Исправить на 10" })).ToHaveCountAsync(0);
        await visit.OpenAsync(Schools);
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("63,8");
        await Assertions.Expect(page.Locator("main")).Not.ToContainTextAsync("64,3");

        await visit.OpenAsync("/data");
        await page.Locator("main").GetByRole(AriaRole.Link, new() { Name = "ОГЭ 2021.xlsx" }).First.ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Отменить ответ" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "Исправить на 10" })).ToBeVisibleAsync();
        await visit.OpenAsync(Schools);
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("64,3");
        Assert.Empty(visit.Errors);
    }

    private static string Schools => "/schools?territory=2&year=2020&show=" + Uri.EscapeDataString("oge:9:Русский язык") + "&by=quality";
}
