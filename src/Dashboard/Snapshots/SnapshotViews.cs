using SchoolSupport.Dashboard.Accounts;
using SchoolSupport.Domain.Operations;
using SchoolSupport.Domain.Organisations;

namespace SchoolSupport.Dashboard.Snapshots;

/// <summary>What the person at this page may see: the list of places and the view of each.</summary>
public sealed class SnapshotViews(SnapshotStore store, CurrentRegister registers, CurrentActor current)
{
    /// <summary>Regions and municipalities the person may see, regions by name; schools are reached through a municipality.</summary>
    public async Task<Places> PlacesAsync(CancellationToken cancellation)
    {
        Register register = await registers.GetAsync(cancellation);
        Actor actor = current.Actor;
        Territory[] municipalities =
        [
            .. register.Territories
                .Where(territory => territory.Kind == TerritoryKind.Municipality
                    && (actor.TerritoryId is null || actor.TerritoryId == territory.Id))
                .OrderBy(territory => territory.IsInvented)
                .ThenBy(territory => territory.NameKey, StringComparer.Ordinal),
        ];
        Region[] regions =
        [
            .. municipalities
                .GroupBy(municipality => register.Ancestry(municipality).FirstOrDefault(place => place.Kind == TerritoryKind.Region))
                .Select(group => new Region(group.Key, [.. group])),
        ];
        return new Places(regions);
    }

    /// <returns>Null when there is no such municipality or the person may not see it: the two look the same from outside.</returns>
    public async Task<SnapshotView?> ForAsync(int territoryId, CancellationToken cancellation)
    {
        Register register = await registers.GetAsync(cancellation);
        return register.Territories.Any(territory => territory.Id == territoryId && territory.Kind == TerritoryKind.Municipality)
            ? SnapshotView.For(current.Actor, await store.GetAsync(territoryId, cancellation))
            : null;
    }

    /// <summary>A region with the views of its municipalities, by name.</summary>
    /// <returns>Null when there is no such region or the person may see nothing of it.</returns>
    public async Task<RegionView?> RegionAsync(int regionId, CancellationToken cancellation)
    {
        Places places = await PlacesAsync(cancellation);
        Region? region = places.Regions.FirstOrDefault(candidate => candidate.Territory?.Id == regionId);
        if (region?.Territory is null)
        {
            return null;
        }

        List<SnapshotView> views = [];
        foreach (Territory municipality in region.Municipalities)
        {
            if (await ForAsync(municipality.Id, cancellation) is SnapshotView view)
            {
                views.Add(view);
            }
        }

        return new RegionView(region.Territory, views);
    }

    /// <returns>The school's municipality, seen as <see cref="ForAsync"/>; null when the person may not see the school.</returns>
    public async Task<SnapshotView?> ForSchoolAsync(int schoolId, CancellationToken cancellation)
    {
        Register register = await registers.GetAsync(cancellation);
        School? school = register.Schools.FirstOrDefault(candidate => candidate.Id == schoolId);
        SnapshotView? view = school is null ? null : await ForAsync(school.TerritoryId, cancellation);
        return view?.History.School(schoolId) is null ? null : view;
    }
}

/// <param name="Regions">Real ones before invented ones.</param>
public sealed record Places(IReadOnlyList<Region> Regions)
{
    public IEnumerable<Territory> Municipalities => Regions.SelectMany(region => region.Municipalities);

    public bool IsEmpty => Regions.Count == 0;
}

/// <param name="Territory">Null for municipalities whose region nobody entered.</param>
public sealed record Region(Territory? Territory, IReadOnlyList<Territory> Municipalities);

/// <summary>A region as one person may see it.</summary>
public sealed record RegionView(Territory Territory, IReadOnlyList<SnapshotView> Municipalities)
{
    /// <summary>The last file that brought anything to one of its municipalities.</summary>
    public LoadedFile? LatestFile => Municipalities.Select(view => view.LatestFile).OfType<LoadedFile>().MaxBy(file => file.ImportId);
}
