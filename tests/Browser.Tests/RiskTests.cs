using System.Text;
using Microsoft.Playwright;

namespace SchoolSupport.Browser.Tests;

/// <summary>Thresholds and links of measures are kept by people, seen on the pages and taken back.</summary>
public sealed class RiskTests : IAsyncLifetime
{
    private const string Roadmap =
        """
        План мероприятий дорожной карты Байкаловского муниципального района на 2021-2022 учебный год
        №;Наименование мероприятия;Срок;Исполнитель;Результаты исполнения
        1. Управление;;;;
        1;Создание кураторской команды;декабрь 2021 года;Управление образования;Планы
        Фактор риска 1. Низкий уровень оснащения школы;;;;
        2;Анализ соответствия оснащения;по плану ОО;Руководители ОО;Справка
        """;

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
    public async Task Threshold_IsChangedAndTakenBack()
    {
        await using Visit visit = await Visit.BeginAsync(_chromium, _server);
        IPage page = visit.Page;
        await visit.OpenAsync("/risks/indicators?territory=2");
        ILocator row = page.Locator("tr", new() { HasText = "Отметки «2» на ОГЭ" }).First;

        await page.GetByRole(AriaRole.Button, new() { Name = "Изменить «Отметки «2» на ОГЭ»" }).ClickAsync();
        await page.GetByLabel("Средняя значимость от, %").FillAsync("40");
        await page.GetByRole(AriaRole.Button, new() { Name = "Сохранить" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("больше порога среднего");
        await page.GetByLabel("Средняя значимость от, %").FillAsync("5,5");
        await page.GetByRole(AriaRole.Button, new() { Name = "Сохранить" }).ClickAsync();

        await Assertions.Expect(row).ToContainTextAsync("средняя от 5,5");
        await Assertions.Expect(row).ToContainTextAsync("Демонстрация");
        await visit.OpenAsync("/schools/9?year=2020");
        await Assertions.Expect(page.Locator("#factor-failure")).ToContainTextAsync("средняя от 5,5");

        await visit.OpenAsync("/risks/indicators?territory=2");
        await page.GetByRole(AriaRole.Button, new() { Name = "Вернуть как в программе" }).ClickAsync();
        await Assertions.Expect(row).ToContainTextAsync("средняя от 15");
    }

    [Fact]
    public async Task Measure_IsLinkedByHandAndUndone()
    {
        await using Visit visit = await Visit.BeginAsync(_chromium, _server);
        IPage page = visit.Page;
        await visit.OpenAsync("/data?territory=2");
        await page.GetByLabel("Выбрать файлы для загрузки").SetInputFilesAsync(new FilePayload
        {
            Name = "Карта.csv",
            MimeType = "text/csv",
            Buffer = Encoding.UTF8.GetBytes(Roadmap),
        });
        await page.GetByRole(AriaRole.Button, new() { Name = "Сохранить всё" }).ClickAsync();
        await Assertions.Expect(page.Locator("main").GetByRole(AriaRole.Link, new() { Name = "Карта.csv" }).First).ToBeVisibleAsync();

        await visit.OpenAsync("/risks?territory=2");
        await Assertions.Expect(page.Locator("#factor-equipment")).ToContainTextAsync("1 мероприятие");
        await Assertions.Expect(page.Locator("#factor-failure")).ToContainTextAsync("нет мероприятия");

        await visit.OpenAsync("/risks/measures?territory=2");
        ILocator row = page.Locator("tr", new() { HasText = "Создание кураторской команды" }).First;
        await Assertions.Expect(row).ToContainTextAsync("ни один");
        await page.GetByRole(AriaRole.Button, new() { Name = "Связать «Создание кураторской команды»" }).ClickAsync();
        await page.GetByLabel("6. Высокая доля обучающихся с рисками учебной неуспешности").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Сохранить" }).ClickAsync();
        await Assertions.Expect(row).ToContainTextAsync("вручную");
        await page.GetByRole(AriaRole.Button, new() { Name = "Отменить" }).ClickAsync();
        await Assertions.Expect(row).ToContainTextAsync("ни один");
    }
}
