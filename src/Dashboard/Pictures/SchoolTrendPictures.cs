using SchoolSupport.Dashboard.Components.Charts;
using SchoolSupport.Dashboard.Components.Shown;
using SchoolSupport.Dashboard.Snapshots;

namespace SchoolSupport.Dashboard.Pictures;

/// <summary>«/pictures/school-trend.png?school=9&amp;show=oge.9.Математика.Quality»: a chart of a school as a file.</summary>
public static class SchoolTrendPictures
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/pictures/school-trend.png", (int school, string? show, SnapshotViews views, CancellationToken cancellation) =>
            PictureAsync(school, show, views, series => TrendPicture.Png(series), "image/png", "png", cancellation));
        routes.MapGet("/pictures/school-trend.svg", (int school, string? show, SnapshotViews views, CancellationToken cancellation) =>
            PictureAsync(school, show, views, series => TrendPicture.Svg(series), "image/svg+xml", "svg", cancellation));
    }

    /// <summary>A school that is not for this person and one that does not exist look the same.</summary>
    private static async Task<IResult> PictureAsync(
        int school, string? show, SnapshotViews views, Func<TrendSeries, byte[]> draw, string type, string ending, CancellationToken cancellation)
    {
        SnapshotView? view = await views.ForSchoolAsync(school, cancellation);
        TrendSeries? series = view is null ? null : TrendPictures.Find(view.History, school, show);
        return series is null ? Results.NotFound() : Results.File(draw(series), type, $"{FileName(series.Title)}.{ending}");
    }

    private static string FileName(string title) => string.Concat(title.Select(letter => Path.GetInvalidFileNameChars().Contains(letter) || letter == ':' ? '-' : letter));
}
