using System.Collections.Concurrent;
using SchoolSupport.Analytics.Breaks;
using SchoolSupport.Analytics.Histories;
using SchoolSupport.Domain.Facts;
using SchoolSupport.Domain.Organisations;
using SchoolSupport.Domain.Records;
using SchoolSupport.Domain.Storage;

namespace SchoolSupport.Dashboard.Snapshots;

/// <summary>
/// Builds a municipality's snapshot when somebody first asks for it and keeps it until the data move on. Two people who ask at
/// once wait for the same one.
/// </summary>
public sealed class SnapshotStore(Database database, CurrentRegister register, TimeProvider clock, ILogger<SnapshotStore> log)
{
    private readonly ConcurrentDictionary<(int TerritoryId, int Version), Lazy<Task<TerritorySnapshot>>> _building = new();
    private readonly ConcurrentDictionary<int, TerritorySnapshot> _latest = new();
    private readonly FactBook _facts = new(database);
    private readonly ImportCatalogue _imports = new(database);
    private readonly DataVersions _versions = new(database);
    private readonly RecordBook _records = new(database, clock);

    /// <summary>The snapshot of the present data; the last good one, marked as outdated, when the database cannot be read.</summary>
    public async Task<TerritorySnapshot> GetAsync(int territoryId, CancellationToken cancellation)
    {
        try
        {
            int version = await _versions.CurrentAsync(cancellation);
            Lazy<Task<TerritorySnapshot>> building = _building.GetOrAdd(
                (territoryId, version),
                key => new Lazy<Task<TerritorySnapshot>>(() => BuildAsync(key.TerritoryId, key.Version)));
            TerritorySnapshot snapshot = await building.Value.WaitAsync(cancellation);
            _latest[territoryId] = snapshot;
            Forget(version);
            return snapshot;
        }
        catch (DatabaseException failure) when (_latest.TryGetValue(territoryId, out TerritorySnapshot? old))
        {
            log.LogError(failure, "The snapshot of territory {TerritoryId} could not be renewed; the old one is shown.", territoryId);
            return old with { IsOutdated = true };
        }
    }

    /// <summary>Not cancelled with the page that asked first: others may be waiting for the same snapshot.</summary>
    private async Task<TerritorySnapshot> BuildAsync(int territoryId, int version)
    {
        bool isBuilt = false;
        try
        {
            Register places = await register.GetAsync(CancellationToken.None);
            Territory territory = places.Territory(territoryId);
            Territory[] above = [.. places.Ancestry(territory).Skip(1), .. Countries(places, territory)];
            IReadOnlyList<Fact> facts = await _facts.CurrentAsync([territoryId, .. above.Select(place => place.Id)], CancellationToken.None);
            School[] schools = [.. places.Schools.Where(school => school.TerritoryId == territoryId)];
            IReadOnlyList<KeptRecord> records = await _records.HoldingAsync([territoryId, .. above.Select(place => place.Id)], CancellationToken.None);
            BreakTable breaks = BreakTable.Of(records, territoryId);
            var snapshot = new TerritorySnapshot(
                territory, above, MunicipalityHistory.Of(territory, schools, above, facts, breaks.InForce), LatestFile(territoryId, facts), version, false)
            {
                Questions = [.. (await _imports.OpenIssuesAsync(territoryId, CancellationToken.None)).Select(OpenQuestion.Of)],
                DoubtfulCells = DoubtfulCell.Of([.. facts.Where(fact => fact.TerritoryId == territoryId)]),
                Records = records,
                Breaks = breaks,
            };
            isBuilt = true;
            return snapshot;
        }
        finally
        {
            if (!isBuilt)
            {
                // The next one to ask tries again instead of being shown this failure for ever.
                _building.TryRemove((territoryId, version), out _);
            }
        }
    }

    /// <summary>A region is not stored below its country; the country's values are for every real municipality.</summary>
    private static IEnumerable<Territory> Countries(Register register, Territory territory) => territory.IsInvented
        ? []
        : register.Territories.Where(place => place.Kind == TerritoryKind.Country);

    private static LoadedFile? LatestFile(int territoryId, IReadOnlyList<Fact> facts) => facts
        .Where(fact => fact.TerritoryId == territoryId)
        .Select(fact => fact.Claim.Import)
        .MaxBy(import => import.Id) is { } import
            ? new LoadedFile(import.Id, import.FileName, import.At)
            : null;

    private void Forget(int version)
    {
        foreach ((int TerritoryId, int Version) key in _building.Keys.Where(key => key.Version < version))
        {
            _building.TryRemove(key, out _);
        }
    }
}
