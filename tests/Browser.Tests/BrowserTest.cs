using Microsoft.Playwright;

namespace SchoolSupport.Browser.Tests;

/// <summary>A headless Chromium of the system; nothing is downloaded.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private IPlaywright? _playwright;

    public IBrowser Browser { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        // A busy build machine answers slowly; what does not come in this time does not come.
        Assertions.SetDefaultExpectTimeout(20_000);
        _playwright = await Playwright.CreateAsync();
        Browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Environment.GetEnvironmentVariable("CHROMIUM") ?? "/usr/bin/chromium",
            Args =
            [
                "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
                "--disable-component-update", "--disable-sync",
            ],
        });
    }

    public async Task DisposeAsync()
    {
        await Browser.DisposeAsync();
        _playwright?.Dispose();
    }
}

/// <summary>A page that fails its test when the browser's console reports an error.</summary>
public sealed class Visit : IAsyncDisposable
{
    private readonly IBrowserContext _context;
    private readonly Uri _address;
    private readonly List<string> _errors = [];

    private Visit(IBrowserContext context, IPage page, Uri address)
    {
        _context = context;
        _address = address;
        Page = page;
        page.Console += (_, message) =>
        {
            if (message.Type == "error")
            {
                _errors.Add(message.Text);
            }
        };
        page.PageError += (_, error) => _errors.Add(error);
    }

    public IPage Page { get; }

    public IReadOnlyList<string> Errors => _errors;

    public static async Task<Visit> BeginAsync(Chromium chromium, DashboardServer server, int width = 1366, int height = 768)
    {
        IBrowserContext context = await chromium.Browser.NewContextAsync(new BrowserNewContextOptions
        {
            ViewportSize = new ViewportSize { Width = width, Height = height },
            Locale = "ru-RU",
        });
        return new Visit(context, await context.NewPageAsync(), server.Address);
    }

    /// <summary>Opens a page and waits until it answers to clicks.</summary>
    public async Task OpenAsync(string path)
    {
        await Page.GotoAsync(new Uri(_address, path).ToString());
        await ReadyAsync();
    }

    /// <summary>Opens a page and goes on as soon as its first bytes are there: nothing answers yet.</summary>
    public Task OpenEarlyAsync(string path) => Page.GotoAsync(new Uri(_address, path).ToString(), new() { WaitUntil = WaitUntilState.Commit });

    public Task ReadyAsync() => Page.Locator("body[data-ready]").WaitForAsync();

    public async ValueTask DisposeAsync() => await _context.DisposeAsync();
}
