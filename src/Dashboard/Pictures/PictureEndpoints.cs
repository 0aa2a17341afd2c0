using SchoolSupport.Analytics.Histories;
using SchoolSupport.Dashboard.Components.Charts;
using SchoolSupport.Dashboard.Components.Shown;
using SchoolSupport.Dashboard.Snapshots;

namespace SchoolSupport.Dashboard.Pictures;

/// <summary>Charts as files: «/pictures/trend.png?territory=2&amp;show=oge:9:Русский язык&amp;by=quality».</summary>
public static class PictureEndpoints
{
    public static void MapPictures(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/pictures/trend.{format:regex(^(png|svg)$)}", TrendAsync);

    private static async Task<IResult> TrendAsync(
        string format, int territory, string? show, string? by, SnapshotViews views, CancellationToken cancellation)
    {
        SnapshotView? view = await views.ForAsync(territory, cancellation);
        if (view is null || Series(view.History, show, by) is not TrendSeries series)
        {
            return Results.NotFound();
        }

        TrendSeries titled = series with { Title = $"{view.Territory.Name}. {series.Title}" };
        // Shares stand on the whole scale as on the page; scores use less than a quarter of theirs.
        Axis? scale = titled.Unit.Symbol == "%" ? TrendPicture.WholeScale(titled.Unit) : null;
        string name = $"{titled.Title}.{format}".Replace(',', ' ').Replace("  ", " ", StringComparison.Ordinal);
        return format == "png"
            ? Results.File(TrendPicture.Png(titled, values: scale), "image/png", name)
            : Results.File(TrendPicture.Svg(titled, values: scale), "image/svg+xml", name);
    }

    /// <returns>Null when the municipality has no such series or it cannot show the indicator.</returns>
    internal static TrendSeries? Series(MunicipalityHistory history, string? show, string? by)
    {
        if (SeriesAddress.Series(show) is not SeriesKey key || history.Series(key) is not AssessmentSeries series)
        {
            return null;
        }

        AssessmentIndicator indicator = SeriesAddress.Fitting(SeriesAddress.Indicator(by), key.Procedure);
        TrendSeries trend = TrendOf.Series(series, indicator);
        return trend with { Title = $"{SeriesWords.Of(indicator)}, {trend.Title}", IntervalsAsBand = true };
    }
}
