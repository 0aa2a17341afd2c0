namespace SchoolSupport.Analytics.Tasks;

/// <summary>How hard a task is meant to be.</summary>
public enum TaskLevel
{
    Basic,
    Advanced,
    High,
}

public static class TaskLevels
{
    /// <summary>«Б», «Базовый», «П», «повышенный уровень», «В»; null for anything else.</summary>
    public static TaskLevel? Parse(string? text) => text?.Trim().ToUpperInvariant() switch
    {
        "Б" => TaskLevel.Basic,
        "П" => TaskLevel.Advanced,
        "В" => TaskLevel.High,
        { } word when word.StartsWith("БАЗОВ", StringComparison.Ordinal) => TaskLevel.Basic,
        { } word when word.StartsWith("ПОВЫШ", StringComparison.Ordinal) => TaskLevel.Advanced,
        { } word when word.StartsWith("ВЫСОК", StringComparison.Ordinal) => TaskLevel.High,
        _ => null,
    };
}
