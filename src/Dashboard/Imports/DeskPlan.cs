using SchoolSupport.Domain.Imports;
using SchoolSupport.Domain.Operations;
using SchoolSupport.Ingest.Planning;

namespace SchoolSupport.Dashboard.Imports;

/// <summary>A batch → its files as the page lists them, and the batch of those that may be stored.</summary>
internal static class DeskPlan
{
    /// <param name="all">All files that were read, those left out too, in the order they are shown.</param>
    public static async Task<(DeskFile[] Files, Batch Storable, FactChange Facts)> OfAsync(
        Batch batch, IReadOnlyList<FileReading> all, Actor actor, Importer importer, CancellationToken cancellation)
    {
        HashSet<FileReading> foreign = [.. batch.Planned.Where(file => IsForeign(file, actor)).Select(file => file.Reading)];
        if (foreign.Count > 0)
        {
            batch = await importer.PlanAgainAsync(batch, batch.Readings.Where(reading => !foreign.Contains(reading)), batch.Chosen, cancellation);
        }

        Dictionary<FileReading, PlannedFile> planned = batch.Planned.ToDictionary(file => file.Reading);
        (IReadOnlyDictionary<FileReading, Forecast> forecasts, FactChange facts) = await importer.ForecastTogetherAsync(batch, cancellation);
        DeskFile[] files =
        [
            .. all.Select(reading =>
            {
                Forecast? forecast = forecasts.GetValueOrDefault(reading);
                return new DeskFile(reading, planned.GetValueOrDefault(reading)?.With(forecast?.Issues ?? []), forecast, foreign.Contains(reading));
            }),
        ];
        return ([.. files.OrderByDescending(file => file.State == DeskState.Questions).ThenByDescending(file => file.State)], batch, facts);
    }

    /// <summary>Somebody of one municipality neither stores facts of another nor adds territories.</summary>
    private static bool IsForeign(PlannedFile file, Actor actor) => actor.TerritoryId is int own && file.Plan is { } plan
        && (plan.Tables.SelectMany(table => table.Facts).Any(fact => fact.Territory.Id != own)
            || plan.RegisterChange.NewTerritories.Count > 0
            || plan.RegisterChange.NewSchools.Any(added => added.Territory.Id != own)
            || plan.RegisterChange.Edits.Any(edit => edit.School.TerritoryId != own));
}
