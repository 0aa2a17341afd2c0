using Microsoft.Net.Http.Headers;
using SchoolSupport.Dashboard.Accounts;
using SchoolSupport.Dashboard.Registry;
using SchoolSupport.Domain.Imports;
using SchoolSupport.Domain.Organisations;
using SchoolSupport.Domain.Storage;
using SchoolSupport.Ingest.Returned;
using SchoolSupport.Ingest.Workbooks;

namespace SchoolSupport.Dashboard.Imports;

/// <summary>Files to save: an upload as it came, the template of a register.</summary>
public static class FileEndpoints
{
    public const string Template = "/register/template.csv";

    public static string Download(int importId) => FormattableString.Invariant($"/data/imports/{importId}/file");

    /// <summary>The file as a workbook with its doubtful cells marked.</summary>
    public static string Marked(int importId) => FormattableString.Invariant($"/data/imports/{importId}/marked");

    public static void MapFiles(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/data/imports/{id:int}/file", UploadAsync);
        routes.MapGet("/data/imports/{id:int}/marked", MarkedAsync);
        routes.MapGet(Template, () => Results.File(RegisterTemplate.Csv(), "text/csv; charset=utf-8", "Реестр школ, образец.csv"));
    }

    private static async Task<IResult> UploadAsync(
        int id, Database database, TimeProvider clock, CurrentActor current, HttpContext context, CancellationToken cancellation)
    {
        if (await FindAsync(id, database, clock, current, cancellation) is not var (import, upload))
        {
            return Results.NotFound();
        }

        string name = upload.IsRedacted ? $"{Path.GetFileNameWithoutExtension(import.FileName)} (без строк учеников).xlsx" : import.FileName;
        return Saved(upload.Content, name, context);
    }

    private static async Task<IResult> MarkedAsync(
        int id, Database database, TimeProvider clock, CurrentActor current, HttpContext context, CancellationToken cancellation)
    {
        if (await FindAsync(id, database, clock, current, cancellation) is not var (import, upload))
        {
            return Results.NotFound();
        }

        byte[] marked = MarkedWorkbook.Of(import.Path, upload.Content, Mark.Of(import), ReadLimits.Default);
        return Saved(marked, MarkedWorkbook.NameOf(import.FileName), context);
    }

    /// <returns>Null when there is no such file or it is not for this person.</returns>
    private static async Task<(Import Import, Upload Upload)?> FindAsync(
        int id, Database database, TimeProvider clock, CurrentActor current, CancellationToken cancellation)
    {
        var ledger = new ImportLedger(database, clock);
        Register register = await new Registers(database, clock).LoadAsync(cancellation);
        return await ledger.GetAsync(id, cancellation) is { } detail
            && new Sight(current.Actor, register).SeesFile(detail.TerritoryIds)
            && await ledger.UploadAsync(detail.Import.Sha256, cancellation) is Upload upload
            ? (detail.Import, upload)
            : null;
    }

    /// <summary>The bytes come from outside: they are only ever saved, never shown by the browser.</summary>
    private static IResult Saved(byte[] content, string name, HttpContext context)
    {
        IHeaderDictionary headers = context.Response.Headers;
        headers[HeaderNames.XContentTypeOptions] = "nosniff";
        headers[HeaderNames.ContentSecurityPolicy] = "sandbox; default-src 'none'";
        headers[HeaderNames.CacheControl] = "private, no-store";
        return Results.File(content, "application/octet-stream", name);
    }
}
