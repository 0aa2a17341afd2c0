using Microsoft.Playwright;

namespace SchoolSupport.Browser.Tests;

/// <summary>One browser and one server with both sample districts, for tests that only look.</summary>
public sealed class SamplesFixture : IAsyncLifetime
{
    public Chromium Chromium { get; } = new();

    public DashboardServer Server { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        await Chromium.InitializeAsync();
        Server = await DashboardServer.StartAsync("baikalovo", "training");
        await ForecastAsync("2024", "на 2025/26");
        await ForecastAsync("2025", "на 2026/27");
    }

    /// <summary>Calculated as a person would, so that every page has its forecast.</summary>
    private async Task ForecastAsync(string year, string title)
    {
        await using Visit visit = await Visit.BeginAsync(Chromium, Server);
        await visit.OpenAsync("/risks/forecast?territory=4");
        await visit.Page.GetByLabel("По данным до").SelectOptionAsync(year);
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Рассчитать" }).ClickAsync();
        await Assertions.Expect(visit.Page.Locator(".lead")).ToContainTextAsync(title, new() { IgnoreCase = true });
    }

    public async Task DisposeAsync()
    {
        await Server.DisposeAsync();
        await Chromium.DisposeAsync();
    }
}

[CollectionDefinition(Name)]
public sealed class SamplesGroup : ICollectionFixture<SamplesFixture>
{
    public const string Name = "Samples";
}
