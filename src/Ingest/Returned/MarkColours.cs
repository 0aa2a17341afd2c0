using SchoolSupport.Domain.Imports;

namespace SchoolSupport.Ingest.Returned;

/// <summary>Backgrounds of marked cells: light enough for black text, and of different lightness for those who see no colours.</summary>
internal static class MarkColours
{
    private const string Question = "FFB8D4FE";
    private const string Error = "FFFFC9CF";
    private const string Warning = "FFFFF1A8";

    public static IReadOnlyList<string> All { get; } = [Question, Error, Warning];

    public static string Of(Severity severity) => severity switch
    {
        Severity.Question => Question,
        Severity.Error => Error,
        _ => Warning,
    };
}
