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
