using SchoolSupport.Analytics.Disclosure;
using SchoolSupport.Dashboard.Components.Charts;
using SchoolSupport.Dashboard.Components.Shown;
using SchoolSupport.Dashboard.Snapshots;
using SchoolSupport.Domain.Facts;

namespace SchoolSupport.Dashboard.Pictures;

/// <summary>
/// Charts as files: «/pictures/trend.png?territory=2&amp;show=oge:9:Русский язык&amp;by=quality», of a school
/// «/pictures/school-trend.svg?school=9&amp;…». A picture leaves the system, so small groups are hidden in it.
/// </summary>
public static class PictureEndpoints
{
    public static void MapPictures(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/pictures/trend.{format:regex(^(png|svg)$)}", MunicipalityAsync);
        routes.MapGet("/pictures/funnel.{format:regex(^(png|svg)$)}", FunnelAsync);
        routes.MapGet("/pictures/school-trend.{format:regex(^(png|svg)$)}", SchoolAsync);
    }

    private static async Task<IResult> MunicipalityAsync(
        string format, int territory, string? show, string? by, SnapshotViews views, DisclosureRule rule, CancellationToken cancellation)
    {
        SnapshotView? view = await views.ForAsync(territory, cancellation);
        return Picture(format, view is null ? null : TrendPictures.OfMunicipality(view.History, show, by), rule);
    }

    /// <summary>A school that is not for this person and one that does not exist look the same.</summary>
    private static async Task<IResult> SchoolAsync(
        string format, int school, string? show, string? by, SnapshotViews views, DisclosureRule rule, CancellationToken cancellation)
    {
        SnapshotView? view = await views.ForSchoolAsync(school, cancellation);
        return Picture(format, view is null ? null : TrendPictures.OfSchool(view.History, school, show, by), rule);
    }

    private static async Task<IResult> FunnelAsync(
        string format, int territory, int? year, string? show, string? by, SnapshotViews views, DisclosureRule rule, CancellationToken cancellation)
    {
        SnapshotView? view = await views.ForAsync(territory, cancellation);
        SchoolYear? until = year is int start ? new SchoolYear(start) : view?.History.Completeness.LatestWithResults;
        if (view is null || FunnelPictures.Of(SchoolComparison.Of(view, SeriesAddress.Series(show), SeriesAddress.Indicator(by), until), rule) is not { } drawing)
        {
            return Results.NotFound();
        }

        string name = $"Воронка {drawing.Title.Replace(",", "", StringComparison.Ordinal).Replace('/', '-')}.{format}";
        return format == "png" ? Results.File(drawing.Png(), "image/png", name) : Results.File(drawing.Svg(), "image/svg+xml", name);
    }

    private static IResult Picture(string format, TrendSeries? series, DisclosureRule rule)
    {
        if (series is null)
        {
            return Results.NotFound();
        }

        TrendSeries published = series.Published(rule);

        // Shares stand on the whole scale as on the page; scores use less than a quarter of theirs.
        Axis? scale = published.Unit.Symbol == "%" ? TrendPicture.WholeScale(published.Unit) : null;
        string name = $"{published.Title.Replace(",", "", StringComparison.Ordinal)}.{format}";
        return format == "png"
            ? Results.File(TrendPicture.Png(published, values: scale), "image/png", name)
            : Results.File(TrendPicture.Svg(published, values: scale), "image/svg+xml", name);
    }
}
