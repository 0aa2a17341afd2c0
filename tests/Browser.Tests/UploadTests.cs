using System.IO.Compression;
using Microsoft.Playwright;

namespace SchoolSupport.Browser.Tests;

/// <summary>An analyst's first hour on an empty installation.</summary>
public sealed class UploadTests : IAsyncLifetime
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
    public async Task EmptyInstallation_AsksHowToBegin()
    {
        await using Visit visit = await Visit.BeginAsync(_chromium, _server);
        await visit.OpenAsync("/");

        await Assertions.Expect(visit.Page.GetByText("Настроить свой муниципалитет").First).ToBeVisibleAsync();
        await Assertions.Expect(visit.Page.GetByText("Посмотреть учебный район").First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task SchoolsOfAFile_FillTheListOfTheSetup()
    {
        await using Visit visit = await Visit.BeginAsync(_chromium, _server);
        await visit.OpenAsync("/setup?step=own");

        await visit.Page.GetByLabel("Взять школы из файла").SetInputFilesAsync(Path.Combine(DashboardServer.Samples("baikalovo"), "Реестр школ.xlsx"));

        await Assertions.Expect(visit.Page.Locator(".setup-file")).ToContainTextAsync("11");
        Assert.Empty(visit.Errors);
    }

    [Fact]
    public async Task FilesOfAFolder_ArePlannedStoredAndUndone()
    {
        await using Visit visit = await Visit.BeginAsync(_chromium, _server);
        IPage page = visit.Page;
        string folder = DashboardServer.Samples("baikalovo");
        await visit.OpenAsync("/data");

        await page.GetByLabel("Выбрать файлы для загрузки").SetInputFilesAsync(
            [.. Directory.EnumerateFiles(folder).Where(file => Path.GetFileName(file) is "ОГЭ 2021.xlsx" or "Реестр школ.xlsx")]);
        await Assertions.Expect(page.GetByText("Исправить на 10").First).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Сохранить всё" }).ClickAsync();
        await Assertions.Expect(page.GetByText("Требуют ответа: 1")).ToBeVisibleAsync();

        await page.Locator("main").GetByRole(AriaRole.Link, new() { Name = "ОГЭ 2021.xlsx" }).First.ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Отменить загрузку" }).ClickAsync();
        await visit.OpenAsync("/data");
        await Assertions.Expect(page.GetByText("Требуют ответа: 1")).ToHaveCountAsync(0);
        Assert.Empty(visit.Errors);
    }

    [Fact]
    public async Task FileWithAQuestion_IsSavedWithMarksBeforeAndAfterStoring()
    {
        await using Visit visit = await Visit.BeginAsync(_chromium, _server);
        IPage page = visit.Page;
        await visit.OpenAsync("/data");
        await page.GetByLabel("Выбрать файлы для загрузки").SetInputFilesAsync(
            [.. Directory.EnumerateFiles(DashboardServer.Samples("baikalovo")).Where(file => Path.GetFileName(file) is "ОГЭ 2021.xlsx" or "Реестр школ.xlsx")]);

        IDownload planned = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Button, new() { Name = "Скачать с пометками ОГЭ 2021.xlsx" }).ClickAsync());
        await page.GetByRole(AriaRole.Button, new() { Name = "Сохранить всё" }).ClickAsync();
        await Assertions.Expect(page.GetByText("Требуют ответа: 1")).ToBeVisibleAsync();
        await page.Locator("main").GetByRole(AriaRole.Link, new() { Name = "ОГЭ 2021.xlsx" }).First.ClickAsync();
        IDownload stored = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Link, new() { Name = "Скачать с пометками" }).ClickAsync());

        Assert.Equal(("ОГЭ 2021 (с пометками).xlsx", "ОГЭ 2021 (с пометками).xlsx"), (planned.SuggestedFilename, stored.SuggestedFilename));
        Assert.Contains("F16", await CommentsAsync(planned), StringComparison.Ordinal);
        Assert.Equal(await CommentsAsync(planned), await CommentsAsync(stored));
        Assert.Empty(visit.Errors);
    }

    private static async Task<string> CommentsAsync(IDownload download)
    {
        using ZipArchive package = await ZipFile.OpenReadAsync(await download.PathAsync());
        using var comments = new StreamReader(package.Entries.Single(part => part.Name.StartsWith("comments", StringComparison.Ordinal)).Open());
        return await comments.ReadToEndAsync();
    }

    [Fact]
    public async Task FileThatIsNoResult_IsRefusedWithTheReason()
    {
        await using Visit visit = await Visit.BeginAsync(_chromium, _server);
        await visit.OpenAsync("/data");

        await visit.Page.GetByLabel("Выбрать файлы для загрузки").SetInputFilesAsync(new FilePayload
        {
            Name = "расписание.csv",
            MimeType = "text/csv",
            Buffer = "День;Урок;Кабинет\nПонедельник;Физика;12\nВторник;Химия;14\n"u8.ToArray(),
        });

        await Assertions.Expect(visit.Page.GetByText("Не похоже ни на одну из известных таблиц").First).ToBeVisibleAsync();
    }
}
