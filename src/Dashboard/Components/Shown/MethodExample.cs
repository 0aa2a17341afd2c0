using SchoolSupport.Analytics.Histories;
using SchoolSupport.Analytics.Indicators;
using SchoolSupport.Analytics.Scores;
using SchoolSupport.Analytics.Statistics;
using SchoolSupport.Analytics.Trends;
using SchoolSupport.Dashboard.Components.Charts;
using SchoolSupport.Dashboard.Text;
using Figure = SchoolSupport.Dashboard.Components.Charts.Figure;

namespace SchoolSupport.Dashboard.Components.Shown;

/// <summary>
/// The worked examples of the page on method, computed by what computes every other page: the ОГЭ of 2021 in a district of
/// eleven schools.
/// </summary>
public static class MethodExample
{
    /// <summary>Fives, fours, threes and twos in Russian: 30, 60, 46, 5.</summary>
    public static MarkCounts Russian { get; } = new(5, 46, 60, 30);

    public static Figure Quality { get; } = Fine(Analytics.Indicators.Quality.Of(Russian));

    public static Figure PassRate { get; } = Fine(Analytics.Indicators.PassRate.Of(Russian));

    public static Figure Twos { get; } = Fine(Estimate.OfShare(new Share(Russian.Twos, Russian.N), Method.Counted));

    /// <summary>36, 40, 52, 60, 72.</summary>
    public static ScoreDistribution Scores { get; } = new([(36, 1), (40, 1), (52, 1), (60, 1), (72, 1)]);

    public static Figure MeanScore { get; } = Fine(Scores.Mean(Analytics.Indicators.Unit.TestScore, ScoreBand.Highest));

    /// <summary>52 of 93 lowered.</summary>
    public static Figure Lowered { get; } = Fine(JournalShares.Of(52, 37, 4).Lowered);

    /// <summary>4 of 312 pupils.</summary>
    public static Figure Debt { get; } = Fine(Estimate.OfShare(new Share(4, 312), Method.Counted));

    public static Figure Sou { get; } = Fine(Analytics.Indicators.Sou.Of(Russian));

    public static Figure MeanMark { get; } = Fine(Analytics.Indicators.MeanMark.Of(Russian));

    /// <summary>1 of 10, then 5 of 9.</summary>
    public static Change Change { get; } = Change.Between(
        Analytics.Indicators.Quality.Of(new MarkCounts(1, 8, 1, 0)), Analytics.Indicators.Quality.Of(new MarkCounts(1, 3, 5, 0)));

    /// <summary>A school with 2 of 9 in Russian and 3 of 9 in mathematics; the others 88 of 131 and 44 of 132.</summary>
    public static CompositeResidual Composite { get; } = CompositeResidual.Of(
        new Domain.Facts.SchoolYear(2020),
        [
            new CompositePart(Key("Русский язык"), default, 2, 9, 88, 131),
            new CompositePart(Key("Математика"), default, 3, 9, 44, 132),
        ],
        doubtful: true);

    /// <summary>+4, +2, 0, −2, −4 п.п. in five years of the usual spread; docs/trends/verdicts.md.</summary>
    public static DirectionLine Direction { get; } = DirectionLine.Of(Analytics.Trends.SchoolTrend.Of(
        new[] { 0.04, 0.02, 0, -0.02, -0.04 }.Select((residual, index) =>
            new YearResult(new Domain.Facts.SchoolYear(2019 + index), new Seen(residual, 0.001))),
        LocalLevel.Quality,
        SlopeSpread.Usual));

    /// <summary>30 of 63 and 2 of 4: pooled by pupils, not by schools.</summary>
    public static Estimate Pooled { get; } = Pooling.ByParticipants(
        [
            Analytics.Indicators.Quality.Of(new MarkCounts(0, 33, 30, 0)),
            Analytics.Indicators.Quality.Of(new MarkCounts(0, 2, 2, 0)),
        ],
        Analytics.Indicators.Unit.Percent).Estimate;

    /// <summary>«63,8 % (95 % интервал от 55,6 до 71,3 %)».</summary>
    public static string Words(Figure figure) => figure.HasInterval
        ? $"{FigureWords.Value(figure)} (95{RussianNumbers.HardSpace}% интервал {FigureWords.Interval(figure)})"
        : FigureWords.Value(figure);

    /// <summary>«+45,6 п.п. (от +3,6 до +72,4)».</summary>
    public static string Points(Estimate difference) => difference is { Value: double value, Interval: { } interval }
        ? $"{RussianNumbers.PercentagePoints(value, 1)} (от{RussianNumbers.HardSpace}{RussianNumbers.Change(interval.Low, 1)} до{RussianNumbers.HardSpace}{RussianNumbers.Change(interval.High, 1)})"
        : FigureWords.OfState(FigureState.NoData);

    private static Figure Fine(Estimate estimate) => FigureOf.Number(estimate, "");

    private static SeriesKey Key(string subject) => new(Domain.Facts.Procedures.Oge, 9, subject);
}
