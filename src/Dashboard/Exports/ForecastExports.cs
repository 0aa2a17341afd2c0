using SchoolSupport.Dashboard.Components.Forecast;
using SchoolSupport.Dashboard.Decline;
using SchoolSupport.Dashboard.Snapshots;

namespace SchoolSupport.Dashboard.Exports;

/// <summary>The forecast as files; the same permissions as its pages.</summary>
public static class ForecastExports
{
    public static void MapForecastExports(this IEndpointRouteBuilder routes) => routes.MapGet("/exports/forecast.csv", ListAsync);

    /// <param name="run">The last one of the newest year when not said.</param>
    private static async Task<IResult> ListAsync(int territory, int? run, SnapshotViews views, DeclineShelf shelf, CancellationToken cancellation)
    {
        if (await views.ForAsync(territory, cancellation) is not { } view)
        {
            return Results.NotFound();
        }

        DeclineBoard board = await shelf.BoardAsync(view, run, null, cancellation);
        return board.Run is { } shown && (run is null || shown.Id == run)
            ? Results.File(
                ForecastCsv.Of(ForecastList.Of(view, board, shown)), "text/csv; charset=utf-8", $"Прогноз на {shown.Origin.Next.StartYear}, {view.Territory.Name}, для работы.csv")
            : Results.NotFound();
    }
}
