using SchoolSupport.Analytics.Disclosure;
using SchoolSupport.Analytics.Histories;
using SchoolSupport.Dashboard.Components.Charts;
using SchoolSupport.Dashboard.Components.Comparison;
using SchoolSupport.Dashboard.Components.Identification;
using SchoolSupport.Dashboard.Components.Objectivity;
using SchoolSupport.Dashboard.Components.Resilience;
using SchoolSupport.Dashboard.Components.Risks;
using SchoolSupport.Dashboard.Components.Shown;
using SchoolSupport.Dashboard.Snapshots;
using SchoolSupport.Domain.Facts;

namespace SchoolSupport.Dashboard.Exports;

/// <summary>What pages show, as files; the same permissions as the pages.</summary>
public static class ExportEndpoints
{
    public static void MapExports(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/exports/schools.csv", SchoolsAsync);
        routes.MapGet("/exports/comparison.csv", ComparisonAsync);
        routes.MapGet("/exports/heat-map.csv", HeatMapAsync);
        routes.MapGet("/exports/years.csv", YearsAsync);
        routes.MapGet("/exports/matrix.csv", MatrixAsync);
        routes.MapGet("/exports/identification.csv", IdentificationAsync);
        routes.MapGet("/exports/objectivity.csv", ObjectivityAsync);
        routes.MapGet("/exports/resilient.csv", ResilientAsync);
        routes.MapIndicatorExports();
        routes.MapDeclineExports();
        routes.MapGet("/exports/risks.csv", RisksAsync);
    }

    /// <inheritdoc cref="SchoolsAsync"/>
    private static async Task<IResult> ComparisonAsync(
        int territory, int? year, string? show, string? by, bool? full, SnapshotViews views, DisclosureRule rule, CancellationToken cancellation)
    {
        SnapshotView? view = await views.ForAsync(territory, cancellation);
        if (view is null)
        {
            return Results.NotFound();
        }

        SchoolYear? until = year is int start ? new SchoolYear(start) : view.History.Completeness.LatestWithResults;
        var comparison = SchoolComparison.Of(view, SeriesAddress.Series(show), SeriesAddress.Indicator(by), until);
        return full == true
            ? Results.File(ComparisonCsv.Full(comparison), "text/csv; charset=utf-8", $"Сравнение школ, {view.Territory.Name}, полностью.csv")
            : Results.File(ComparisonCsv.ToHandOn(comparison, rule), "text/csv; charset=utf-8", $"Сравнение школ, {view.Territory.Name}, для передачи.csv");
    }

    /// <inheritdoc cref="SchoolsAsync"/>
    private static async Task<IResult> IdentificationAsync(
        int territory, int? year, string? method, bool? full, SnapshotViews views, DisclosureRule rule, CancellationToken cancellation)
    {
        SnapshotView? view = await views.ForAsync(territory, cancellation);
        SchoolYear? shown = year is int start ? new SchoolYear(start) : view?.History.Completeness.LatestWithResults;
        if (view is null || shown is not SchoolYear known)
        {
            return Results.NotFound();
        }

        var report = IdentificationReport.Of(view, method, known);
        return full == true
            ? Results.File(IdentificationCsv.Full(report), "text/csv; charset=utf-8", $"Выявление, {view.Territory.Name}, {known.StartYear}, полностью.csv")
            : Results.File(IdentificationCsv.ToHandOn(report, rule), "text/csv; charset=utf-8", $"Выявление, {view.Territory.Name}, {known.StartYear}, для передачи.csv");
    }

    /// <inheritdoc cref="SchoolsAsync"/>
    private static async Task<IResult> ObjectivityAsync(
        int territory, int? year, string? state, bool? full, SnapshotViews views, DisclosureRule rule, CancellationToken cancellation)
    {
        SnapshotView? view = await views.ForAsync(territory, cancellation);
        if ((year is int start ? new SchoolYear(start) : view?.History.Completeness.LatestWithResults) is not SchoolYear shown || view is null)
        {
            return Results.NotFound();
        }

        var list = ObjectivityList.Of(view, shown, ObjectivityList.FilterOf(state));
        return full == true
            ? Results.File(ObjectivityCsv.Full(list), "text/csv; charset=utf-8", $"Вопросы школам, {view.Territory.Name}, полностью.csv")
            : Results.File(ObjectivityCsv.ToHandOn(list, rule), "text/csv; charset=utf-8", $"Вопросы школам, {view.Territory.Name}, для передачи.csv");
    }

    /// <inheritdoc cref="SchoolsAsync"/>
    private static async Task<IResult> ResilientAsync(
        int territory, int? year, bool? full, SnapshotViews views, DisclosureRule rule, CancellationToken cancellation)
    {
        SnapshotView? view = await views.ForAsync(territory, cancellation);
        if ((year is int start ? new SchoolYear(start) : view?.History.Completeness.LatestWithResults) is not SchoolYear shown || view is null)
        {
            return Results.NotFound();
        }

        var found = ResilientView.Of(view, shown);
        return full == true
            ? Results.File(ResilientCsv.Full(found), "text/csv; charset=utf-8", $"Устойчивые школы, {view.Territory.Name}, полностью.csv")
            : Results.File(ResilientCsv.ToHandOn(found, rule), "text/csv; charset=utf-8", $"Устойчивые школы, {view.Territory.Name}, для передачи.csv");
    }

