using SchoolSupport.Analytics.Decline;
using SchoolSupport.Analytics.Decline.Cards;
using SchoolSupport.Analytics.Decline.Features;
using SchoolSupport.Analytics.Decline.Judging;
using SchoolSupport.Analytics.Decline.Ladder;
using SchoolSupport.Analytics.Decline.Panels;

namespace SchoolSupport.Analytics.Tests.Decline;

/// <summary>What a card warns of before anybody believes a newest forecast.</summary>
public sealed class ShiftTests
{
    private static readonly DeclinePanel _panel = Panels.Random(30, 6, seed: 21);

    private static readonly ModelCard _card = CardOf(_panel);

    // In the newest year nobody in one work has a 4 or a 5.
    [Fact]
    public void Rates_AnotherWorkUnderTheSameName_IsAJump()
    {
        ModelCard other = CardOf(DeclinePanel.Of(_panel.Schools.Select(school => school with
        {
            Results =
            [
                .. school.Results.Select(result => result.Year == _panel.Years[^1] && result.Procedure.Name == "8-Russian"
                    ? result with { Procedure = result.Procedure with { Title = "ВПР, 8 класс, русский язык" }, Good = 0, Fives = 0 }
                    : result),
            ],
        }), _panel.Covariates));

        RateJump jump = Assert.Single(other.Rates, one => one.IsWarning);
        Assert.Equal(("8-Russian", 2020, 2021, 0.0), (jump.Procedure, jump.BeforeYear, jump.NowYear, jump.Now));
        Assert.Equal(jump, other.Rates[0]);
        Assert.Contains(other.Warnings, warning => warning.StartsWith("«ВПР, 8 класс, русский язык»: отметок «4» и «5» 0,0\u00A0%, в 2020 году было ", StringComparison.Ordinal)
            || warning.StartsWith("«ВПР, 8 класс, русский язык»: отметок «4» и «5» 0,0 %, в 2020 году было ", StringComparison.Ordinal));
        Assert.Equal(4, _card.Rates.Count);
        Assert.DoesNotContain(_card.Rates, one => one.IsWarning);
    }

    [Fact]
    public void Drift_TableNotLoadedThisYear_IsToldByItsMissingValues()
    {
        ModelCard other = CardOf(DeclinePanel.Of(
            _panel.Schools.Select(school => school with { Values = [.. school.Values.Where(value => value.Code != "vacancies" || value.Year < _panel.Years[^1])] }),
            _panel.Covariates));

        Assert.Contains(other.Warnings, warning => warning.StartsWith("Признака «вакансии» в последнем году нет у 100,0", StringComparison.Ordinal));
        Assert.DoesNotContain(_card.Warnings, warning => warning.StartsWith("Признака «вакансии»", StringComparison.Ordinal));
    }

    // χ² of 9 degrees at 99 % is 21.67: with 90 values before and 30 now it is 0.96, with 3,000 and 1,000 it is 0.03.
    [Fact]
    public void Drift_OfFewSchools_IsNoWarningByChanceAlone()
    {
        Drift few = new("a", "а", 0.9, 0, 0) { ByChance = PopulationStability.ByChance(90, 30) };
        Drift many = few with { Psi = 0.26, ByChance = PopulationStability.ByChance(3_000, 1_000) };

        Assert.Equal(0.963, few.ByChance, 3);
        Assert.False(few.IsWarning);
        Assert.True((few with { Psi = 0.97 }).IsWarning);
        Assert.True(many.IsWarning);
        Assert.False((many with { Psi = 0.24 }).IsWarning);
        Assert.DoesNotContain(_card.Drift, drift => drift.IsWarning && drift.Feature.StartsWith("x:", StringComparison.Ordinal));
    }

    // 50 foretold, 40 to 60 expected by chance.
    [Theory]
    [InlineData(90, true)]
    [InlineData(61, false)] // beyond chance, within 25 %
    [InlineData(55, false)]
    public void NewestYear_ForetoldFarTooFew_IsAWarning(int declines, bool warned)
    {
        Measures newest = _card.NewestTested! with { Year = 2021, Declines = declines, Expected = 50, ExpectedInterval = new(40, 60) };
        ModelCard off = _card with { Rungs = [.. _card.Rungs.Select(rung => rung.Rung == _card.Chosen ? rung with { Years = [.. rung.Years, newest] } : rung)] };

        Assert.Equal(warned, off.Warnings.Any(warning => warning.StartsWith($"В последнем проверенном году (2021) предсказано снижений 50, было {declines}", StringComparison.Ordinal)));
    }

    // Schools that never change: the formula of noise foretells «falls» and knows nothing of declines below the own level.
    [Fact]
    public void Naive_OfTheShownForecast_SaysWhatItIsWorth()
    {
        NaiveLabel naive = _card.Naive!;

        Assert.Equal(_card.Rungs.Single(rung => rung.Rung == Rung.Formula).All!.Auc, naive.AucOfChosen);
        Assert.True(naive.AucOfNoise - naive.AucOfNoiseOnDecline > 0.05, naive.Sentence);
        Assert.InRange(naive.DeclinesAmongFalls!.Value, 0.05, 0.95);
        Assert.Contains("та же формула колебаний предсказывает снижение с AUC", naive.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void Software_IsPartOfTheCard()
    {
        Assert.Equal(["schoolSupport", "microsoftMl", "microsoftMlLightGbm", "mathNet", "dotnet", "processor"], _card.Software.Select(one => one.Code));
        Assert.All(_card.Software.Take(5), one => Assert.Matches(@"^\d+\.\d+", one.Version));
        Assert.All(_card.Software, one => Assert.Contains(one.Version, CardMarkdown.Write(_card), StringComparison.Ordinal));
        Assert.All(_card.Software, one => Assert.Contains($"\"{one.Code}\": \"", CardJson.Write(_card), StringComparison.Ordinal));
    }

    private static ModelCard CardOf(DeclinePanel panel)
    {
        DeclineExamples examples = DeclineExamples.Of(panel, DeclineRule.Usual);
        var test = BackTest.Run(examples);
        return ModelCard.Of(examples, test, Choice.Of(test, imported: null), intervals: false);
    }
}
