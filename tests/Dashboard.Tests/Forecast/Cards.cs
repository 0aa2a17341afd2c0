using SchoolSupport.Analytics.Decline;
using SchoolSupport.Analytics.Decline.Cards;
using SchoolSupport.Analytics.Decline.Ladder;
using SchoolSupport.Analytics.Decline.Stored;
using SchoolSupport.Analytics.Statistics;
using SchoolSupport.Domain.Decline;
using SchoolSupport.Domain.Facts;
using SchoolSupport.Domain.Operations;
using Measures = SchoolSupport.Analytics.Decline.Cards.Measures;

namespace SchoolSupport.Dashboard.Tests.Forecast;

/// <summary>Cards and runs of which every number is known.</summary>
internal static class Cards
{
    /// <summary>A district of eleven schools: the formula was tested on 40 rows with 8 declines, nothing was trained.</summary>
    public static ModelCard OfADistrict() => new(
        DeclineRule.Usual,
        0.10,
        new CardData("abc", new LearningData(11, 44, 4, 9), 2020, 2026, 1, 4, [], "def"),
        LocalLevel.Quality,
        [
            new RungCard(Rung.Constant, Rung.Constant.Title(), Standing.Baseline, "Для сравнения.", null, [], Measured(0.5, new Interval(0.5, 0.5))),
            new RungCard(Rung.Formula, Rung.Formula.Title(), Standing.Approved, "Действует всегда.", null, [Measured(0.62, new Interval(0.47, 0.75)) with { Year = 2026 }], Measured(0.62, new Interval(0.47, 0.75))),
            new RungCard(Rung.Imported, Rung.Imported.Title(), Standing.NotTrained, "Модель региона не загружена.", null, [], null),
            new RungCard(Rung.History, Rung.History.Title(), Standing.NotTrained, "Модель не обучалась: 11 школ.", null, [], null),
            new RungCard(Rung.Logistic, Rung.Logistic.Title(), Standing.NotTrained, "Модель не обучалась: 11 школ.", null, [], null),
        ],
        Rung.Formula,
        "Модель не обучалась: 11 школ.",
        new NaiveLabel(40, 0.3, 0.77, 0.71),
        [Group("до 12 участников в работе", 40, 0.29), Group("больше 30", 35, 0.01)],
        [],
        [],
        [],
        [],
        [new Drift("level", "уровень", 0.4, 0, 0), new Drift("size", "размер", null, 1, 1)]);

    /// <summary>The same district before anything could be tested.</summary>
    public static ModelCard Untested() => OfADistrict() with
    {
        Data = new CardData("abc", new LearningData(11, 0, 0, 0), 2025, 2026, 1, 4, [], "def"),
        Rungs = [.. OfADistrict().Rungs.Select(rung => rung with { All = null, Years = [] })],
        Naive = null,
        BySize = [],
        Drift = [],
    };

    public static Measures Measured(double auc, Interval interval) => new(
        null, 40, 8, 0.2, auc, null, 0.31, 0.15, 0.02, 0.48, 4, 0.5, 0.25, 2.5, null, 9.4, new Interval(5, 14),
        new MeasureIntervals(interval, null, new Interval(0.2, 0.4), new Interval(-0.1, 0.1), new Interval(0.2, 0.8), new Interval(0.1, 0.4)));

    public static GroupRow Group(string name, int n, double flagged) => new(name, n, 0.2, flagged, 0.3, 0.1, 0.6);

    public static DeclineRun Run(ModelCard card, string inputs = "{}") => new()
    {
        Id = 3,
        TerritoryId = 1,
        Origin = new SchoolYear(2025),
        ComputedFrom = 7,
        GivenAt = 8,
        At = new DateTime(2026, 11, 22, 14, 10, 0, DateTimeKind.Utc),
        Person = "Аналитик",
        Role = Role.Analyst,
        DataHash = "abc",
        Inputs = inputs,
        Rung = "formula",
        Sentence = card.Sentence,
        BaseRate = 0.2,
        Card = StoredCard.Write(card),
        CardText = CardMarkdown.Write(card),
        Model = null,
        Software = "Поддержка школ 0.9",
    };
}
