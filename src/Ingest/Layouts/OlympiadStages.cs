using SchoolSupport.Domain.Facts;

namespace SchoolSupport.Ingest.Layouts;

/// <summary>Which stage of ВсОШ a title names; without a word about it, it is the school one.</summary>
internal static class OlympiadStages
{
    private static readonly (string Word, string Procedure)[] Known =
    [
        ("заключительн", Procedures.OlympiadFinalStage),
        ("региональн", Procedures.OlympiadRegionalStage),
        ("муниципальн", Procedures.OlympiadMunicipalStage),
        ("школьн", Procedures.OlympiadSchoolStage),
    ];

    public static string Of(IEnumerable<string> texts) =>
        texts.Where(text => text.Contains("этап", StringComparison.OrdinalIgnoreCase))
            .Select(text => Known.FirstOrDefault(stage => text.Contains($"{stage.Word}", StringComparison.OrdinalIgnoreCase)).Procedure)
            .FirstOrDefault(procedure => procedure is not null) ?? Procedures.OlympiadSchoolStage;
}
