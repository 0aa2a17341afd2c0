using Microsoft.Playwright;

namespace SchoolSupport.Browser.Tests;

/// <summary>What of a load is still there when the page is closed or the program is killed.</summary>
public sealed class JobTests : IAsyncLifetime
{
    /// <summary>A program that was killed is taken for dead some seconds later, and then the files still have to be stored.</summary>
    private static readonly LocatorAssertionsToBeVisibleOptions Patient = new() { Timeout = 90_000 };

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
    public async Task Plan_SurvivesItsPageAndAKill_AndShowsWhatItMoves()
    {
        await using (Visit first = await Visit.BeginAsync(_chromium, _server))
        {
            await first.OpenAsync("/data");
            await first.Page.GetByLabel("Выбрать файлы для загрузки").SetInputFilesAsync(
                [.. new[] { "Реестр школ.xlsx", "ОГЭ 2021.xlsx" }.Select(name => Path.Combine(DashboardServer.Samples("baikalovo"), name))]);
            await Assertions.Expect(first.Page.GetByText("План: новых записей 24")).ToBeVisibleAsync();
            await Assertions.Expect(first.Page.GetByText("Станет известно:").First).ToBeVisibleAsync();
        }

        await _server.KillAsync();
        await _server.StartAgainAsync();
        await using Visit second = await Visit.BeginAsync(_chromium, _server, width: 390, height: 844);
        await second.OpenAsync("/data");
        await Assertions.Expect(second.Page.GetByText("План: новых записей 24")).ToBeVisibleAsync();
        await using Visit third = await Visit.BeginAsync(_chromium, _server);
        await third.OpenAsync("/data");
        await second.Page.GetByRole(AriaRole.Button, new() { Name = "Сохранить всё" }).ClickAsync();

        await Assertions.Expect(second.Page.GetByText("Сохранено: 2")).ToBeVisibleAsync();
        await Assertions.Expect(third.Page.GetByText("Сохранено: 2")).ToBeVisibleAsync();
        await third.Page.GetByRole(AriaRole.Button, new() { Name = "Закрыть" }).ClickAsync();
        await Assertions.Expect(second.Page.GetByText("Сохранено: 2")).ToHaveCountAsync(0);
        Assert.Empty(third.Errors);
    }

    [Fact]
    public async Task Storing_KilledInTheMiddle_IsFinishedByTheNextStart()
    {
        string[] files =
        [
            .. Directory.EnumerateFiles(DashboardServer.Samples("training"), "*.xlsx", SearchOption.AllDirectories)
                .OrderBy(file => Path.GetFileName(file) != "Реестр школ.xlsx").ThenBy(file => file, StringComparer.Ordinal).DistinctBy(Path.GetFileName).Take(30),
        ];
        await using Visit visit = await Visit.BeginAsync(_chromium, _server);
        await visit.OpenAsync("/data");
        await visit.Page.GetByLabel("Выбрать файлы для загрузки").SetInputFilesAsync(files);
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Button, new() { Name = "Сохранить всё" })).ToBeVisibleAsync(Patient);
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Сохранить всё" }).ClickAsync();
        await visit.Page.GetByText("Сохраняем:").WaitForAsync();
        await _server.KillAsync();
        await _server.StartAgainAsync();

        await using Visit next = await Visit.BeginAsync(_chromium, _server);
        await next.OpenAsync("/data");

        await Assertions.Expect(next.Page.GetByText($"Сохранено: {files.Length}")).ToBeVisibleAsync(Patient);
        await Assertions.Expect(next.Page.GetByText($"Загружено: {files.Length}")).ToBeVisibleAsync();
    }
}
