using Microsoft.Playwright;

namespace SchoolSupport.Browser.Tests;

/// <summary>What the first page of a municipality and its neighbours must show on the screens there are.</summary>
[Collection(SamplesGroup.Name)]
public sealed class OverviewTests(SamplesFixture samples)
{
    /// <summary>The published district has ten targets, eleven schools and six charts: all of it on a laptop at once.</summary>
    [Fact]
    public async Task Overview_OnALaptop_NeedsNoScrolling()
    {
        await using Visit visit = await Visit.BeginAsync(samples.Chromium, samples.Server);
        await visit.OpenAsync("/?territory=2");

        Assert.True(await visit.Page.EvaluateAsync<bool>("document.documentElement.scrollHeight <= 768"));
        await Assertions.Expect(visit.Page.Locator("summary", new() { HasText = "По 10 показателям нет данных" })).ToBeVisibleAsync();
        await Assertions.Expect(visit.Page.Locator(".multiple")).ToHaveCountAsync(6);
    }

    [Theory]
    [InlineData("/?territory=2")]
    [InlineData("/?territory=4")]
    [InlineData("/risks?territory=2")]
    [InlineData("/programme?territory=2")]
    [InlineData("/regions/1")]
    public async Task Page_OnAPhone_NeverScrollsSideways(string path)
    {
        await using Visit visit = await Visit.BeginAsync(samples.Chromium, samples.Server, 390, 844);
        await visit.OpenAsync(path);

        Assert.Equal(390, await visit.Page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
    }

    /// <summary>Values of charts lie apart from each other on a projector that enlarges everything by half.</summary>
    [Fact]
    public async Task Charts_OnAProjector_DoNotOverlap()
    {
        await using Visit visit = await Visit.BeginAsync(samples.Chromium, samples.Server, 683, 512);
        await visit.OpenAsync("/?territory=4");

        Assert.Equal(0, await visit.Page.EvaluateAsync<int>("""
            (() => {
              const boxes = [...document.querySelectorAll('.multiple')].flatMap(one =>
                [...one.querySelectorAll('.multiple-title, .multiple-value, .chart-body')].map(part => part.getBoundingClientRect()));
              let found = 0;
              for (let a = 0; a < boxes.length; a++)
                for (let b = a + 1; b < boxes.length; b++)
                  if (boxes[a].left < boxes[b].right - 1 && boxes[b].left < boxes[a].right - 1 && boxes[a].top < boxes[b].bottom - 1 && boxes[b].top < boxes[a].bottom - 1) found++;
              return found;
            })()
            """));
    }

    [Fact]
    public async Task Value_OfAChart_LeadsToItsCells()
    {
        await using Visit visit = await Visit.BeginAsync(samples.Chromium, samples.Server);
        await visit.OpenAsync("/?territory=2");
        await visit.Page.Locator(".multiple-value a").First.ClickAsync();

        await visit.Page.WaitForURLAsync("**/source?**");
        await Assertions.Expect(visit.Page.Locator("h1")).ToBeVisibleAsync();
        Assert.Empty(visit.Errors);
    }

    /// <summary>The scores of most subjects end a year before the page.</summary>
    [Fact]
    public async Task Scores_OfAnEarlierYear_SayIt()
    {
        await using Visit visit = await Visit.BeginAsync(samples.Chromium, samples.Server);
        await visit.OpenAsync("/?territory=2&by=score");

        await Assertions.Expect(visit.Page.Locator(".multiple", new() { HasText = "ЕГЭ, химия" }).Locator(".figure-line-more")).ToContainTextAsync("2019/20");
    }
}
