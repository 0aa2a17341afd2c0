namespace SchoolSupport.Ingest.Templates;

/// <summary>All templates; each is for one layout, and a test fills it in and reads it.</summary>
public static class TemplateCatalogue
{
    public static IReadOnlyList<Template> All { get; } =
    [
        SchoolTemplates.Register,
        ExamTemplates.Oge,
        ExamTemplates.Ege,
        ExamTemplates.Vpr,
        ExamTemplates.Own,
        SchoolTemplates.Olympiad,
        SchoolTemplates.Staff,
        SchoolTemplates.Vacancies,
        SchoolTemplates.Context,
        SchoolTemplates.Outcomes,
        SupportTemplates.RiskProfile,
        SupportTemplates.RiskProfiles,
        SupportTemplates.RiskFactors,
        SupportTemplates.Curators,
        SupportTemplates.NetworkGroups,
        SupportTemplates.Targets,
    ];

    public static Template? Find(string code) => All.FirstOrDefault(template => template.Code.Equals(code, StringComparison.OrdinalIgnoreCase));
}
