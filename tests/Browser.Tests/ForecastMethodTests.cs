using System.Text;
using System.Text.RegularExpressions;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using SchoolSupport.Analytics.Decline;
using SchoolSupport.Analytics.Decline.Features;
using SchoolSupport.Analytics.Decline.Models;
using SchoolSupport.Analytics.Statistics;

namespace SchoolSupport.Browser.Tests;

/// <summary>What the forecast is worth: calculated, read, set, and with the model of another place.</summary>
public sealed class ForecastMethodTests : IAsyncLifetime
{
    private const string Address = "/method/forecast?territory=2";

    private readonly Chromium _chromium = new();
    private DashboardServer _server = null!;

    public async Task InitializeAsync()
    {
        await _chromium.InitializeAsync();
        _server = await DashboardServer.StartAsync("training");
    }

    public async Task DisposeAsync()
    {
        await _server.DisposeAsync();
        await _chromium.DisposeAsync();
    }

    [Fact]
    public async Task Calculation_IsAskedForShownAndNeverMadeTwice()
    {
        await using Visit visit = await Visit.BeginAsync(_chromium, _server);
        IPage page = visit.Page;
        await visit.OpenAsync(Address);
        await Assertions.Expect(page.Locator(".lead")).ToContainTextAsync("Риск ещё не рассчитан");
        await Assertions.Expect(page.Locator("#worth")).ToHaveCountAsync(0);

        await CalculateAsync(page);
        await Assertions.Expect(page.Locator(".lead")).ToContainTextAsync(new Regex("Модель не обучалась: 24.школы"));
        await Assertions.Expect(page.Locator(".needs")).ToContainTextAsync("не хватает 276");
        await Assertions.Expect(page.Locator(".dotplot")).ToContainTextAsync("Формула (без обучения) – показанный способ");
        Assert.Equal(1, await page.Locator("h1").CountAsync());
        var violations = (await page.RunAxe()).Violations;
        Assert.True(violations.Length == 0, string.Join('\n', violations.Select(found => $"{found.Id}: {found.Help} {found.Nodes[0].Html}")));

        await page.GetByRole(AriaRole.Button, new() { Name = "Рассчитать" }).ClickAsync();
        await Assertions.Expect(page.GetByText("Данные и настройки те же, что в последнем расчёте")).ToBeVisibleAsync();

        // A year back, as if it were then: it is shown at once, though the newest year is what a page opens with.
        await page.GetByLabel("По данным до").SelectOptionAsync("2024");
        await page.GetByRole(AriaRole.Button, new() { Name = "Рассчитать" }).ClickAsync();
        await page.WaitForURLAsync(new Regex("run=2"));
        await Assertions.Expect(page.GetByText(new Regex(@"Показан расчёт на 2025/26; последний, на 2026/27, –"))).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator(".run-list tbody tr")).ToHaveCountAsync(2);
        Assert.Empty(visit.Errors);

        await using Visit phone = await Visit.BeginAsync(_chromium, _server, 390, 844);
        await phone.OpenAsync(Address);
        Assert.True(await phone.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= document.documentElement.clientWidth"));
    }

    [Fact]
    public async Task Card_IsDownloadedAsTextAndAsJson()
    {
        await using Visit visit = await Visit.BeginAsync(_chromium, _server);
        await visit.OpenAsync(Address);
        await CalculateAsync(visit.Page);

        IAPIResponse text = await GetAsync(visit, "/exports/decline-card.md?territory=2&run=1");
        IAPIResponse json = await GetAsync(visit, "/exports/decline-card.json?territory=2&run=1");

        Assert.StartsWith("# Карточка прогноза", await text.TextAsync(), StringComparison.Ordinal);
        Assert.Contains("\"chosen\": \"formula\"", await json.TextAsync(), StringComparison.Ordinal);
        Assert.Equal(404, (await GetAsync(visit, "/exports/decline-model.json?territory=2&run=1")).Status);
        Assert.Equal(404, (await GetAsync(visit, "/exports/decline-card.md?territory=2&run=99")).Status);
        Assert.Equal(404, (await GetAsync(visit, "/exports/decline-card.md?territory=1&run=1")).Status);
    }

