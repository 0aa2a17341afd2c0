using System.Text;
using Microsoft.Playwright;

namespace SchoolSupport.Browser.Tests;

/// <summary>Questions answered in the plan before anything is stored, and what the page of a file says of values that do not count.</summary>
public sealed class PlanQuestionTests : IAsyncLifetime
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

    [Fact]
    public async Task PartOfAListWithAnUnknownSchool_IsSettledInThePlan()
    {
        await using Visit visit = await Visit.BeginAsync(_chromium, _server);
        IPage page = visit.Page;
        await visit.OpenAsync("/data?territory=2");

        await page.GetByLabel("Выбрать файлы для загрузки").SetInputFilesAsync(Oge("Часть.csv", "БСШ", "Школа-новостройка"));
        await Assertions.Expect(page.Locator(".plan-list")).ToContainTextAsync("в этом списке нет школ");
        await page.GetByRole(AriaRole.Button, new() { Name = "Это часть списка: значения остальных школ оставить" }).ClickAsync();
        await Assertions.Expect(page.Locator(".plan-list")).ToHaveCountAsync(0);

        await page.Locator(".plan .school-choice select").SelectOptionAsync(new SelectOptionValue { Label = "МКОУ Вязовская ООШ" });
        await page.GetByRole(AriaRole.Button, new() { Name = "Это она" }).ClickAsync();
        await Assertions.Expect(page.Locator(".plan .school-choice")).ToHaveCountAsync(0);
        await Assertions.Expect(page.Locator(".plan-sum")).ToContainTextAsync("изменится 4, без изменений 0, исчезнет 0");
        Assert.Empty(visit.Errors);
    }

    [Fact]
    public async Task FileBehindANewerOne_SaysSo_AndAnImpossibleAnswerIsRefusedInWords()
    {
        await using Visit visit = await Visit.BeginAsync(_chromium, _server);
        IPage page = visit.Page;
        await visit.OpenAsync("/data?territory=2");
        await page.GetByLabel("Выбрать файлы для загрузки").SetInputFilesAsync(Oge("Новее.csv", "БСШ", "ШСШ"));
        await page.GetByRole(AriaRole.Button, new() { Name = "Сохранить всё" }).ClickAsync();
        await Assertions.Expect(page.Locator("table.imports").GetByRole(AriaRole.Link, new() { Name = "Новее.csv" })).ToBeVisibleAsync();
        await page.Locator("main").GetByRole(AriaRole.Link, new() { Name = "ОГЭ 2021.xlsx" }).First.ClickAsync();

        await Assertions.Expect(page.GetByLabel("Что не действует")).ToContainTextAsync("действует более поздний файл «Новее.csv»");
        await Assertions.Expect(page.GetByLabel("Учебный год")).ToHaveCountAsync(0);

        await page.GetByRole(AriaRole.Button, new() { Name = "Другое значение…" }).First.ClickAsync();
        await page.GetByLabel("должно стоять").FillAsync("150");
        await page.Locator(".issue-other").GetByRole(AriaRole.Button, new() { Name = "Исправить" }).ClickAsync();
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("«150» сюда не подходит");
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "Исправить на 10" })).ToBeVisibleAsync();
        Assert.Empty(visit.Errors);
    }

    [Fact]
    public async Task DoubtfulCells_AreSettledInThePlan_OneByOneAndTogether()
    {
        await using Visit visit = await Visit.BeginAsync(_chromium, _server);
        IPage page = visit.Page;
        await visit.OpenAsync("/data?territory=2");

        // Three rows of marks that make 110 per cent, and a mark nobody can read.
        await page.GetByLabel("Выбрать файлы для загрузки").SetInputFilesAsync(Table(
            "Спорное.csv",
            "БСШ;10;30;30;40;10;0;20;70;10",
            "ШСШ;10;30;30;40;10;0;20;70;10",
            "ВООШ;10;30;30;40;10;0;20;70;10",
            "ПОШ;10;30;30;30;10;12 5;20;70;10"));
        ILocator unreadable = page.Locator(".plan-question", new() { HasText = "12 5" }).First;
        await unreadable.GetByRole(AriaRole.Button, new() { Name = "Другое значение…" }).ClickAsync();
        await unreadable.GetByLabel("должно стоять").FillAsync("150");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(unreadable.GetByRole(AriaRole.Alert)).ToContainTextAsync("«150» сюда не подходит");

        await unreadable.GetByLabel("должно стоять").FillAsync("0");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator(".plan-decided")).ToContainTextAsync("принято «0»");

        await page.GetByRole(AriaRole.Button, new() { Name = "Оставить все 3 с одной причиной…" }).First.ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "сверено с протоколом" }).First.ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Оставить все 3", Exact = true }).ClickAsync();
        await Assertions.Expect(page.Locator(".plan-decided summary")).ToHaveTextAsync("Решено: 4");
        Assert.Empty(visit.Errors);
    }

    [Fact]
    public async Task TableThatDoesNotSayItsYear_IsNamedInThePlan()
    {
        await using Visit visit = await Visit.BeginAsync(_chromium, _server);
        IPage page = visit.Page;
        await visit.OpenAsync("/data?territory=2");
        FilePayload table = Oge("Без названия.csv", "БСШ", "ШСШ");
        string bare = Encoding.UTF8.GetString(table.Buffer);
        await page.GetByLabel("Выбрать файлы для загрузки").SetInputFilesAsync(
            new FilePayload { Name = table.Name, MimeType = table.MimeType, Buffer = Encoding.UTF8.GetBytes(bare[(bare.IndexOf('\n', StringComparison.Ordinal) + 1)..]) });

        await page.GetByLabel("Название таблицы").FillAsync("ОГЭ");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator(".plan").GetByRole(AriaRole.Alert)).ToContainTextAsync("«ОГЭ» говорит не всё");
        await page.GetByLabel("Название таблицы").FillAsync("ОГЭ 2019 года");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator(".plan-decided")).ToContainTextAsync("названа «ОГЭ 2019 года»");
        await page.GetByRole(AriaRole.Button, new() { Name = "Сохранить всё" }).ClickAsync();
        await Assertions.Expect(page.Locator("table.imports").GetByRole(AriaRole.Link, new() { Name = "Без названия.csv" })).ToBeVisibleAsync();
        Assert.Empty(visit.Errors);
    }

    private static FilePayload Oge(string name, params string[] schools) =>
        Table(name, [.. schools.Select(school => $"{school};10;30;30;30;10;0;20;70;10")]);

    private static FilePayload Table(string name, params string[] rows) => new()
    {
        Name = name,
        MimeType = "text/csv",
        Buffer = Encoding.UTF8.GetBytes(string.Join('\n',
        [
            "Байкаловский муниципальный район. ОГЭ 2021 года",
            "",
            "ОУ;Кол в-ков;Русский язык %;;;;Математика%;;;",
            ";;5;4;3;2;5;4;3;2",
            .. rows,
        ])),
    };
}
