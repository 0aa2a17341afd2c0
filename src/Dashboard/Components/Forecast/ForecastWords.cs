using SchoolSupport.Analytics.Decline.Explanations;
using SchoolSupport.Analytics.Decline.Outcomes;
using SchoolSupport.Analytics.Decline.Stored;
using SchoolSupport.Dashboard.Text;

namespace SchoolSupport.Dashboard.Components.Forecast;

/// <summary>The score in words: what it says, what it does not.</summary>
public static class ForecastWords
{
    public const string Title = "Риск заметно более низких результатов в следующем году";

    /// <summary>Stands beside every list and every school.</summary>
    public const string Purpose =
        "Прогноз – повод присмотреться и помочь. Это не рейтинг и не оценка работы школы, не основание для взысканий, выплат и договоров, не для родителей. Решает человек.";

    private const double Step = 0.05;

    /// <summary>«высокий», or the place where there were too few past cases to say what is usual.</summary>
    public static string Band(RiskBand? band, int place, int of) => band?.Title() ?? $"{place}-я из {of}";

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
        return $"Обычный уровень школы {level}; снижением будет результат на {Points(Math.Round(100 * (said.Level - said.Threshold)))} ниже этого уровня.";
    }

    public static string Outcome(SchoolOutcome? outcome) => outcome?.State switch
    {
        null => "не сопоставить: запись прежней версии программы",
        OutcomeState.NotYet => "результатов ещё нет",
        OutcomeState.NoResults => "нет результатов или меньше 10 участий",
        OutcomeState.NotDefined => "не определено: до прогноза было меньше трёх лет",
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

    private static string Points(double points) => RussianNumbers.Number(points) + RussianNumbers.HardSpace + "п.п.";

    private static string FromLevel(double difference) => Math.Round(100 * difference, 1) is var points && points == 0
        ? "на обычном уровне школы"
        : $"{RussianNumbers.PercentagePoints(points, 1)} от обычного уровня школы";
}
