using System.Text.Json.Nodes;
using Bunit;
using Microsoft.Extensions.DependencyInjection;
using SchoolSupport.Dashboard.Components.Forecast.Card;
using SchoolSupport.Dashboard.Exports;
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

    // The numbers are of the run; the program that writes the file out may be another.
    [Fact]
    public void CardJson_NamesTheSoftwareOfTheRun()
    {
        JsonNode json = JsonNode.Parse(DeclineExports.Json(Cards.Run(Cards.OfADistrict())))!;

        Assert.Equal("Поддержка школ 0.9", (string?)json["software"]!["run"]);
        Assert.Equal("formula", (string?)json["chosen"]);
        Assert.Equal(8, (int)json["rungs"]![1]!["all"]!["declines"]!);
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

    private static Analytics.Decline.Cards.ModelCard WithTwoYears()
    {
        Analytics.Decline.Cards.ModelCard card = Cards.OfADistrict();
        return card with { Rungs = [.. card.Rungs.Select(rung => rung.Years is [var last] ? rung with { Years = [last with { Year = 2025 }, last] } : rung)] };
    }
}
