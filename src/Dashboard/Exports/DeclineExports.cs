using System.Text;
using SchoolSupport.Analytics.Decline.Cards;
using SchoolSupport.Analytics.Decline.Stored;
using SchoolSupport.Dashboard.Components.Forecast;
using SchoolSupport.Dashboard.Decline;
using SchoolSupport.Dashboard.Snapshots;
using SchoolSupport.Domain.Decline;

namespace SchoolSupport.Dashboard.Exports;

/// <summary>A run as files: its list, its card, the model it gives to other places; the same permissions as the pages.</summary>
public static class DeclineExports
{
    public static void MapDeclineExports(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/exports/forecast.csv", ListAsync);
        routes.MapGet("/exports/decline-model.json", ModelAsync);
        routes.MapGet("/exports/decline-card.md", CardTextAsync);
        routes.MapGet("/exports/decline-card.json", CardAsync);
    }

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

    private static async Task<IResult> ModelAsync(int territory, int run, SnapshotViews views, DeclineShelf shelf, CancellationToken cancellation) =>
        await FindAsync(territory, run, views, shelf, cancellation) is { Model: { } model } found
            ? File(model, "application/json", $"Модель прогноза, {Name(found)}.json")
            : Results.NotFound();

    private static async Task<IResult> CardTextAsync(int territory, int run, SnapshotViews views, DeclineShelf shelf, CancellationToken cancellation) =>
        await FindAsync(territory, run, views, shelf, cancellation) is { } found
            ? File(found.CardText, "text/markdown; charset=utf-8", $"Карточка прогноза, {Name(found)}.md")
            : Results.NotFound();

    private static async Task<IResult> CardAsync(int territory, int run, SnapshotViews views, DeclineShelf shelf, CancellationToken cancellation)
    {
        if (await FindAsync(territory, run, views, shelf, cancellation) is not { } found)
        {
            return Results.NotFound();
        }

        try
        {
            return File(CardJson.Write(StoredCard.Read(found.Card)), "application/json", $"Карточка прогноза, {Name(found)}.json");
        }
        catch (FormatException)
        {
            // An older program wrote it in another form; the page offers its text alone.
            return Results.NotFound();
        }
    }

    private static async Task<DeclineRun?> FindAsync(int territory, int run, SnapshotViews views, DeclineShelf shelf, CancellationToken cancellation) =>
        await views.ForAsync(territory, cancellation) is { } view ? await shelf.RunAsync(view, run, cancellation) : null;

    private static string Name(DeclineRun run) => $"{run.Origin.StartYear}-{run.Origin.Next.StartYear}, расчёт {run.Id}";

    private static IResult File(string text, string type, string name) => Results.File(Encoding.UTF8.GetBytes(text), type, name);
}