    /// <inheritdoc cref="SchoolsAsync"/>
    private static async Task<IResult> RisksAsync(int territory, int? year, bool? full, SnapshotViews views, DisclosureRule rule, CancellationToken cancellation)
    {
        SnapshotView? view = await views.ForAsync(territory, cancellation);
        if (view is null || (year is int start ? new SchoolYear(start) : view.LatestRiskYear) is not SchoolYear shown)
        {
            return Results.NotFound();
        }

        var table = FactorTable.Of(view, shown);
        return full == true
            ? Results.File(RisksCsv.Full(table), "text/csv; charset=utf-8", $"Факторы риска, {view.Territory.Name}, полностью.csv")
            : Results.File(RisksCsv.ToHandOn(table, rule), "text/csv; charset=utf-8", $"Факторы риска, {view.Territory.Name}, для передачи.csv");
    }

    /// <inheritdoc cref="SchoolsAsync"/>
    private static async Task<IResult> HeatMapAsync(
        int territory, int? year, string? show, string? by, bool? full, SnapshotViews views, DisclosureRule rule, CancellationToken cancellation)
    {
        SnapshotView? view = await views.ForAsync(territory, cancellation);
        if (view is null)
        {
            return Results.NotFound();
        }

        SchoolYear? until = year is int start ? new SchoolYear(start) : view.History.Completeness.LatestWithResults;
        var map = HeatMap.Of(view, SeriesAddress.Series(show)?.Procedure, SeriesAddress.Indicator(by) ?? AssessmentIndicator.Quality, until);
        return full == true
            ? Results.File(HeatMapCsv.Full(map), "text/csv; charset=utf-8", $"Школы и предметы, {view.Territory.Name}, полностью.csv")
            : Results.File(HeatMapCsv.ToHandOn(map, rule), "text/csv; charset=utf-8", $"Школы и предметы, {view.Territory.Name}, для передачи.csv");
    }

    /// <inheritdoc cref="SchoolsAsync"/>
    private static async Task<IResult> YearsAsync(
        int territory, int? year, string? show, string? by, bool? full, SnapshotViews views, DisclosureRule rule, CancellationToken cancellation)
    {
        SnapshotView? view = await views.ForAsync(territory, cancellation);
        SchoolYear? until = year is int start ? new SchoolYear(start) : view?.History.Completeness.LatestWithResults;
        if (view is null || SchoolComparison.Of(view, SeriesAddress.Series(show), SeriesAddress.Indicator(by), until) is not { Key: SeriesKey key } comparison)
        {
            return Results.NotFound();
        }

        IReadOnlyList<TrendSeries> schools = SchoolYears.Of(view, key, comparison.Indicator, until);
        return full == true
            ? Results.File(YearsCsv.Full(schools, key, comparison.Indicator), "text/csv; charset=utf-8", $"Школы по годам, {view.Territory.Name}, полностью.csv")
            : Results.File(YearsCsv.ToHandOn(schools, key, comparison.Indicator, rule), "text/csv; charset=utf-8", $"Школы по годам, {view.Territory.Name}, для передачи.csv");
    }

    private static async Task<IResult> MatrixAsync(int territory, int? year, SnapshotViews views, CancellationToken cancellation)
    {
        SnapshotView? view = await views.ForAsync(territory, cancellation);
        SchoolYear? shown = year is int start ? new SchoolYear(start) : view?.History.Completeness.LatestWithResults;
        return view is null || shown is not SchoolYear known
            ? Results.NotFound()
            : Results.File(MatrixCsv.Of(DataMatrix.Of(view.History, known), view.Territory.Name), "text/csv; charset=utf-8", $"Что загружено, {view.Territory.Name}, {known.StartYear}.csv");
    }

    /// <param name="full">Small groups too; what is not asked for by name is what may be handed on.</param>
    private static async Task<IResult> SchoolsAsync(
        int territory, int? year, string? show, string? by, string? q, string? type, string? state, string? sort, bool? full,
        SnapshotViews views, DisclosureRule rule, CancellationToken cancellation)
    {
        SnapshotView? view = await views.ForAsync(territory, cancellation);
        if (view is null)
        {
            return Results.NotFound();
        }

        SchoolYear? until = year is int start ? new SchoolYear(start) : view.History.Completeness.LatestWithResults;
        var list = SchoolList.Of(view, SchoolQuery.Of(show, by, q, type, state, sort, null), until);
        return full == true
            ? Results.File(SchoolsCsv.Full(list), "text/csv; charset=utf-8", $"Школы, {view.Territory.Name}, полностью.csv")
            : Results.File(SchoolsCsv.ToHandOn(list, rule), "text/csv; charset=utf-8", $"Школы, {view.Territory.Name}, для передачи.csv");
    }
}
