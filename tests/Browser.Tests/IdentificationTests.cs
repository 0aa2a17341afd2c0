using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace SchoolSupport.Browser.Tests;

/// <summary>Schools with low results: by a rule and by an order, a list that is kept, and a rule that is changed.</summary>
[Collection(SamplesGroup.Name)]
public sealed class IdentificationTests(SamplesFixture samples)
{
    // The shipped rule, so that nothing of what other tests keep moves it.
    [Fact]
    public async Task List_NamesTheMethodologyAndSaysWhy()
    {
        await using Visit visit = await Visit.BeginAsync(samples.Chromium, samples.Server);
        await visit.OpenAsync("/risks/identification?territory=4&year=2025");

        int listed = await visit.Page.Locator("section:has(#list-listed) tbody tr").CountAsync();

        Assert.True(listed > 0);
        await Assertions.Expect(visit.Page.Locator(".lead")).ToContainTextAsync(new Regex($"«Приказ Рособрнадзора № 847», 2025/26: в списке {listed}.школ"));
        await Assertions.Expect(visit.Page.Locator("section:has(#list-listed) tbody tr").First).ToContainTextAsync(new Regex(@"Правило [АБ]: низкий результат .*\d+ из \d+ \(\d+,\d.%\)"));
        await Assertions.Expect(visit.Page.Locator("details.identification-card")).ToContainTextAsync("из поставки");
    }

    [Fact]
    public async Task Order_NamesSchools_AndIsTakenBackWithAReason()
    {
        await using Visit visit = await Visit.BeginAsync(samples.Chromium, samples.Server);
        IPage page = visit.Page;
        await visit.OpenAsync("/risks/identification?territory=2&method=baikalovo-2022");
        await page.GetByText("Внести школы по приказу").ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Внести", Exact = true }).ClickAsync();
        await Assertions.Expect(page.Locator(".field-error")).ToHaveTextAsync("Укажите номер приказа.");

        await page.GetByLabel("Номер приказа").FillAsync("9/1");
        await page.GetByLabel("Дата приказа").FillAsync("2022-01-19");
        await page.GetByLabel("Что решено").FillAsync("отнести к школам с низкими результатами");
        await page.Locator("label.check").Filter(new() { HasText = "Пелевинская" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Внести", Exact = true }).ClickAsync();
        await Assertions.Expect(page.Locator(".lead")).ToContainTextAsync(new Regex("По приказу названо: 1.школа"));

        await visit.OpenAsync("/schools/9");
        await Assertions.Expect(page.Locator("section:has(#identification)")).ToContainTextAsync("приказ № 9/1 от 19.01.2022");

        await visit.OpenAsync("/risks/identification?territory=2&method=baikalovo-2022");
        await page.GetByRole(AriaRole.Button, new() { Name = "Снять запись: МКОУ Пелевинская ООШ" }).ClickAsync();
        await page.GetByLabel("Почему").FillAsync("внесена по ошибке");
        await page.GetByRole(AriaRole.Button, new() { Name = "Снять", Exact = true }).ClickAsync();
        await Assertions.Expect(page.Locator(".lead")).ToContainTextAsync("По приказу на этот год школ не названо");
    }

    [Fact]
    public async Task KeptList_StaysWhenTheMethodologyIsChanged()
    {
        await using Visit visit = await Visit.BeginAsync(samples.Chromium, samples.Server);
        IPage page = visit.Page;
        await visit.OpenAsync("/risks/identification?territory=4&year=2024");
        await page.GetByRole(AriaRole.Button, new() { Name = "Зафиксировать список 2024/25" }).ClickAsync();
        ILocator kept = page.Locator("section:has(#kept)");
        await Assertions.Expect(kept).ToContainTextAsync("Приказ Рособрнадзора № 847, из поставки");
        string named = await kept.GetByText("В списке:").InnerTextAsync();

        await visit.OpenAsync("/risks/identification/methodology?territory=4&code=rosobrnadzor-847");
        await page.GetByLabel("Порог низкого результата, % участников").FillAsync("60");
        await page.GetByLabel("Почему меняется").FillAsync("проверка");
        await page.GetByRole(AriaRole.Button, new() { Name = "Сохранить как новую версию" }).ClickAsync();
        await page.WaitForURLAsync(new Regex("method=rosobrnadzor-847"));
        await visit.OpenAsync("/risks/identification?territory=4&year=2024");

        await Assertions.Expect(kept).ToContainTextAsync("Методика с тех пор сменилась");
        Assert.Equal(named, await kept.GetByText("В списке:").InnerTextAsync());

        await visit.OpenAsync("/risks/identification/methodology?territory=4&code=rosobrnadzor-847");
        await Assertions.Expect(page.Locator("#versions + .scroll-x")).ToContainTextAsync(new Regex("было «не менее 30.% участников», стало «не менее 60.% участников»"));
        await page.GetByText("Вернуться к поставленной методике").ClickAsync();
        await page.GetByLabel("Почему", new() { Exact = true }).FillAsync("проверка окончена");
        await page.GetByRole(AriaRole.Button, new() { Name = "Вернуться", Exact = true }).ClickAsync();
        await page.WaitForURLAsync(new Regex("method=rosobrnadzor-847"));
        await Assertions.Expect(page.Locator("details.identification-card")).ToContainTextAsync("из поставки");
    }
}
