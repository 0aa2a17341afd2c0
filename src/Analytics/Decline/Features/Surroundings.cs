namespace SchoolSupport.Analytics.Decline.Features;

/// <summary>The other schools of the territory.</summary>
internal static class Surroundings
{
    public static readonly IReadOnlyList<Feature> All =
        [new("context.neighbours", FeatureGroup.Context, "уровень соседних школ", "уровень соседних школ")];

    public static IEnumerable<double?> Of(SchoolAtOrigin school) => [school.TerritoryLevel];
}
