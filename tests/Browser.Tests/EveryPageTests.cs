using System.Text.RegularExpressions;
using Deque.AxeCore.Playwright;

namespace SchoolSupport.Browser.Tests;

/// <summary>What must hold on every page of both districts.</summary>
[Collection(SamplesGroup.Name)]
public sealed partial class EveryPageTests(SamplesFixture samples)
{
    public static TheoryData<string> Pages =>
    [
        "/?territory=2",
        "/?territory=4",
        "/schools?territory=2",
        "/schools?territory=4",
        "/schools/1",
        "/schools/9",
        "/schools/11",
        "/schools/20",
        "/data/enter?territory=2",
        "/comparison?territory=2",
        "/comparison?territory=4",
        "/comparison?territory=4&view=map",
        "/comparison?territory=2&view=map",
        "/comparison?territory=4&view=years",
        "/comparison?territory=4&by=mean",
        "/risks?territory=2",
        "/risks?territory=4",
        "/risks/indicators?territory=2",
        "/risks/measures?territory=2",
        "/programme?territory=2",
        "/programme?territory=4",
        "/data",
        "/data/imports/4",
        "/data/templates?territory=2",
        "/data/mappings",
        "/data/matrix?territory=2",
        "/data/check?territory=2",
        "/data/imports/8",
        "/method",
        "/method/comparability?territory=2",
        "/method/comparability?territory=4",
        "/method/forecast?territory=2",
        "/method/forecast?territory=4",
        "/register?territory=2",
        "/setup",
        "/regions/1",
        "/no-such-page",
        "/risks/identification?territory=2",
        "/risks/identification?territory=4",
        "/risks/identification/methodology?territory=4&code=rosobrnadzor-847",
        "/comparison/indicators?territory=4&tab=staff",
        "/comparison/indicators?territory=2&tab=scores",
        "/comparison/tasks?territory=4",
        "/risks/objectivity?territory=2",
        "/risks/objectivity?territory=4",
        "/risks/objectivity?territory=4&state=all",
        "/risks/resilient?territory=2",
        "/risks/resilient?territory=4",
        "/risks/forecast?territory=2",
        "/risks/forecast?territory=4",
    ];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Page_OpensWithoutErrorsAndIsAccessible(string path)
    {
        await using Visit visit = await Visit.BeginAsync(samples.Chromium, samples.Server);
        await visit.OpenAsync(path);

        Assert.Equal(1, await visit.Page.Locator("h1").CountAsync());
        // A page that does not exist answers 404, which the browser reports as an error of its own.
        Assert.DoesNotContain(visit.Errors, error => path != "/no-such-page" || !error.Contains("404", StringComparison.Ordinal));
        var violations = (await visit.Page.RunAxe()).Violations;
        Assert.True(violations.Length == 0, string.Join('\n', violations.Select(found => $"{found.Id}: {found.Help} {found.Nodes[0].Html}")));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Page_NeverScrollsSideways(string path)
    {
        await using Visit visit = await Visit.BeginAsync(samples.Chromium, samples.Server);
        await visit.OpenAsync(path);

        Assert.True(await visit.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= document.documentElement.clientWidth"));
    }

    [Theory]
    [InlineData("/?territory=x&year=abc")]
    [InlineData("/comparison?territory=4&year=99999999999")]
    [InlineData("/schools?territory=4&page=last")]
    [InlineData("/comparison/tasks?territory=4&school=abc")]
    [InlineData("/data?place=x&page=-1")]
    [InlineData("/data/check?territory=4&import=x")]
    public async Task Page_WithAnUnreadableNumberInItsAddress_OpensAsWithoutIt(string path)
    {
        await using Visit visit = await Visit.BeginAsync(samples.Chromium, samples.Server);
        await visit.OpenAsync(path);

        Assert.Empty(visit.Errors);
        Assert.Equal(0, await visit.Page.GetByText("Эту страницу показать не удалось").CountAsync());
        Assert.Equal(1, await visit.Page.Locator("h1").CountAsync());
    }

    [Theory]
    [InlineData("/data")]
    [InlineData("/data?tab=history")]
    [InlineData("/risks/identification?territory=4")]
    [InlineData("/risks/identification/methodology?territory=4&code=rosobrnadzor-847")]
    [InlineData("/comparison?territory=4")]
    [InlineData("/comparison?territory=4&view=map")]
    [InlineData("/comparison?territory=4&view=years")]
    [InlineData("/method/comparability?territory=4")]
    [InlineData("/method/forecast?territory=4")]
    [InlineData("/comparison/indicators?territory=4&tab=olympiads")]
    [InlineData("/risks/objectivity?territory=4")]
    [InlineData("/risks/resilient?territory=4")]
    [InlineData("/risks/forecast?territory=4")]
    [InlineData("/register?territory=2")]
    [InlineData("/setup?step=own")]
    [InlineData("/no-such-page")]
    [InlineData("/schools/99999")]
    public async Task Page_OnAPhone_NeverScrollsSideways(string path)
    {
        await using Visit visit = await Visit.BeginAsync(samples.Chromium, samples.Server, 390, 844);
        await visit.OpenAsync(path);

        Assert.True(await visit.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= document.documentElement.clientWidth"));
    }

    // A number without a decimal comma, a raw name of ours or a missing text would show here.
    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Page_SpeaksRussianThroughout(string path)
    {
        await using Visit visit = await Visit.BeginAsync(samples.Chromium, samples.Server);
        await visit.OpenAsync(path);
        string text = await visit.Page.Locator("main").InnerTextAsync();

        Assert.DoesNotMatch(DecimalPoint(), Addresses().Replace(text, ""));
        Assert.DoesNotContain("NaN", text, StringComparison.Ordinal);
        Assert.DoesNotContain("null", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/?territory=4")]
    [InlineData("/schools?territory=4")]
    [InlineData("/schools/20")]
    [InlineData("/risks?territory=4")]
    [InlineData("/programme?territory=4")]
    public async Task TrainingDistrict_SaysOnEveryPageThatItIsInvented(string path)
    {
        await using Visit visit = await Visit.BeginAsync(samples.Chromium, samples.Server);
        await visit.OpenAsync(path);

        Assert.True(await visit.Page.GetByText("Учебный район, данные вымышлены").IsVisibleAsync());
    }

    [GeneratedRegex(@"(?<![\d.])\d+\.\d+(?![\d.])\s*(%|п)")]
    private static partial Regex DecimalPoint();

    [GeneratedRegex(@"\d{2}\.\d{2}\.\d{4}")]
    private static partial Regex Addresses();
}
