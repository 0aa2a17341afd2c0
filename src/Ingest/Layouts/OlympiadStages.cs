using System.Text.RegularExpressions;
using SchoolSupport.Domain.Facts;

namespace SchoolSupport.Ingest.Layouts;

/// <summary>Which stage of ВсОШ a text names.</summary>
internal static partial class OlympiadStages
{
    /// <summary>What to say of a table that names none: the school stage has ten times as many participants as the municipal one.</summary>
    public const string Unnamed = "не ясно, какой это этап олимпиады, например: «ВсОШ, муниципальный этап, 2020-2021 учебный год».";

    private static readonly (string Word, string Procedure)[] Known =
    [
        ("заключительн", Procedures.OlympiadFinalStage),
        ("региональн", Procedures.OlympiadRegionalStage),
        ("муниципальн", Procedures.OlympiadMunicipalStage),
        ("школьн", Procedures.OlympiadSchoolStage),
    ];

    /// <summary>The stage of the nearest text that names one; null when none does.</summary>
    public static string? Named(IEnumerable<string> texts) =>
        texts.Where(text => text.Contains("этап", StringComparison.OrdinalIgnoreCase))
            .Select(text => In(Beside().Match(text) is { Success: true } beside ? beside.Value : text))
            .FirstOrDefault(procedure => procedure is not null);

    /// <summary>The same where a stage is needed at once: without a word about it, the school one.</summary>
    public static string Of(IEnumerable<string> texts) => Named(texts) ?? Procedures.OlympiadSchoolStage;

    private static string? In(string text) =>
        Known.FirstOrDefault(stage => text.Contains(stage.Word, StringComparison.OrdinalIgnoreCase)).Procedure;

    /// <summary>«Школьный этап» in «Учебном муниципальном районе» is the school one, and no stage is of «школьников».</summary>
    [GeneratedRegex(@"(заключительн|региональн|муниципальн|школьн)\p{L}+\s+этап|этап\p{L}*\s*[:–-]?\s*[«""(]?(заключительн|региональн|муниципальн|школьн)(?!ик)", RegexOptions.IgnoreCase)]
    private static partial Regex Beside();
}
