using SchoolSupport.Dashboard.Components.Layout;
using SchoolSupport.Dashboard.Snapshots;

namespace SchoolSupport.Dashboard.Components.Shown;

/// <summary>The way from the region down to a school.</summary>
public static class SchoolSteps
{
    public static IReadOnlyList<(string Title, string? Href)> Of(SnapshotView view, string school) =>
    [
        .. PlaceSteps.Page(view, school).SkipLast(1),
        ("Школы", Frame.Address("/schools", view.Territory.Id)),
        (school, null),
    ];
}
