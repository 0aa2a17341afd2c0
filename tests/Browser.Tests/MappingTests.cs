using System.Text;
using Microsoft.Playwright;

namespace SchoolSupport.Browser.Tests;

/// <summary>A table no layout knows: mapped once by a person, read without a question the next year.</summary>
public sealed class MappingTests : IAsyncLifetime
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
    public async Task UnknownTable_IsMapped_AndNextYearsGoesInWithoutAClick()
    {
        await using Visit visit = await Visit.BeginAsync(_chromium, _server);
        IPage page = visit.Page;
        await visit.OpenAsync("/data?territory=2");
        ILocator files = page.GetByLabel("Выбрать файлы для загрузки");

        await files.SetInputFilesAsync(Table("Мониторинг 2023.csv", "математика, 6 класс, 2022/23", "10;20;40;30;10", "5;20;40;20;20"));
        await page.GetByRole(AriaRole.Button, new() { Name = "Разметить таблицу" }).ClickAsync();
        ILocator mapping = page.Locator(".mapping");
        await Assertions.Expect(mapping.GetByRole(AriaRole.Heading)).ToBeFocusedAsync();
        await Assertions.Expect(mapping.Locator("th", new() { HasText = "школы реестра" })).ToHaveCountAsync(1);
        await Assertions.Expect(mapping.Locator("th", new() { HasText = "4 столбца в сумме дают 100 – доли отметок" })).ToHaveCountAsync(4);
        await Assertions.Expect(mapping.Locator(".mapping-preview")).ToContainTextAsync("Не указано, что это за работа");
        ILocator save = mapping.GetByRole(AriaRole.Button, new() { Name = "Сохранить разметку и прочитать" });
        await Assertions.Expect(save).ToBeDisabledAsync();

        // From here on by keyboard alone.
        await mapping.GetByRole(AriaRole.Combobox, new() { Name = "Работа" }).FocusAsync();
        await page.Keyboard.PressAsync("End");
        await Assertions.Expect(mapping.GetByLabel("Название работы")).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.TypeAsync("РИКО");
        await Assertions.Expect(mapping.Locator(".mapping-facts tbody tr")).ToHaveCountAsync(2);
        await Assertions.Expect(mapping.Locator(".mapping-facts tbody tr").First).ToContainTextAsync("Доля отметок «2»: 20 %");
        await save.FocusAsync();
        await page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(page.Locator(".plan")).ToContainTextAsync("разметка от");
        await Assertions.Expect(mapping).ToHaveCountAsync(0);
        await page.GetByRole(AriaRole.Button, new() { Name = "Сохранить всё" }).ClickAsync();
        await page.Locator("table.imports").GetByRole(AriaRole.Link, new() { Name = "Мониторинг 2023.csv" }).ClickAsync();
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("Таблица по разметке");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("прочитана по разметке от");

        await visit.OpenAsync("/data?territory=2");
        await files.SetInputFilesAsync(Table("Мониторинг 2024.csv", "русский язык, 5 класс, 2023/24", "12;25;25;25;25", "8;0;50;25;25"));
        await Assertions.Expect(page.Locator(".plan")).ToContainTextAsync("разметка от");
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "Разметить таблицу" })).ToHaveCountAsync(0);
        await page.GetByRole(AriaRole.Button, new() { Name = "Сохранить всё" }).ClickAsync();
        await Assertions.Expect(page.Locator("table.imports").GetByRole(AriaRole.Link, new() { Name = "Мониторинг 2024.csv" })).ToBeVisibleAsync();

        await page.GetByRole(AriaRole.Link, new() { Name = "Разметки таблиц" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Отозвать разметку Мониторинг 2023.csv" }).ClickAsync();
        await Assertions.Expect(page.Locator("table.mappings")).ToContainTextAsync("не действует с изменения");
        await Assertions.Expect(page.GetByText("Загрузка отменена").First).ToContainTextAsync("2 файла");
        Assert.Empty(visit.Errors);
    }

    private static FilePayload Table(string name, string about, params string[] numbers) => new()
    {
        Name = name,
        MimeType = "text/csv",
        Buffer = Encoding.UTF8.GetBytes(string.Join('\n',
        [
            $"Мониторинг РИКО: {about}",
            "",
            "Где учатся;Писали работу;неуд;удовл;хор;отл",
            $"МКОУ Байкаловская СОШ;{numbers[0]}",
            $"МКОУ Вязовская ООШ;{numbers[1]}",
        ])),
    };
}
