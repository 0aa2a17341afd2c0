using SchoolSupport.Analytics.Identification;
using SchoolSupport.Analytics.Tasks;
using SchoolSupport.Dashboard.Text;

namespace SchoolSupport.Dashboard.Components.Tasks;

/// <summary>Tasks and what is said of them, in words.</summary>
public static class TaskWords
{
    public static Plural Task { get; } = new("задание", "задания", "заданий");

    public static Plural Pupil => Plural.Pupil;

    public static string Of(TaskLevel? level) => level switch
    {
        TaskLevel.Basic => "базовый",
        TaskLevel.Advanced => "повышенный",
        TaskLevel.High => "высокий",
        _ => "не указан",
    };

    /// <summary>«не меньше 60 %»; of an unknown level what every level asks for.</summary>
    public static string Threshold(TaskVerdict verdict) => verdict switch
    {
        { Threshold: null } => "зависит от уровня",
        { State: TaskState.Lacking } => $"недостаточно ниже {Percent(verdict.Threshold.Lacking)}{(verdict.LevelUnknown ? " при любом уровне" : "")}",
        _ => $"достаточно с {Percent(verdict.Threshold.Enough)}{(verdict.LevelUnknown ? " при любом уровне" : "")}",
    };

    public static string Of(TaskVerdict verdict) => verdict.State switch
    {
        TaskState.Enough => "достаточно",
        TaskState.Between => "между порогами",
        TaskState.Lacking => verdict.Low?.Certainty switch
        {
            LowResultCertainty.Confirmed => "недостаточно: подтверждено",
            LowResultCertainty.Likely => "недостаточно: вероятно",
            LowResultCertainty.OnTheEdge => "недостаточно: на грани",
            _ => "недостаточно; число учеников неизвестно",
        },
        _ => "не определить",
    };

    private static string Percent(double value) => RussianNumbers.Percent(value, value == Math.Floor(value) ? 0 : 1);
}
