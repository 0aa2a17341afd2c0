using SchoolSupport.Domain.Facts;
using SchoolSupport.Domain.Organisations;

namespace SchoolSupport.Ingest.Templates;

/// <summary>Whom a template is made for.</summary>
/// <param name="Municipality">Null when none is chosen: then no schools are filled in.</param>
/// <param name="Schools">Its schools that are open in the year, by name.</param>
public sealed record TemplateFor(Territory? Municipality, Territory? Region, IReadOnlyList<School> Schools, SchoolYear Year)
{
    public static TemplateFor Of(Register register, Territory? municipality, SchoolYear year) => new(
        municipality,
        municipality is null ? null : register.Ancestry(municipality).FirstOrDefault(territory => territory.Kind == TerritoryKind.Region),
        [
            .. register.Schools
                .Where(school => school.TerritoryId == municipality?.Id && (school.ClosedYear ?? int.MaxValue) > year.StartYear)
                .OrderBy(school => school.Code, StringComparer.Ordinal),
        ],
        year);

    /// <summary>The school year in which a moment lies; from June on the results of the year that ends are still to come.</summary>
    public static SchoolYear YearAt(DateTimeOffset moment) => new(moment.Month >= 9 ? moment.Year : moment.Year - 1);
}
