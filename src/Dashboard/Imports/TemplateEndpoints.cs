using SchoolSupport.Dashboard.Accounts;
using SchoolSupport.Domain.Facts;
using SchoolSupport.Domain.Organisations;
using SchoolSupport.Domain.Storage;
using SchoolSupport.Ingest.Templates;

namespace SchoolSupport.Dashboard.Imports;

/// <summary>Templates to save, with the schools of a municipality filled in.</summary>
public static class TemplateEndpoints
{
    /// <param name="territoryId">Null for a template without schools.</param>
    public static string Address(string code, int? territoryId) =>
        territoryId is int id ? FormattableString.Invariant($"/data/templates/{code}.xlsx?territory={id}") : $"/data/templates/{code}.xlsx";

    public static void MapTemplates(this IEndpointRouteBuilder routes) => routes.MapGet("/data/templates/{code}.xlsx", TemplateAsync);

    private static async Task<IResult> TemplateAsync(
        string code, int? territory, Database database, TimeProvider clock, CurrentActor current, CancellationToken cancellation)
    {
        Register register = await new Registers(database, clock).LoadAsync(cancellation);
        Territory? municipality = register.Territories.FirstOrDefault(one => one.Id == territory && one.Kind == TerritoryKind.Municipality);
        var sight = new Sight(current.Actor, register);
        bool isTheirs = territory is null || (municipality is not null && sight.SeesAllSchools && sight.Sees(municipality.Id, null));
        if (TemplateCatalogue.Find(code) is not { } template || !isTheirs)
        {
            return Results.NotFound();
        }

        SchoolYear year = TemplateFor.YearAt(clock.GetLocalNow());
        return Results.File(
            template.Write(TemplateFor.Of(register, municipality, year)), "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", template.FileName);
    }
}
