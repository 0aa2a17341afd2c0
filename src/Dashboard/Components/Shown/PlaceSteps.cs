using SchoolSupport.Dashboard.Components.Layout;
using SchoolSupport.Dashboard.Snapshots;
using SchoolSupport.Domain.Organisations;

namespace SchoolSupport.Dashboard.Components.Shown;

/// <summary>The way from the region down to a page, for <see cref="Parts.Breadcrumbs"/>.</summary>
public static class PlaceSteps
{
    /// <summary>Region, and the municipality one is in.</summary>
    public static IReadOnlyList<(string Title, string? Href)> Municipality(SnapshotView view) =>
        [.. Region(view), (view.Territory.Name, null)];

    /// <summary>Region, municipality, and the page one is on.</summary>
    public static IReadOnlyList<(string Title, string? Href)> Page(SnapshotView view, string title) =>
        [.. Region(view), (view.Territory.Name, Frame.Address("/", view.Territory.Id)), (title, null)];

    private static IEnumerable<(string Title, string? Href)> Region(SnapshotView view) =>
        view.Above.Where(place => place.Kind == TerritoryKind.Region).Select(place => (place.Name, (string?)$"/regions/{place.Id}"));
}
