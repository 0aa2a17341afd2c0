using Microsoft.AspNetCore.Components;
using SchoolSupport.Dashboard.Components.Shown;
using SchoolSupport.Dashboard.Snapshots;
using SchoolSupport.Domain.Facts;

namespace SchoolSupport.Dashboard.Components.Pages;

public sealed partial class OverviewPage
{
    private MunicipalOverview? _overview;
    private IReadOnlyList<(string Title, string? Href)> _steps = [];

    /// <summary>The indicator of the dynamics: «quality», «pass», «mean» or «sou».</summary>
    [SupplyParameterFromQuery(Name = "by")]
    public string? By { get; set; }

    protected override void Pick(SnapshotView view, SchoolYear? year)
    {
        _overview = MunicipalOverview.Of(view, SeriesAddress.Indicator(By), year);
        _steps = PlaceSteps.Municipality(view);
    }
}
