using SchoolSupport.Analytics.Decline.Explanations;
using SchoolSupport.Analytics.Decline.Outcomes;
using SchoolSupport.Analytics.Decline.Stored;
using SchoolSupport.Dashboard.Decline;
using SchoolSupport.Dashboard.Text;

namespace SchoolSupport.Dashboard.Components.Forecast;

/// <summary>The score in words: what it says, what it does not.</summary>
public static class ForecastWords
{
    public const string Title = "Риск заметно более низких результатов в следующем году";

    /// <summary>Stands beside every list and every school.</summary>
    public const string Purpose =
        "Прогноз – повод присмотреться и помочь. Это не рейтинг и не оценка работы школы, не основание для взысканий, выплат и договоров, не для родителей. Решает человек.";

    /// <summary>Instead of a band, where there were too few past cases or the schools hardly differ.</summary>
    public const string Unremarkable = "как у большинства";

    private const double Step = 0.05;

    /// <summary>That schools hardly differ; null where they do.</summary>
    public static string? Alike(ProbabilityRange all) => !all.IsAlike ? null
        : $"Школы различаются мало: риск у всех {Between(all.Least, all.Greatest)}. Поэтому с кого начать, этот расчёт не говорит: смотрите факторы риска.";

    /// <summary>«около 15 %»: to 5 %, for more would promise too much.</summary>
    public static string Rounded(double probability)
    {
        double rounded = RiskBands.Rounded(probability);
        return rounded < Step ? $"меньше {RussianNumbers.Percent(100 * Step)}"
            : rounded > 1 - Step ? $"больше {RussianNumbers.Percent(100 * (1 - Step))}"
            : $"около {RussianNumbers.Percent(100 * rounded)}";
    }

    /// <summary>Where the school stands and what would be a decline.</summary>
    public static string Level(StoredScore said)
    {
        double points = Math.Round(100 * said.Level);
        string level = points == 0 ? "как ожидается для её работ" : $"на {Points(Math.Abs(points))} {(points < 0 ? "ниже" : "выше")} ожидаемого";
        return $"Обычный уровень школы {level}; снижением будет результат на {RussianNumbers.Number(100 * (said.Level - said.Threshold), 1)}{RussianNumbers.HardSpace}п.п. ниже этого уровня.";
    }

    public static string Outcome(SchoolOutcome? outcome) => outcome?.State switch
    {
        null => "не сопоставить: запись прежней версии программы",
        OutcomeState.NotYet => "результатов ещё нет",
        OutcomeState.NoResults => "нет результатов или меньше 10 участий",
        OutcomeState.NotDefined => "не определено: до прогноза меньше трёх лет, или школу присоединили",
        OutcomeState.Declined => $"снижение: {FromLevel(outcome.Difference!.Value)}",
        _ => $"снижения не было: {FromLevel(outcome.Difference!.Value)}",
    };

    /// <summary>Without the number of points.</summary>
    public static string Decision(DecisionKind kind) => kind switch
    {
        DecisionKind.Help => "поддержать",
        DecisionKind.Look => "разобраться на месте",
        DecisionKind.Watch => "наблюдать",
        _ => "мер не требуется",
    };

    private static string Between(double least, double greatest) =>
        RussianNumbers.Number(100 * least) is var low && low == RussianNumbers.Number(100 * greatest)
            ? $"около {low}{RussianNumbers.HardSpace}%"
            : $"от {low} до {RussianNumbers.Percent(100 * greatest)}";

    private static string Points(double points) => RussianNumbers.Number(points) + RussianNumbers.HardSpace + "п.п.";

    private static string FromLevel(double difference) => Math.Round(100 * difference, 1) is var points && points == 0
        ? "на обычном уровне школы"
        : $"{RussianNumbers.PercentagePoints(points, 1)} от обычного уровня школы";
}
