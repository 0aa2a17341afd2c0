using SchoolSupport.Analytics.Trends;
using SchoolSupport.Dashboard.Components.Charts;
using SchoolSupport.Dashboard.Text;
using SchoolSupport.Domain.Facts;
using Direction = SchoolSupport.Analytics.Trends.SchoolTrend;

namespace SchoolSupport.Dashboard.Components.Shown;

/// <summary>Where a school's results of all works are going, against the other schools, as its page and the list say it.</summary>
/// <param name="Slope">Missing where the years tell too little: then it would be mostly what was believed beforehand.</param>
/// <param name="Sentence">Plain words with the years, the slope and how sure it is.</param>
/// <param name="Brief">
/// For a column: «−1,4 п.п. в год, от −2,6 до −0,2; вероятность 97 %; 2021/22–2025/26». A direction is called by its probability, so that
/// its 95 % interval may reach beyond zero; without the probability that would look like a mistake.
/// </param>
public sealed record DirectionLine(TrendVerdict Verdict, Figure Slope, string Sentence, string Brief)
{
    /// <summary>«2021/22–2025/26»: from the first to the last it rests on; empty where it rests on none.</summary>
    public string Years { get; init; } = "";

    private static readonly Plural AfterFor = new("год", "года", "лет");

    /// <summary>Of a school without a single composite.</summary>
    public static DirectionLine Unknown { get; } = TooLittle([]);

    /// <param name="trend">Null where the municipality has no composites at all.</param>
    public static DirectionLine Of(Direction? trend)
    {
        if (trend is not { Verdict: not TrendVerdict.TooLittleData, Slope: { } slope })
        {
            return TooLittle(trend?.Years ?? []);
        }

        string years = Span(trend.Years);
        Figure figure = FigureOf.Slope(slope, $"Изменение качества по всем работам за год, {years}");
        return new DirectionLine(
            trend.Verdict,
            figure,
            $"За {years} по всем работам в сравнении с другими школами муниципалитета {Claim(trend, figure)}",
            $"{FigureWords.Value(figure)}, {FigureWords.Interval(figure with { Unit = figure.Unit with { Symbol = "" } })}; {Sure(trend)}{years}")
        { Years = years };
    }

    private static string Claim(Direction trend, Figure figure) => trend.Verdict switch
    {
        TrendVerdict.Fall => $"качество снижается: {Pace(figure)}. Вероятность снижения {Percent(trend)}{Rule(figure)}; причину это число не называет.",
        TrendVerdict.Rise => $"качество растёт: {Pace(figure)}. Вероятность роста {Percent(trend)}{Rule(figure)}; причину это число не называет.",
        TrendVerdict.Stable =>
            $"качество держится на одном уровне: вероятность, что оно меняется меньше чем на {RussianNumbers.Number(100 * TrendRules.Negligible)}{RussianNumbers.HardSpace}п.п. в{RussianNumbers.HardSpace}год, {Percent(trend)}.",
        _ => $"направление неясно: годы допускают изменение {FigureWords.Interval(figure)}.",
    };

    /// <summary>Why there is a direction though its interval reaches beyond zero; empty where it does not.</summary>
    private static string Rule(Figure figure) => figure is { Low: <= 0, High: >= 0 }
        ? $" (правило: направление называется при вероятности от {RussianNumbers.Percent(100 * TrendRules.Direction)}, поэтому 95{RussianNumbers.HardSpace}% интервал может захватывать ноль)"
        : "";

    private static string Pace(Figure figure) => $"в среднем {FigureWords.Value(figure)} (95{RussianNumbers.HardSpace}% интервал {FigureWords.Interval(figure)})";

    private static string Sure(Direction trend) =>
        trend.Verdict is TrendVerdict.Fall or TrendVerdict.Rise ? $"вероятность {Percent(trend)}; " : "";

    /// <summary>A probability is never printed as certain.</summary>
    private static string Percent(Direction trend) => trend.ProbabilityOfVerdict switch
    {
        >= 0.995 => $"больше {RussianNumbers.Percent(99)}",
        { } probability => RussianNumbers.Percent(100 * probability),
        null => throw new ArgumentException("A verdict that claims something has a probability.", nameof(trend)),
    };

    private static DirectionLine TooLittle(IReadOnlyList<SchoolYear> years)
    {
        string why = years.Count < TrendRules.MinPoints
            ? $"общий итог всех работ есть за {AfterFor.Of(years.Count)} из последних {TrendRules.Years}, а нужно не меньше {TrendRules.MinPoints}"
            : "учеников в работах так мало, что изменение не отличить от случайности";
        return new DirectionLine(
            TrendVerdict.TooLittleData,
            Figure.Missing(FigureState.NoData, Unit.PointsPerYear, why),
            $"О направлении судить нельзя: {why}.",
            years.Count < TrendRules.MinPoints ? $"{AfterFor.Of(years.Count)} из {TrendRules.MinPoints} нужных" : "мало учеников");
    }

    private static string Span(IReadOnlyList<SchoolYear> years) => $"{years[0]}–{years[^1]}";
}
