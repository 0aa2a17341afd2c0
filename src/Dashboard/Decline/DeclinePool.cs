using SchoolSupport.Domain.Organisations;

namespace SchoolSupport.Dashboard.Decline;

/// <summary>The municipalities the risk of decline is learned from together: those of a region. Invented and real ones are never put together.</summary>
/// <param name="TerritoryId">The region; the municipality itself where nobody entered its region.</param>
/// <param name="Municipalities">By id.</param>
public sealed record DeclinePool(int TerritoryId, string Name, IReadOnlyList<Territory> Municipalities)
{
    public bool IsOne => Municipalities.Count == 1;

    public static DeclinePool Of(Register register, Territory municipality)
    {
        Territory? region = RegionOf(register, municipality);
        Territory[] together = region is null ? [municipality] :
        [
            .. register.Territories
                .Where(other => other.Kind == TerritoryKind.Municipality && other.IsInvented == municipality.IsInvented && RegionOf(register, other)?.Id == region.Id)
                .OrderBy(other => other.Id),
        ];
        return new DeclinePool(region?.Id ?? municipality.Id, together.Length == 1 ? municipality.Name : region!.Name, together);
    }

    private static Territory? RegionOf(Register register, Territory municipality) =>
        register.Ancestry(municipality).FirstOrDefault(place => place.Kind == TerritoryKind.Region && place.IsInvented == municipality.IsInvented);
}
