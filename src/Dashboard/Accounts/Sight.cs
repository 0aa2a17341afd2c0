using SchoolSupport.Domain.Operations;
using SchoolSupport.Domain.Organisations;

namespace SchoolSupport.Dashboard.Accounts;

/// <summary>What of stored files and facts somebody may look at; the same rule by which a municipality is seen at all.</summary>
public sealed class Sight(Actor actor, Register register)
{
    /// <summary>Whether all schools of what the person may see are theirs to see, and not only one.</summary>
    public bool SeesAllSchools => actor.SchoolId is null
        && (Permissions.Allows(actor.Role, Right.SeeAll) || Permissions.Allows(actor.Role, Right.SeeMunicipality));

    private bool SeesEverywhere => Permissions.Allows(actor.Role, Right.SeeAll) && actor.TerritoryId is null;

    /// <summary>One's own municipality; the values of the territories above it are for everybody below.</summary>
    public bool Sees(int territoryId, int? schoolId)
    {
        bool here = SeesEverywhere || actor.TerritoryId == territoryId
            || (schoolId is null && actor.TerritoryId is int own && IsAbove(territoryId, own));
        return here && (schoolId is null || SeesAllSchools || schoolId == actor.SchoolId);
    }

    /// <summary>A whole file shows every row of it, so all its territories and schools must be for the person.</summary>
    public bool SeesFile(IReadOnlyCollection<int> territoryIds) =>
        SeesEverywhere || (SeesAllSchools && territoryIds.Count > 0 && territoryIds.All(id => Sees(id, null)));

    /// <summary>
    /// Whether what is kept for a whole territory is theirs to change: one's own, or one above it that has no other municipality. What holds for
    /// others too is for those who see everything.
    /// </summary>
    public bool Rules(int territoryId) => SeesEverywhere || actor.TerritoryId == territoryId
        || (actor.TerritoryId is int own && IsAbove(territoryId, own) && register.Territories.All(place =>
            place.Kind != TerritoryKind.Municipality || place.Id == own || !IsAbove(territoryId, place.Id)));

    private bool IsAbove(int territoryId, int ownId) =>
        register.Territories.FirstOrDefault(territory => territory.Id == ownId) is { } own
        && (register.Ancestry(own).Any(territory => territory.Id == territoryId)
            || register.Territories.Any(territory => territory.Id == territoryId && territory.Kind == TerritoryKind.Country));
}
