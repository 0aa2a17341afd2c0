using SchoolSupport.Domain.Vocabulary;

namespace SchoolSupport.Ingest.Layouts;

/// <summary>What a cell of a risk profile says: «высокая», «средняя, приоритетный», «актуален».</summary>
internal static class RiskLevelWords
{
    private static readonly string[] Levels = ["высокая", "средняя", "низкая", "не определена"];

    /// <summary>Null where the words begin with no level.</summary>
    public static string? LevelIn(string text) =>
        Levels.FirstOrDefault(known => text.TrimStart().StartsWith(known[..4], StringComparison.OrdinalIgnoreCase));

    /// <summary>A code of <see cref="RiskFactorStatus"/>; null where nothing is said beside the level.</summary>
    public static string? StatusIn(string text) =>
        text.Contains("приоритет", StringComparison.OrdinalIgnoreCase) ? RiskFactorStatus.Priority
        : text.Contains("актуал", StringComparison.OrdinalIgnoreCase) ? RiskFactorStatus.Actual
        : null;
}
