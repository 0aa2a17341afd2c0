using SchoolSupport.Analytics.Risk;
using SchoolSupport.Dashboard.Text;

namespace SchoolSupport.Dashboard.Components.Risks;

/// <summary>How levels, the lack of them and what they rest on are said.</summary>
public static class RiskWords
{
    private static readonly Plural Parameters = new("параметру", "параметрам", "параметрам");

    public static string Of(RiskLevel level) => level switch
    {
        RiskLevel.Low => "низкая",
        RiskLevel.Medium => "средняя",
        _ => "высокая",
    };

    /// <summary>For a cell of the matrix: a level, or in two words why there is none.</summary>
    public static string InCell(FactorAssessment factor) => factor.Level is RiskLevel level ? Of(level) : Why(factor.Why);

    public static string Why(NoRiskLevel? why) => why switch
    {
        NoRiskLevel.NoData => "нет данных",
        NoRiskLevel.NoThreshold => "порог не задан",
        NoRiskLevel.FewPupils => "мало учеников",
        NoRiskLevel.LittleData => "мало данных",
        NoRiskLevel.Doubtful => "данные спорят",
        NoRiskLevel.AnswerUnknown => "ответ не из списка",
        _ => "",
    };

    /// <summary>«средняя, по 2 параметрам из 4», «не определена (мало учеников): от средней до высокой».</summary>
    public static string InFull(FactorAssessment factor)
    {
        string known = $"по {RussianNumbers.Number(factor.WithData)} {Parameters.After(factor.WithData)} из {RussianNumbers.Number(factor.Parameters.Count)}";
        return factor.Level is RiskLevel level ? $"{Of(level)}, {known}"
            : factor.Range is RiskRange range ? $"не определена ({Why(factor.Why)}): возможна от {Genitive(range.Lowest)} до {Genitive(range.Highest)}, {known}"
            : factor.Why == NoRiskLevel.NoData ? "нет данных"
            : $"не определена ({Why(factor.Why)}), {known}";
    }

    /// <summary>«27,3 % (6 из 22 отметок; учеников не меньше 12; интервал 95 % от 10,2 до 55,4 %)».</summary>
    public static string Value(RiskReading reading)
    {
        if (reading.Answer is string answer)
        {
            return $"«{Answer(answer)}»";
        }

        if (reading.Share is not { } share)
        {
            return "часть больше целого: проверьте ячейки";
        }

        string counts = $"{RussianNumbers.Number(share.Successes)} из{RussianNumbers.HardSpace}{RussianNumbers.Number(share.N)}";
        return reading.Interval is { } interval
            ? $"{RussianNumbers.Percent(reading.Percent!.Value, 1)} ({counts} отметок; учеников не меньше {RussianNumbers.Number(reading.Pupils!.Value)}; интервал 95{RussianNumbers.HardSpace}% от {RussianNumbers.Number(interval.Low, 1)} до {RussianNumbers.Percent(interval.High, 1)})"
            : $"{RussianNumbers.Percent(reading.Percent!.Value, 1)} ({counts})";
    }

    /// <summary>«в муниципалитете 25,0 % (10 из 40, 2 школы)», of answers how many schools gave which level.</summary>
    public static string? Municipality(RiskParameter parameter)
    {
        if (parameter.Municipality is not { } all)
        {
            return null;
        }

        return all.Share is { } share
            ? $"в муниципалитете {RussianNumbers.Percent(all.Percent!.Value, 1)} ({RussianNumbers.Number(share.Successes)} из{RussianNumbers.HardSpace}{RussianNumbers.Number(share.N)}, {Plural.School.Of(all.Schools)})"
            : $"в муниципалитете: высокая {RussianNumbers.Number(all.Levels[2])}, средняя {RussianNumbers.Number(all.Levels[1])}, низкая {RussianNumbers.Number(all.Levels[0])} из {Plural.OfSchools.Of(all.Schools)}";
    }

    public static string Level(RiskParameter parameter) =>
        parameter.Level is RiskLevel level ? Of(level)
        : parameter.Range is RiskRange range ? $"{Of(range.Lowest)} – {Of(range.Highest)}"
        : Why(parameter.Why);

    /// <summary>«средняя от 15 %, высокая от 30 %».</summary>
    public static string Thresholds(RiskIndicator indicator) =>
        indicator.IsOfAnswers ? string.Join("; ", indicator.Answers!.Select(answer => $"«{answer.Says}» – {Of(answer.Level)}"))
        : indicator.Medium is null && indicator.High is null ? "не заданы"
        : string.Join(", ", new[] { Border("средняя", indicator.Medium), Border("высокая", indicator.High) }.OfType<string>());

    public static string Status(RiskStatus status) => status == RiskStatus.Confirmed ? "подтверждено" : "ждёт подтверждения";

    /// <summary>Without the number of the option in front.</summary>
    private static string Answer(string answer) => answer.TrimStart('0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '.', ')', ' ') is { Length: > 2 } text && char.IsLetter(text[0]) ? text : answer;

    private static string? Border(string level, double? at) => at is double percent ? $"{level} от {RussianNumbers.Percent(percent, percent == Math.Floor(percent) ? 0 : 1)}" : null;

    private static string Genitive(RiskLevel level) => level switch
    {
        RiskLevel.Low => "низкой",
        RiskLevel.Medium => "средней",
        _ => "высокой",
    };
}
