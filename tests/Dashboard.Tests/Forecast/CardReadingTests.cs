using SchoolSupport.Analytics.Decline.Cards;
using SchoolSupport.Analytics.Decline.Ladder;
using SchoolSupport.Analytics.Decline.Stored;
using SchoolSupport.Analytics.Statistics;
using SchoolSupport.Dashboard.Components.Forecast.Card;
using Measures = SchoolSupport.Analytics.Decline.Cards.Measures;

namespace SchoolSupport.Dashboard.Tests.Forecast;

public sealed class CardReadingTests
{
    [Fact]
    public void Worth_SaysWithoutTermsWhatWasFound()
    {
        var reading = new CardReading(Cards.OfADistrict());

        Assert.Equal("В прошлые годы снижение было в 9 из 44 школо-лет, где его можно определить: 20 %.", Plain(reading.BaseRate));
        Assert.Equal(
            [
                "Если взять школу, где результаты потом снизились, и школу, где нет, первую этот способ ставит выше в 62 случаях из 100 (с учётом случайности от 47 до 75). "
                    + "Случайный порядок дал бы 50, безошибочный 100. По этим данным его не отличить от случайного.",
                "В списке (первые 10 % школ) снижение потом было у 50 %, среди всех школ у 20 %. Остальные 75 % снижений произошли в школах вне списка.",
                "Всего ожидалось 9 случаев снижения, произошло 8, в пределах случайного.",
            ],
            reading.Worth.Select(Plain));
    }

    [Fact]
    public void Worth_SurelyBetterThanChance_DoesNotSayOtherwise()
    {
        ModelCard card = Cards.OfADistrict();
        ModelCard better = card with { Rungs = [.. card.Rungs.Select(rung => rung.Rung == Rung.Formula ? rung with { All = Cards.Measured(0.62, new Interval(0.55, 0.70)) } : rung)] };

        Assert.DoesNotContain("не отличить", new CardReading(better).Worth[0], StringComparison.Ordinal);
    }

    // Two models were refused in the same words: they are said once.
    [Fact]
    public void Verdicts_SameWords_AreSaidOnce() => Assert.Equal(
        [
            ("Формула (без обучения)", "допущена", true),
            ("Загруженная модель", "не загружена", false),
            ("Модель по истории результатов; Полная логистическая модель", "не обучалась", false),
        ],
        new CardReading(Cards.OfADistrict()).Verdicts.Select(line => (line.Titles, line.Words, line.IsChosen)));

    [Fact]
    public void Needs_SayWhatIsMissing() => Assert.Equal(
        [("школ с результатами", 11, false), ("переходов от года к году", 4, true), ("случаев снижения", 9, false)],
        new CardReading(Cards.OfADistrict()).Needs.Select(need => (need.What, need.Have, need.IsMet)));

    [Fact]
    public void Untested_HasNothingToBoastOf()
    {
        var reading = new CardReading(Cards.Untested());

        Assert.Empty(reading.Tested);
        Assert.Empty(reading.Worth);
        Assert.StartsWith("Ни для одной школы и ни для одного прошлого года снижение пока определить нельзя", reading.BaseRate, StringComparison.Ordinal);
    }

    [Fact]
    public void SizeSentence_OneListOfSmallSchools_IsSaid()
    {
        ModelCard card = Cards.OfADistrict();

        Assert.Equal(
            "В один общий список попало бы 29 % школ, где до 12 участников в работе, и 1 % школ, где больше 30. Поэтому списки составляются отдельно по численности.",
            Plain(new CardReading(card).SizeSentence!));
        Assert.Null(new CardReading(card with { BySize = [Cards.Group("до 12 участников в работе", 40, 0.12), Cards.Group("больше 30", 35, 0.10)] }).SizeSentence);
        Assert.Null(new CardReading(card with { BySize = [Cards.Group("до 12 участников в работе", 40, 0.29), Cards.Group("больше 30", 4, 0)] }).SizeSentence);
    }

    // 0.4 is above the threshold of 0.25; where chance alone reaches 0.5 it says nothing.
    [Theory]
    [InlineData(0.0, "Сместилось признаков: 1 из 2.")]
    [InlineData(0.5, "Ни один признак последнего года не сместился")]
    public void Drift_BeyondChance_IsSaid(double byChance, string sentence)
    {
        ModelCard card = Cards.OfADistrict();
        var reading = new CardReading(card with { Drift = [card.Drift[0] with { ByChance = byChance }, card.Drift[1]] });

        Assert.StartsWith(sentence, reading.DriftSentence, StringComparison.Ordinal);
        Assert.Equal(byChance == 0 ? ["level"] : [], reading.FarDrift.Select(drift => drift.Feature));
    }

    // Learned until 2026 and tested in 2026: it may have seen what it is asked. Learned until 2025 it cannot have.
    [Theory]
    [InlineData(2026, true)]
    [InlineData(2025, false)]
    public void SeenBefore_AModelThatMayKnowTheAnswers_IsSaid(int lastYear, bool isSaid)
    {
        ModelCard card = Cards.OfADistrict();
        Measures tested = Cards.Measured(0.7, new Interval(0.5, 0.9));
        var reading = new CardReading(card with { Rungs = [.. card.Rungs.Select(rung => rung.Rung == Rung.Imported ? rung with { Years = [tested with { Year = 2026 }], All = tested } : rung)] });

        Assert.Equal(isSaid, reading.SeenBefore(new BroughtModel("Край", lastYear, "hash")) is not null);
        Assert.Null(reading.SeenBefore(null));
        Assert.Null(new CardReading(card).SeenBefore(new BroughtModel("Край", lastYear, "hash")));
    }

    private static string Plain(string text) => text.Replace('\u00A0', ' ').Replace('\u202F', ' ');
}
