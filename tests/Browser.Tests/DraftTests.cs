using Microsoft.Playwright;

namespace SchoolSupport.Browser.Tests;

/// <summary>Nothing somebody typed into the first steps or the register is lost, and nothing is taken for what it is not.</summary>
public sealed class DraftTests : IAsyncLifetime
{
    private readonly Chromium _chromium = new();
    private DashboardServer _server = null!;

    public async Task InitializeAsync()
    {
        await _chromium.InitializeAsync();
        _server = await DashboardServer.StartAsync();
    }

    public async Task DisposeAsync()
    {
        await _server.DisposeAsync();
        await _chromium.DisposeAsync();
    }

    [Fact]
    public async Task Setup_TypedCells_SurviveAReload_AndAreGoneOnceStored()
    {
        await using Visit visit = await Visit.BeginAsync(_chromium, _server);
        IPage page = visit.Page;
        await visit.OpenAsync("/setup?step=own");
        await page.GetByLabel("Муниципалитет").FillAsync("Лесной район");
        await page.GetByLabel("Регион").FillAsync("Лесная область");
        await page.GetByLabel("Код, строка 1").FillAsync("01");

        // Left while the field has the focus: the server has not been told of it.
        await page.GetByLabel("Краткое наименование, строка 1").FillAsync("Первая СОШ");
        await Assertions.Expect(page.Locator("[data-draft-note]")).ToContainTextAsync("Черновик сохранён");
        await visit.OpenAsync("/method");
        await visit.OpenAsync("/setup?step=own");

        await Assertions.Expect(page.GetByLabel("Краткое наименование, строка 1")).ToHaveValueAsync("Первая СОШ");
        await Assertions.Expect(page.GetByText("Восстановлен черновик: «Лесной район», 1 школа")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Сохранить и перейти к данным" }).ClickAsync();
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Данные");
        Assert.Equal("0", await page.EvaluateAsync<string>("String(Object.keys(localStorage).filter(key => key.startsWith('setup:')).length)"));
        Assert.Empty(visit.Errors);
    }

    [Fact]
    public async Task Setup_DraftThrownAway_ComesBackWithUndo()
    {
        await using Visit visit = await Visit.BeginAsync(_chromium, _server);
        IPage page = visit.Page;
        await visit.OpenAsync("/setup?step=own");
        await page.GetByLabel("Муниципалитет").FillAsync("Лесной район");
        await visit.OpenAsync("/setup?step=own");

        await page.GetByRole(AriaRole.Button, new() { Name = "Начать заново" }).ClickAsync();
        await Assertions.Expect(page.GetByLabel("Муниципалитет")).ToHaveValueAsync("");
        await page.GetByRole(AriaRole.Button, new() { Name = "Отменить", Exact = true }).ClickAsync();

        await Assertions.Expect(page.GetByLabel("Муниципалитет")).ToHaveValueAsync("Лесной район");
    }

    [Fact]
    public async Task Setup_SavedEmpty_ShowsAndFocusesTheFirstWrongField()
    {
        await using Visit visit = await Visit.BeginAsync(_chromium, _server);
        IPage page = visit.Page;
        await visit.OpenAsync("/setup?step=own");

        await page.GetByRole(AriaRole.Button, new() { Name = "Сохранить и перейти к данным" }).ClickAsync();

        ILocator field = page.GetByLabel("Муниципалитет");
        await Assertions.Expect(field).ToBeFocusedAsync();
        await Assertions.Expect(field).ToHaveAttributeAsync("aria-invalid", "true");
        await Assertions.Expect(page.GetByText("Укажите название муниципалитета.")).ToBeInViewportAsync();
    }

    [Fact]
    public async Task Paste_WithAnUnclearColumn_TakesNothingBeforeItIsNamed()
    {
        await using Visit visit = await Visit.BeginAsync(_chromium, _server);
        IPage page = visit.Page;
        await visit.OpenAsync("/setup?step=own");
        await page.GetByRole(AriaRole.Button, new() { Name = "Вставить из Excel" }).ClickAsync();
        await page.Locator("textarea").FillAsync("660101\tБаженовская СОШ\tСОШ\tБаженовское\n660102\tШадринская ООШ\tООШ\tШадринка");
        await page.GetByRole(AriaRole.Button, new() { Name = "Внести в таблицу" }).ClickAsync();

        ILocator take = page.GetByRole(AriaRole.Button, new() { Name = "Внести: 2" });
        await Assertions.Expect(take).ToBeDisabledAsync();
        await Assertions.Expect(page.GetByLabel("Код, строка 1")).ToHaveValueAsync("");
        await page.GetByLabel("Что в столбце 4").SelectOptionAsync(new SelectOptionValue { Label = "Населённый пункт" });
        await take.ClickAsync();

        await Assertions.Expect(page.GetByLabel("Тип, строка 2")).ToHaveValueAsync("ООШ");
        await Assertions.Expect(page.GetByLabel("Населённый пункт, строка 2")).ToHaveValueAsync("Шадринка");
    }
}
