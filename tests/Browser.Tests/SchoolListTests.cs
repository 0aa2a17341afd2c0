using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace SchoolSupport.Browser.Tests;

/// <summary>The list of schools: the address is the state, whoever changed it.</summary>
[Collection(SamplesGroup.Name)]
public sealed class SchoolListTests(SamplesFixture samples)
{
    [Fact]
    public async Task Back_AfterAChoice_TakesTheFieldsAlong()
    {
        await using Visit visit = await Visit.BeginAsync(samples.Chromium, samples.Server);
        await visit.OpenAsync("/schools?territory=4");
        ILocator indicator = visit.Page.GetByLabel("Показатель");
        ILocator state = visit.Page.GetByLabel("Состояние");

        await indicator.SelectOptionAsync("sou");
        await Assertions.Expect(visit.Page).ToHaveURLAsync(new Regex("by=sou"));
        await state.SelectOptionAsync("attention");
        await Assertions.Expect(visit.Page.Locator(".schools tbody tr")).ToHaveCountAsync(5);
        await visit.Page.GoBackAsync();

        await Assertions.Expect(state).ToHaveValueAsync("");
        await Assertions.Expect(indicator).ToHaveValueAsync("sou");
        await Assertions.Expect(visit.Page.Locator(".schools tbody tr")).ToHaveCountAsync(24);
        await visit.Page.GoBackAsync();
        await Assertions.Expect(indicator).ToHaveValueAsync("quality");
    }

    // Two schools of Baikalovo had two and four pupils in this examination, and all of the four got 4 and 5.
    [Theory]
    [InlineData("для передачи", "Школы, Байкаловский муниципальный район, для передачи.csv", true)]
    [InlineData("для работы внутри управления", "Школы, Байкаловский муниципальный район, полностью.csv", false)]
    public async Task Download_IsForExcel_AndWhatIsHandedOnHidesSmallGroups(string link, string name, bool hides)
    {
        await using Visit visit = await Visit.BeginAsync(samples.Chromium, samples.Server);
        await visit.OpenAsync("/schools?territory=2");

        IDownload download = await visit.Page.RunAndWaitForDownloadAsync(() => visit.Page.GetByText(link).ClickAsync());
        byte[] file = await File.ReadAllBytesAsync(await download.PathAsync());
        string text = Encoding.UTF8.GetString(file[3..]);

        Assert.Equal(name, download.SuggestedFilename);
        Assert.Equal([0xEF, 0xBB, 0xBF], file[..3]);
        Assert.Equal(12, text.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Contains(";\"ОГЭ\";9;\"Русский язык\";\"Качество\";\"%\";\"2020/21\";\"2020/21\";33,33;13,81;60,94;12;4;", text, StringComparison.Ordinal);
        Assert.Equal(hides, text.Contains("скрыто (мало учеников)", StringComparison.Ordinal));
    }

    // Verdicts of the list, the sentence above it and the page of a school are one computation.
    [Fact]
    public async Task Directions_OfTheList_AreCountedAboveItWithThoseExpectedToBeWrong_AndStandOnThePageOfTheSchool()
    {
        await using Visit visit = await Visit.BeginAsync(samples.Chromium, samples.Server);
        await visit.OpenAsync("/schools?territory=4");
        ILocator falls = visit.Page.Locator(".schools tbody tr:has(.direction-fall)");
        int count = await falls.CountAsync();
        string note = await visit.Page.Locator(".list-note").First.InnerTextAsync();

        Assert.True(count > 0);
        Assert.Equal(24, await visit.Page.Locator(".schools .direction").CountAsync());
        Assert.Contains($"снижение у {count}\u00A0школ", note, StringComparison.Ordinal);
        Assert.Matches("Из этих названий ошибочны, по расчёту: снижение (меньше )?0,\\d", note);

        string brief = (await falls.First.Locator(".schools-direction .schools-facts").InnerTextAsync()).Split(',')[0];
        await falls.First.Locator("th a").ClickAsync();
        await Assertions.Expect(visit.Page.Locator("section[aria-labelledby=direction] .direction")).ToHaveTextAsync("снижение");
        await Assertions.Expect(visit.Page.Locator("section[aria-labelledby=direction] .figure-value")).ToContainTextAsync(brief);
        await Assertions.Expect(visit.Page.Locator("section[aria-labelledby=direction]")).ToContainTextAsync(new Regex("Вероятность снижения (больше )?9\\d"));
    }

    // One year of ОГЭ is no direction, and says so instead of showing nothing.
    [Fact]
    public async Task Directions_OfOneYear_AreTooLittleData()
    {
        await using Visit visit = await Visit.BeginAsync(samples.Chromium, samples.Server);
        await visit.OpenAsync("/schools?territory=2");

        await Assertions.Expect(visit.Page.Locator(".schools .direction-toolittledata")).ToHaveCountAsync(11);
        await Assertions.Expect(visit.Page.Locator(".list-note").First).ToContainTextAsync("недостаточно данных у 11\u00A0школ");
        await visit.OpenAsync("/schools/9");
        await Assertions.Expect(visit.Page.Locator("section[aria-labelledby=direction]")).ToContainTextAsync("есть за 1\u00A0год из последних 5, а нужно не меньше 3");
    }

    [Fact]
    public async Task Typing_FiltersWithoutEnter_KeepsTheFocusAndIsOneStepOfTheHistory()
    {
        await using Visit visit = await Visit.BeginAsync(samples.Chromium, samples.Server);
        await visit.OpenAsync("/schools?territory=4");
        await visit.Page.GetByLabel("Показатель").SelectOptionAsync("sou");
        await Assertions.Expect(visit.Page).ToHaveURLAsync(new Regex("by=sou"));
        ILocator name = visit.Page.GetByLabel("Название или село");
        int before = await visit.Page.EvaluateAsync<int>("history.length");

        await name.PressSequentiallyAsync("луг", new() { Delay = 400 });

        await Assertions.Expect(visit.Page.Locator(".schools tbody tr")).ToHaveCountAsync(1);
        await Assertions.Expect(visit.Page.Locator(".schools tbody th")).ToContainTextAsync("Луговская");
        await Assertions.Expect(name).ToBeFocusedAsync();
        await Assertions.Expect(name).ToHaveValueAsync("луг");
        await Assertions.Expect(visit.Page).ToHaveURLAsync(new Regex("q=" + Uri.EscapeDataString("луг")));
        Assert.Equal(before, await visit.Page.EvaluateAsync<int>("history.length"));
        await visit.Page.GoBackAsync();
        await Assertions.Expect(name).ToHaveValueAsync("");
        await Assertions.Expect(visit.Page.Locator(".schools tbody tr")).ToHaveCountAsync(24);
    }
}
