using System.Text;
using Microsoft.Playwright;

namespace SchoolSupport.Browser.Tests;

/// <summary>How files get from the person's hands to the page.</summary>
public sealed class FileDropTests : IAsyncLifetime
{
    private const string Header = "Байкаловский муниципальный район. ОГЭ 2021 года\n\nОУ;Кол в-ков;Русский язык %;;;\n;;5;4;3;2\n";

    private readonly Chromium _chromium = new();
    private readonly string _folder = Directory.CreateTempSubdirectory("school-support-").FullName;
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
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task FilesChosen_BeforeThePageIsHeard_AreNotLost()
    {
        await using Visit visit = await Visit.BeginAsync(_chromium, _server);
        IPage page = visit.Page;
        var heard = new TaskCompletionSource();
        await page.RouteAsync("**/_framework/blazor.web.js", async route =>
        {
            await heard.Task;
            await route.ContinueAsync();
        });
        await visit.OpenEarlyAsync("/data?territory=2");
        await page.GetByLabel("Выбрать файлы для загрузки").SetInputFilesAsync(new FilePayload { Name = "Рано.csv", MimeType = "text/csv", Buffer = Encoding.UTF8.GetBytes(Header + "БСШ;10;30;30;30;10\n") });
        heard.SetResult();

        await Assertions.Expect(page.Locator(".plan")).ToContainTextAsync("Рано.csv");
        Assert.Empty(visit.Errors);
    }

    [Fact]
    public async Task SameFileDroppedAgain_AfterItWasMended_IsReadAgain()
    {
        await using Visit visit = await Visit.BeginAsync(_chromium, _server);
        IPage page = visit.Page;
        await visit.OpenAsync("/data?territory=2");
        string file = Path.Combine(_folder, "Исправленная.csv");

        await File.WriteAllTextAsync(file, Header + "БСШ;10;30;30;30;20\n");
        await DropAsync(page, file);
        await Assertions.Expect(page.Locator(".plan")).ToContainTextAsync("1 противоречие");
        await page.GetByRole(AriaRole.Button, new() { Name = "Отменить", Exact = true }).ClickAsync();
        await Assertions.Expect(page.Locator(".plan")).ToHaveCountAsync(0);

        await File.WriteAllTextAsync(file, Header + "БСШ;10;30;30;30;10\n");
        await DropAsync(page, file);
        await Assertions.Expect(page.Locator(".plan")).ToContainTextAsync("Исправленная.csv");
        await Assertions.Expect(page.Locator(".plan")).Not.ToContainTextAsync("противоречие");
        Assert.Empty(visit.Errors);
    }

    /// <summary>As the browser itself drops: files set by a script would not notice what the field holds already.</summary>
    private static async Task DropAsync(IPage page, string path)
    {
        await page.Locator(".drop-field[data-listens]").WaitForAsync(new() { State = WaitForSelectorState.Attached });
        ICDPSession session = await page.Context.NewCDPSessionAsync(page);
        LocatorBoundingBoxResult place = (await page.Locator(".drop").BoundingBoxAsync())!;
        foreach (string type in new[] { "dragEnter", "dragOver", "drop" })
        {
            await session.SendAsync("Input.dispatchDragEvent", new Dictionary<string, object>
            {
                ["type"] = type,
                ["x"] = place.X + 50,
                ["y"] = place.Y + 20,
                ["data"] = new Dictionary<string, object> { ["items"] = Array.Empty<object>(), ["files"] = new[] { path }, ["dragOperationsMask"] = 1 },
            });
        }
    }
}
