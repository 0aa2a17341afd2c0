using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace SchoolSupport.Browser.Tests;

/// <summary>The list of the coming year: what people decide about it, what the school says, and last year's list beside what happened.</summary>
[Collection(SamplesGroup.Name)]
public sealed class ForecastTests(SamplesFixture samples)
{
    [Fact]
    public async Task List_IsBySizeWithItsLimits_AndCanBeTakenAlong()
    {
        await using Visit visit = await Visit.BeginAsync(samples.Chromium, samples.Server);
        IPage page = visit.Page;
        await visit.OpenAsync("/risks/forecast?territory=4");

        await Assertions.Expect(page.Locator(".lead")).ToContainTextAsync("Прогноз на 2026/27");
        await Assertions.Expect(page.GetByText("Модель не обучалась: 24")).ToBeVisibleAsync();
        Assert.Equal(24, await page.Locator("table.forecast tbody tr").CountAsync());
        IDownload file = await page.RunAndWaitForDownloadAsync(() => page.GetByText("Скачать список для Excel").ClickAsync());
        Assert.Equal(25, (await File.ReadAllLinesAsync(await file.PathAsync())).Length);
        Assert.Empty(visit.Errors);
    }

    [Fact]
    public async Task PastList_StandsBesideWhatHappened()
    {
        await using Visit visit = await Visit.BeginAsync(samples.Chromium, samples.Server);
        IPage page = visit.Page;
        await visit.OpenAsync("/risks/forecast?territory=4");
        await page.GetByRole(AriaRole.Link, new() { Name = "на 2025/26" }).ClickAsync();

        await Assertions.Expect(page.Locator(".lead")).ToContainTextAsync(new Regex(@"ожидалось \d+,\d \(в 9 случаях из 10"));
        await Assertions.Expect(page.Locator("table.forecast").First).ToContainTextAsync("снижения не было");
        Assert.Empty(visit.Errors);
    }

    [Fact]
    public async Task Decision_NeedsAReason_IsSeenInTheList_AndIsTakenBack()
    {
        await using Visit visit = await Visit.BeginAsync(samples.Chromium, samples.Server);
        IPage page = visit.Page;
        await visit.OpenAsync("/schools/21");
        ILocator section = page.Locator("section[aria-labelledby=forecast]");

        await section.GetByRole(AriaRole.Button, new() { Name = "Записать решение" }).ClickAsync();
        await section.GetByLabel("поддержать").CheckAsync();
        await section.GetByLabel("Почему").FillAsync("   ");
        await section.GetByRole(AriaRole.Button, new() { Name = "Сохранить" }).ClickAsync();
        await Assertions.Expect(section.GetByRole(AriaRole.Alert)).ToContainTextAsync("Напишите, почему так решили");
        await section.GetByLabel("Почему").FillAsync("Уходит учитель физики.");
        await section.GetByRole(AriaRole.Button, new() { Name = "Сохранить" }).ClickAsync();
        await Assertions.Expect(section).ToContainTextAsync("Решение: поддержать.");
        await section.GetByRole(AriaRole.Button, new() { Name = "Записать пояснение школы" }).ClickAsync();
        await section.GetByLabel("Пояснение школы").FillAsync("Новый учитель уже нашёлся.");
        await section.GetByLabel("Кто дал: должность").FillAsync("директор");
        await section.GetByRole(AriaRole.Button, new() { Name = "Сохранить" }).ClickAsync();
        await Assertions.Expect(section).ToContainTextAsync("Новый учитель уже нашёлся.");

        await visit.OpenAsync("/risks/forecast?territory=4");
        ILocator row = page.Locator("table.forecast tr", new() { HasText = "Уходит учитель физики." });
        await Assertions.Expect(row).ToContainTextAsync("есть пояснение школы");

        await visit.OpenAsync("/schools/21");
        await section.GetByRole(AriaRole.Button, new() { Name = "Убрать" }).First.ClickAsync();
        await Assertions.Expect(section.GetByRole(AriaRole.Button, new() { Name = "Записать решение" })).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Отменить" }).ClickAsync();
        await Assertions.Expect(section).ToContainTextAsync("Решение: поддержать.");
        Assert.Empty(visit.Errors);
    }
}
