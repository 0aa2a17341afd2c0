using SchoolSupport.Dashboard.Components.Shown;
using SchoolSupport.Dashboard.Snapshots;
using SchoolSupport.Domain.Facts;

namespace SchoolSupport.Dashboard.Exports;

/// <summary>What pages show, as files; the same permissions as the pages.</summary>
public static class ExportEndpoints
{
    public static void MapExports(this IEndpointRouteBuilder routes) => routes.MapGet("/exports/schools.csv", SchoolsAsync);

    private static async Task<IResult> SchoolsAsync(
        int territory, int? year, string? show, string? by, string? q, string? type, string? state, string? sort,
        SnapshotViews views, CancellationToken cancellation)
    {
        SnapshotView? view = await views.ForAsync(territory, cancellation);
        if (view is null)
        {
            return Results.NotFound();
        }

        SchoolYear? until = year is int start ? new SchoolYear(start) : view.History.Completeness.LatestWithResults;
        var list = SchoolList.Of(view, SchoolQuery.Of(show, by, q, type, state, sort, null), until);
        return Results.File(SchoolsCsv.Of(list), "text/csv; charset=utf-8", $"Школы, {view.Territory.Name}.csv");
    }
}
