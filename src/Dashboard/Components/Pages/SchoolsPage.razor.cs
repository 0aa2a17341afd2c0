using Microsoft.AspNetCore.Components;
using SchoolSupport.Analytics.Histories;
using SchoolSupport.Dashboard.Components.Layout;
using SchoolSupport.Dashboard.Components.Shown;
using SchoolSupport.Dashboard.Snapshots;
using SchoolSupport.Domain.Facts;

namespace SchoolSupport.Dashboard.Components.Pages;

public sealed partial class SchoolsPage
{
    private SchoolList? _list;
    private SchoolQuery _query = SchoolQuery.Of(null, null, null, null, null, null, null);
    private IReadOnlyList<(string Title, string? Href)> _steps = [];

    [SupplyParameterFromQuery(Name = "show")]
    public string? Show { get; set; }

    [SupplyParameterFromQuery(Name = "by")]
    public string? By { get; set; }

    [SupplyParameterFromQuery(Name = "q")]
    public string? Text { get; set; }

    [SupplyParameterFromQuery(Name = "type")]
    public string? Type { get; set; }

    [SupplyParameterFromQuery(Name = "state")]
    public string? State { get; set; }

    [SupplyParameterFromQuery(Name = "sort")]
    public string? Sort { get; set; }

    [SupplyParameterFromQuery(Name = "page")]
    public string? PageText { get; set; }

    private string Heading => _list is { Key: SeriesKey key, Period: Period period }
        ? $"{SeriesWords.Of(_list.Indicator)}, {SeriesWords.Of(key)}, {SeriesWords.Of(period)}"
        : "";

    protected override void Pick(SnapshotView view, SchoolYear? year)
    {
        _query = SchoolQuery.Of(Show, By, Text, Type, State, Sort, AddressNumber.Of(PageText));
        _list = SchoolList.Of(view, _query, year);
        _steps = PlaceSteps.Page(view, "Школы");
    }

    private string Download => _query.Address("/exports/schools.csv", View!.Territory.Id, StartYear);

    private string Address(SchoolQuery query) => query.Address("/schools", View!.Territory.Id, StartYear);

    /// <summary>The address is the state: a view can be sent by mail, and Back undoes a choice.</summary>
    private void Go(SchoolQuery query, bool replace = false) => Navigation.NavigateTo(Address(query with { Page = 1 }), replace: replace);
}
