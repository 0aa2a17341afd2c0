using SchoolSupport.Dashboard.Components.Charts;
using SchoolSupport.Dashboard.Components.Shown;
using SchoolSupport.Dashboard.Snapshots;

namespace SchoolSupport.Dashboard.Pictures;

/// <summary>A chart of a school as a file: «/pictures/school-trend.png?school=9&amp;show=oge:9:Математика&amp;by=quality».</summary>
public static class SchoolTrendPictures
{
    public static void MapSchoolPictures(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/pictures/school-trend.{format:regex(^(png|svg)$)}", PictureAsync);

    /// <summary>A school that is not for this person and one that does not exist look the same.</summary>
    private static async Task<IResult> PictureAsync(
        string format, int school, string? show, string? by, SnapshotViews views, CancellationToken cancellation)
    {
        SnapshotView? view = await views.ForSchoolAsync(school, cancellation);
        if (view is null || TrendPictures.Find(view.History, school, show, by) is not TrendSeries series)
        {
            return Results.NotFound();
        }

        string name = $"{series.Title.Replace(",", "", StringComparison.Ordinal)}.{format}";
        return format == "png"
            ? Results.File(TrendPicture.Png(series), "image/png", name)
            : Results.File(TrendPicture.Svg(series), "image/svg+xml", name);
    }
}
