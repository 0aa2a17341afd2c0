using Microsoft.Net.Http.Headers;
using SchoolSupport.Dashboard.Accounts;
using SchoolSupport.Dashboard.Registry;
using SchoolSupport.Domain.Imports;
using SchoolSupport.Domain.Organisations;
using SchoolSupport.Domain.Storage;

namespace SchoolSupport.Dashboard.Imports;

/// <summary>Files to save: an upload as it came, the template of a register.</summary>
public static class FileEndpoints
{
    public const string Template = "/register/template.csv";

    public static string Download(int importId) => FormattableString.Invariant($"/data/imports/{importId}/file");

    public static void MapFiles(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/data/imports/{id:int}/file", UploadAsync);
        routes.MapGet(Template, () => Results.File(RegisterTemplate.Csv(), "text/csv; charset=utf-8", "Реестр школ, образец.csv"));
    }

    /// <summary>The bytes come from outside: they are only ever saved, never shown by the browser.</summary>
    private static async Task<IResult> UploadAsync(
        int id, Database database, TimeProvider clock, CurrentActor current, HttpContext context, CancellationToken cancellation)
    {
        var ledger = new ImportLedger(database, clock);
        Register register = await new Registers(database, clock).LoadAsync(cancellation);
        if (await ledger.GetAsync(id, cancellation) is not { } detail
            || !new Sight(current.Actor, register).SeesFile(detail.TerritoryIds)
            || await ledger.UploadAsync(detail.Import.Sha256, cancellation) is not Upload upload)
        {
            return Results.NotFound();
        }

        IHeaderDictionary headers = context.Response.Headers;
        headers[HeaderNames.XContentTypeOptions] = "nosniff";
        headers[HeaderNames.ContentSecurityPolicy] = "sandbox; default-src 'none'";
        headers[HeaderNames.CacheControl] = "private, no-store";
        string name = upload.IsRedacted ? $"{Path.GetFileNameWithoutExtension(detail.Import.FileName)} (без строк учеников).xlsx" : detail.Import.FileName;
        return Results.File(upload.Content, "application/octet-stream", name);
    }
}
