using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace SchoolSupport.Browser.Tests;

/// <summary>Schools against what chance allows: the chart, its table and its sentence are one.</summary>
[Collection(SamplesGroup.Name)]
public sealed class ComparisonTests(SamplesFixture samples)
{
    [Fact]
    public async Task Funnel_NamesTheSchoolsOutside_AndTheTableSaysTheSame()
    {
        await using Visit visit = await Visit.BeginAsync(samples.Chromium, samples.Server);
        IPage page = visit.Page;
        await visit.OpenAsync("/comparison?territory=4");
        ILocator outside = page.Locator(".compared tr:has(.position-outside)");
        int count = await outside.CountAsync();

        Assert.True(count > 0);
        Assert.Equal((await outside.Locator("th").AllInnerTextsAsync()).Order(), (await page.Locator(".funnel-name").AllTextContentsAsync()).Order());
        await Assertions.Expect(page.Locator(".lead")).ToContainTextAsync(new Regex($"За пределами 95.% {count}.школы из 20"));
        await Assertions.Expect(page.Locator(".compared tbody tr")).ToHaveCountAsync(24);
        await Assertions.Expect(page.Locator(".funnel .mark")).ToHaveCountAsync(20);
    }

    [Fact]
    public async Task Marks_AreReachedByArrowsFromSmallToLarge_AndLeadToTheSchool()
    {
        await using Visit visit = await Visit.BeginAsync(samples.Chromium, samples.Server);
        IPage page = visit.Page;
        await visit.OpenAsync("/comparison?territory=2");
        ILocator marks = page.Locator(".funnel .mark");

        await marks.First.FocusAsync();
        for (int step = 0; step < 10; step++)
        {
            await page.Keyboard.PressAsync("ArrowRight");
        }

        await Assertions.Expect(marks.Last).ToBeFocusedAsync();
        await Assertions.Expect(marks.Last).ToHaveAttributeAsync("aria-label", new Regex("^МКОУ Байкаловская СОШ: 68.%, 63.уч.; .* внутри пределов; возможные места 1–11 из.11$"));
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("МКОУ Байкаловская СОШ");
    }

    [Fact]
    public async Task Choice_BecomesTheAddress_AndBackUndoesIt()
    {
        await using Visit visit = await Visit.BeginAsync(samples.Chromium, samples.Server);
        IPage page = visit.Page;
        await visit.OpenAsync("/comparison?territory=4");

        await page.GetByLabel("Показатель").SelectOptionAsync("twos");
        await Assertions.Expect(page.Locator(".funnel .chart-title")).ToContainTextAsync("Доля отметок «2», ОГЭ, русский язык");
        await page.GetByLabel("Процедура").SelectOptionAsync("oge:9:Математика");
        await Assertions.Expect(page.Locator(".funnel .chart-title")).ToContainTextAsync("Доля отметок «2», ОГЭ, математика");
        await page.GoBackAsync();

        await Assertions.Expect(page.GetByLabel("Процедура")).ToHaveValueAsync("oge:9:Русский язык");
        await Assertions.Expect(page.Locator(".funnel .chart-title")).ToContainTextAsync("русский язык");
    }

    // 4 of 4 with 100 % says something of each of them: neither the value nor the place may leave.
    [Theory]
    [InlineData("для передачи", true)]
    [InlineData("для работы внутри управления", false)]
    public async Task Download_HidesPlacesOfSmallGroupsToo(string link, bool hides)
    {
        await using Visit visit = await Visit.BeginAsync(samples.Chromium, samples.Server);
        await visit.OpenAsync("/comparison?territory=2");

        IDownload download = await visit.Page.RunAndWaitForDownloadAsync(() => visit.Page.GetByText(link).ClickAsync());
        string[] lines = Encoding.UTF8.GetString((await File.ReadAllBytesAsync(await download.PathAsync()))[3..]).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal(12, lines.Length);
        Assert.EndsWith(hides ? ";\"скрыто (мало учеников)\";;;11" : ";\"внутри пределов\";1;11;11", lines.Single(line => line.Contains("Вязовская", StringComparison.Ordinal)));
        Assert.Matches(";68,25;[\\d,]+;[\\d,]+;63;43;\"нет\";\"внутри пределов\";1;11;11$", lines.Single(line => line.Contains("Байкаловская СОШ", StringComparison.Ordinal)));
    }
}
