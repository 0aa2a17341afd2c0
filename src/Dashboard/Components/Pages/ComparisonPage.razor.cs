using Microsoft.AspNetCore.Components;
using SchoolSupport.Analytics.Histories;
using SchoolSupport.Dashboard.Components.Shown;
using SchoolSupport.Dashboard.Snapshots;
using SchoolSupport.Domain.Facts;

namespace SchoolSupport.Dashboard.Components.Pages;

public sealed partial class ComparisonPage
{
    private SchoolComparison? _comparison;
    private IReadOnlyList<(string Title, string? Href)> _steps = [];

    [SupplyParameterFromQuery(Name = "show")]
    public string? Show { get; set; }

    [SupplyParameterFromQuery(Name = "by")]
    public string? By { get; set; }

    private string Download => Query("/exports/comparison.csv", _comparison?.Key, _comparison?.Indicator);

    protected override void Pick(SnapshotView view, SchoolYear? year)
    {
        _comparison = SchoolComparison.Of(view, SeriesAddress.Series(Show), SeriesAddress.Indicator(By), year);
        _steps = PlaceSteps.Page(view, "Сравнение");
    }

    /// <summary>The address is the state, as in the list of schools.</summary>
    private void Go((SeriesKey Key, AssessmentIndicator Indicator) chosen) => Navigation.NavigateTo(Query("/comparison", chosen.Key, chosen.Indicator));

    private string Query(string path, SeriesKey? key, AssessmentIndicator? indicator) =>
        new SchoolQuery(key, indicator, "", null, null, SchoolOrder.ByName, 1).Address(path, View!.Territory.Id, StartYear);
}