    [Fact]
    public async Task Settings_AreRefusedKeptAndTakenBack()
    {
        await using Visit visit = await Visit.BeginAsync(_chromium, _server);
        IPage page = visit.Page;
        await visit.OpenAsync(Address);
        await CalculateAsync(page);
        ILocator settings = page.Locator("section:has(#settings)");

        await page.GetByLabel("Снижение, п.п.").FillAsync("90");
        await page.GetByRole(AriaRole.Button, new() { Name = "Сохранить настройки" }).ClickAsync();
        await Assertions.Expect(settings.GetByRole(AriaRole.Alert)).ToContainTextAsync("от 1 до 30");
        await page.GetByLabel("Снижение, п.п.").FillAsync("7,5");
        await page.GetByLabel("Почему меняется").FillAsync("решение совета");
        await page.GetByRole(AriaRole.Button, new() { Name = "Сохранить настройки" }).ClickAsync();

        await Assertions.Expect(settings).ToContainTextAsync("Почему: решение совета");
        await Assertions.Expect(settings.Locator("b").First).ToHaveTextAsync("7,5 п.п.");
        await Assertions.Expect(page.Locator(".freshness")).ToContainTextAsync("Настройки или загруженная модель после этого расчёта изменились");

        await page.GetByRole(AriaRole.Button, new() { Name = "Отменить" }).ClickAsync();
        await Assertions.Expect(settings).ToContainTextAsync("Это обычные настройки программы");
        await Assertions.Expect(page.Locator(".freshness")).ToHaveCountAsync(0);
        await Assertions.Expect(page.GetByLabel("Снижение, п.п.")).ToHaveValueAsync("5");
        await settings.GetByText("История настроек: 2").ClickAsync();
        await Assertions.Expect(settings.Locator(".versions")).ToContainTextAsync("снижение от 7,5 п.п., список 10 % школ. решение совета");
        Assert.Empty(visit.Errors);
    }

    [Fact]
    public async Task Model_OfTheRegion_IsTakenAskedAndTakenOff()
    {
        await using Visit visit = await Visit.BeginAsync(_chromium, _server);
        IPage page = visit.Page;
        await visit.OpenAsync(Address);
        ILocator section = page.Locator("section:has(#region-model)");

        await GiveAsync(section, "таблица.json", "Школа;Балл\n1;2\n");
        await Assertions.Expect(section.GetByRole(AriaRole.Alert)).ToContainTextAsync("Файл «таблица.json» – не модель прогноза: это не файл JSON.");
        await GiveAsync(section, "большой.json", new string(' ', (1024 * 1024) + 1));
        await Assertions.Expect(section.GetByRole(AriaRole.Alert)).ToContainTextAsync("больше 1 МБ");
        await GiveAsync(section, "модель.json", RegionModelJson.Write(Model));
        await Assertions.Expect(section).ToContainTextAsync("Загружена модель «Учебный край»");
        await section.GetByText("Признаки и веса: 2").ClickAsync();
        await Assertions.Expect(section.Locator(".measures tbody tr").First).ToContainTextAsync("−0,050");

        await CalculateAsync(page);
        await Assertions.Expect(page.Locator(".lead")).ToContainTextAsync("Загруженная модель");
        await Assertions.Expect(page.Locator(".verdicts")).ToContainTextAsync(new Regex("Загруженная модель (показана|не допущена)"));
        await Assertions.Expect(page.Locator(".verdicts")).Not.ToContainTextAsync("Модель региона не загружена");

        await section.GetByRole(AriaRole.Button, new() { Name = "Снять модель" }).ClickAsync();
        await Assertions.Expect(section).ToContainTextAsync("Модель региона не загружена");
        await page.GetByRole(AriaRole.Button, new() { Name = "Отменить" }).ClickAsync();
        await Assertions.Expect(section).ToContainTextAsync("Загружена модель «Учебный край»");
        Assert.Empty(visit.Errors);
    }

    private static RegionModel Model => new(
        "Учебный край", FeatureSchema.Version, "край", 900, 4000, 2026, DeclineRule.Usual, LocalLevel.Quality, 0.2, 100, -1.5,
        [new RegionColumn("history.level", "уровень школы", false, 0, 0.1, 0.02), new RegionColumn("history.change1", "изменение уровня за год", false, 0, 0.05, -0.05)],
        new RegionMeasures(900, 0.2, 0.62, 0.03, 0.33, 2.1));

    private static async Task CalculateAsync(IPage page)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = "Рассчитать" }).ClickAsync();
        await Assertions.Expect(page.Locator("#worth")).ToBeVisibleAsync(new() { Timeout = 60_000 });
    }

    private static Task GiveAsync(ILocator section, string name, string content) => section.Locator("input[type=file]").SetInputFilesAsync(
        new FilePayload { Name = name, MimeType = "application/json", Buffer = Encoding.UTF8.GetBytes(content) });

    private Task<IAPIResponse> GetAsync(Visit visit, string path) => visit.Page.APIRequest.GetAsync(new Uri(_server.Address, path).ToString());
}
