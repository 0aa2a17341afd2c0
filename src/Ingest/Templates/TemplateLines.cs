using SchoolSupport.Domain.Organisations;

namespace SchoolSupport.Ingest.Templates;

/// <summary>What stands above the tables of most templates, and their rows of schools.</summary>
internal static class TemplateLines
{
    public static IReadOnlyList<TemplateCell> Title(string text) => [new(text)];

    /// <summary>Nothing when no municipality is chosen: an empty «Муниципалитет:» would name a wrong one.</summary>
    public static IReadOnlyList<IReadOnlyList<TemplateCell>> Place(TemplateFor asked) =>
        asked.Municipality is { } municipality ? [[new("Муниципалитет:"), new(municipality.Name)]] : [];

    public static IReadOnlyList<TemplateCell> Year(TemplateFor asked) =>
        [new("Учебный год:"), new(TemplateLists.YearText(asked.Year), TemplateLists.Years)];

    public static IReadOnlyList<IReadOnlyList<object?>> Schools(TemplateFor asked) => [.. asked.Schools.Select(school => (IReadOnlyList<object?>)[school.Name])];

    /// <summary>With the regional centre's code where the register has it.</summary>
    public static IReadOnlyList<IReadOnlyList<object?>> CodedSchools(TemplateFor asked) =>
        [.. asked.Schools.Select(school => (IReadOnlyList<object?>)[CodeOf(school, CodeSystem.RegionalCentre), school.Name])];

    public static string? CodeOf(School school, CodeSystem system) => school.Codes.Find(code => code.System == system)?.Value;

    /// <summary>As ФИС ОКО writes it now: «edu123456»; other kinds of logins are kept whole.</summary>
    public static string? LoginOf(School school) =>
        CodeOf(school, CodeSystem.FisOko) is string login ? char.IsAsciiDigit(login[0]) ? "edu" + login : login : null;
}
