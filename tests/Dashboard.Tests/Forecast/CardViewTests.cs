using Bunit;
using Microsoft.Extensions.DependencyInjection;
using SchoolSupport.Analytics.Decline;
using SchoolSupport.Analytics.Decline.Cards;
using SchoolSupport.Analytics.Decline.Explanations;
using SchoolSupport.Analytics.Decline.Ladder;
using SchoolSupport.Analytics.Decline.Stored;
using SchoolSupport.Analytics.Statistics;
using SchoolSupport.Dashboard.Components.Forecast.Card;
using SchoolSupport.Domain.Decline;

namespace SchoolSupport.Dashboard.Tests.Forecast;

public sealed class CardViewTests : BunitContext
{
    public CardViewTests() => Services.AddSingleton(TimeProvider.System);

    [Fact]
    public void Card_OfADistrict_IsShownWhole()
    {
        string text = Show(Cards.Run(Cards.OfADistrict()));

        Assert.Contains("0,47–0,75", text, StringComparison.Ordinal);
        Assert.Contains("9 и 8", text, StringComparison.Ordinal);
        Assert.Contains("не хватает 289", text, StringComparison.Ordinal);
        Assert.Contains("весна 2026", Show(Cards.Run(WithTwoYears())), StringComparison.Ordinal);
        Assert.DoesNotContain("NaN", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Card_WithAModelOfAnotherPlace_SaysWhichAndThatNothingConfirmsIt()
    {
        DeclineRun of = Cards.Run(Cards.OfADistrict() with { Chosen = Rung.Imported });
        var inputs = new StoredInputs(new Dictionary<int, string>(), DeclineSettings.Usual, null, new BroughtModel("Учебный край", 2026, "0123456789abcdef"), IsAfterwards: false);
        string text = Show(Cards.Run(Cards.OfADistrict() with { Chosen = Rung.Imported }, inputs.ToJson()));

        Assert.Contains("«Учебный край»</span>, обучена на данных до весны 2026", text, StringComparison.Ordinal);
        Assert.Contains(">0123456789ab<", text, StringComparison.Ordinal);
        Assert.Contains("Показана модель региона: местные данные прошлых лет ей не противоречат", text, StringComparison.Ordinal);
        Assert.DoesNotContain("уверенно лучше простых", text, StringComparison.Ordinal);
        Assert.DoesNotContain("обучена на данных до весны", Show(of), StringComparison.Ordinal);
    }

    [Fact]
    public void Card_Untested_SaysWhatIsMissingAndHasNoTableOfMeasures()
    {
        string text = Show(Cards.Run(Cards.Untested()));

        Assert.Contains("Проверить не на чем: нужно не меньше 2 лет", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Log-loss", text, StringComparison.Ordinal);
        Assert.DoesNotContain("не определено", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Card_OfAnOlderForm_IsShownAsItsTextAndOfferedAsTextAlone()
    {
        DeclineRun run = Cards.Run(Cards.OfADistrict());
        DeclineRun old = new()
        {
            Id = run.Id,
            TerritoryId = run.TerritoryId,
            Origin = run.Origin,
            ComputedFrom = run.ComputedFrom,
            GivenAt = run.GivenAt,
            At = run.At,
            Person = run.Person,
            Role = run.Role,
            DataHash = run.DataHash,
            Inputs = run.Inputs,
            Rung = run.Rung,
            Sentence = run.Sentence,
            BaseRate = run.BaseRate,
            Card = """{"anotherForm":1}""",
            CardText = run.CardText,
            Model = null,
            Software = run.Software,
        };

        IRenderedComponent<CardView> view = Render<CardView>(parameters => parameters.Add(one => one.Run, old).Add(one => one.Territory, 4).Add(one => one.Here, "/method/forecast"));

        Assert.Contains("сделана программой другой версии", view.Markup, StringComparison.Ordinal);
        Assert.Contains("Данные и определение", view.FindAll("h3").Select(heading => heading.TextContent));
        Assert.Equal(["/exports/decline-card.md?territory=4&run=3"], view.FindAll("a[download]").Select(link => link.GetAttribute("href")));
    }

    // 12 of 40 schools with such a score declined, Wilson's interval as it was stored; the list was foretold of 5 schools, 6 came on it.
    [Fact]
    public void Card_WithMoreThanTheScore_ShowsWhatCameOfItAndTheSecondOutput()
    {
        var bin = new ReliabilityBin(0.1, 0.3, 0.2, 40, 12, new Interval(0.2, 0.43));
        ModelCard card = Cards.OfADistrict() with
        {
            Reliability = new Reliability(Rung.Formula, [bin, bin with { Least = 0.3, Greatest = 0.6 }], [new ReliabilityBand(RiskBand.Raised, bin)]),
            LowList = new LowListCard(LowListRule.Usual, [new LowListMethod("chance", "Вероятность списка", [], Cards.Measured(0.84, new Interval(0.8, 0.9)) with { Expected = 5, Declines = 6 })]),
            Rates = [new RateJump("p", "ВПР, 8 класс", 2025, 2026, 0.4, 0.65, true)],
        };

        string text = Show(Cards.Run(card));

        Assert.Contains("вероятность от 10 до 30 %", text, StringComparison.Ordinal);
        Assert.Contains("риск повышенный", text, StringComparison.Ordinal);
        Assert.Contains("от 20 до 43 %", text, StringComparison.Ordinal);
        Assert.Contains("5 и 6", text, StringComparison.Ordinal);
        Assert.Contains("+25 п.п.", text, StringComparison.Ordinal);
        Assert.Contains("скачок", text, StringComparison.Ordinal);
    }

    [Fact]
    public void TextBlocks_AreHeadingsListsTablesAndParagraphs()
    {
        IReadOnlyList<TextBlock> blocks = TextBlock.Of("# Имя\n\n**Жирно** и `код`.\n\n- раз\n- два\n\n| | a |\n|---|---|\n| x | 1 |\n\n> **Внимание.** Да.\n");

        Assert.Equal([TextBlockKind.Heading, TextBlockKind.Paragraph, TextBlockKind.List, TextBlockKind.Table, TextBlockKind.Paragraph], blocks.Select(block => block.Kind));
        Assert.Equal(["Имя", "Жирно и код.", "раз", "", "Внимание. Да."], blocks.Select(block => block.Rows[0][0]));
        Assert.Equal(["x", "1"], blocks[3].Rows[1]);
    }

    private string Show(DeclineRun run) => Render<CardView>(
        parameters => parameters.Add(one => one.Run, run).Add(one => one.Territory, 4).Add(one => one.Here, "/method/forecast")).Markup
        .Replace('\u00A0', ' ').Replace('\u202F', ' ');

    private static ModelCard WithTwoYears()
    {
        ModelCard card = Cards.OfADistrict();
        return card with { Rungs = [.. card.Rungs.Select(rung => rung.Years is [var last] ? rung with { Years = [last with { Year = 2025 }, last] } : rung)] };
    }
}
