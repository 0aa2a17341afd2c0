using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace SchoolSupport.Browser.Tests;

/// <summary>What was chosen stays chosen, and the frame is there on every page.</summary>
[Collection(SamplesGroup.Name)]
public sealed class FrameTests(SamplesFixture samples)
{
    [Fact]
    public async Task Menu_ThroughAllSectionsAndBack_KeepsMunicipalityYearAndProcedure()
    {
        await using Visit visit = await Visit.BeginAsync(samples.Chromium, samples.Server);
        IPage page = visit.Page;
        string series = "show=" + Uri.EscapeDataString("oge:9:Математика") + "&by=pass";
        await visit.OpenAsync("/schools?territory=4&year=2023&" + series);

        foreach ((string section, string path) in new[]
        {
            ("Сравнение", "/comparison?territory=4&year=2023&" + series), ("Риски", "/risks?territory=4&year=2023"), ("Данные", "/data?territory=4&year=2023"), ("Методика", "/method?territory=4&year=2023"),
            ("Программа", "/programme?territory=4&year=2023"), ("Обзор", "/?territory=4&year=2023&by=pass"), ("Школы", "/schools?territory=4&year=2023&" + series),
        })
        {
            await page.Locator(".side-nav").GetByRole(AriaRole.Link, new() { Name = section }).ClickAsync();
            await Assertions.Expect(page).ToHaveURLAsync(new Regex(Regex.Escape(path) + "$"));
            await Assertions.Expect(page.GetByLabel("Учебный год").Locator("option:checked")).ToHaveTextAsync("2023/24");
        }
    }

    [Fact]
    public async Task OtherMunicipalityWithoutTheYear_ShowsItsOwnAndSaysSo_AndTheWayBackKeepsTheChoice()
    {
        await using Visit visit = await Visit.BeginAsync(samples.Chromium, samples.Server);
        IPage page = visit.Page;
        await visit.OpenAsync("/risks?territory=4&year=2023");
        ILocator territory = page.Locator(".top-territory");

        await territory.SelectOptionAsync(new SelectOptionValue { Label = "Байкаловский муниципальный район" });
        await Assertions.Expect(page.Locator(".frame-notice")).ToContainTextAsync("за 2023/24 учебный год данных нет, показан 2021/22");

        await territory.SelectOptionAsync(new SelectOptionValue { Label = "Учебный муниципальный район" });
        await Assertions.Expect(page.GetByLabel("Учебный год").Locator("option:checked")).ToHaveTextAsync("2023/24");
        await Assertions.Expect(page.Locator(".frame-notice")).ToHaveCountAsync(0);
    }

    [Theory]
    [InlineData("/no-such-page", "/no-such-page")]
    [InlineData("/schools/99999", "/schools/99999")]
    public async Task UnknownAddress_IsNamed_AndTheFrameIsTheUsualOne(string path, string named)
    {
        await using Visit visit = await Visit.BeginAsync(samples.Chromium, samples.Server);
        IPage page = visit.Page;
        await visit.OpenAsync(path);

        await Assertions.Expect(page.Locator("main")).ToContainTextAsync(named);
        await Assertions.Expect(page.Locator(".top-territory")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator(".top")).ToContainTextAsync(".xlsx");
        await page.Locator("main a[href^='/schools?']").First.ClickAsync();
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Школы");
    }
}
