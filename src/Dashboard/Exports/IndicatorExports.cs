using SchoolSupport.Analytics.Disclosure;
using SchoolSupport.Dashboard.Components.Indicators;
using SchoolSupport.Dashboard.Components.Shown;
using SchoolSupport.Dashboard.Components.Tasks;
using SchoolSupport.Dashboard.Snapshots;
using SchoolSupport.Domain.Facts;

namespace SchoolSupport.Dashboard.Exports;

/// <summary>The pages of indicators and tasks as files; the same permissions as the pages.</summary>
public static class IndicatorExports
{
    public static void MapIndicatorExports(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/exports/indicators.csv", IndicatorsAsync);
        routes.MapGet("/exports/tasks.csv", TasksAsync);
    }

    private static async Task<IResult> IndicatorsAsync(
        int territory, int? year, string? tab, string? show, bool? full, SnapshotViews views, DisclosureRule rule, CancellationToken cancellation)
    {
        if (await views.ForAsync(territory, cancellation) is not { } view)
        {
            return Results.NotFound();
        }

        var shown = IndicatorsView.Of(view.History, IndicatorTabs.Of(tab), show, year is int start ? new SchoolYear(start) : null);
        return File(shown.Cells, $"Показатели, {view.Territory.Name}", full, rule);
    }

    private static async Task<IResult> TasksAsync(
        int territory, int? year, int? school, string? show, bool? full, SnapshotViews views, DisclosureRule rule, CancellationToken cancellation)
    {
        SnapshotView? view = await views.ForAsync(territory, cancellation);
        return view is not null && TasksView.Of(view.History, school, SeriesAddress.Series(show), year is int start ? new SchoolYear(start) : null) is { } shown
            ? File(IndicatorsCsv.Of(shown), $"Задания, {shown.Place}", full, rule)
            : Results.NotFound();
    }

    private static IResult File(IEnumerable<IndicatorCell> cells, string name, bool? full, DisclosureRule rule) => full == true
        ? Results.File(IndicatorsCsv.Full(cells), "text/csv; charset=utf-8", $"{name}, полностью.csv")
        : Results.File(IndicatorsCsv.ToHandOn(cells, rule), "text/csv; charset=utf-8", $"{name}, для передачи.csv");
}
