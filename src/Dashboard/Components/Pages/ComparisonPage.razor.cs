using Microsoft.AspNetCore.Components;
using SchoolSupport.Analytics.Histories;
using SchoolSupport.Dashboard.Components.Charts;
using SchoolSupport.Dashboard.Components.Comparison;
using SchoolSupport.Dashboard.Components.Parts;
using SchoolSupport.Dashboard.Components.Shown;
using SchoolSupport.Dashboard.Snapshots;
using SchoolSupport.Dashboard.Text;
using SchoolSupport.Domain.Facts;

namespace SchoolSupport.Dashboard.Components.Pages;

public sealed partial class ComparisonPage
{
    private const string ByYears = "years";
    private const string AsMap = "map";

    private SchoolComparison? _comparison;
    private HeatMap? _map;
    private IReadOnlyList<TrendSeries>? _years;
    private string? _yearsSentence;
    private IReadOnlyList<(string Title, string? Href)> _steps = [];

    [SupplyParameterFromQuery(Name = "show")]
    public string? Show { get; set; }

    [SupplyParameterFromQuery(Name = "by")]
    public string? By { get; set; }

    /// <summary>«years», «map»; one work of one year when not said.</summary>
    [SupplyParameterFromQuery(Name = "view")]
    public string? Way { get; set; }

    private string Place => PlaceWords.For(View!.Territory.Name).Name;

    private IReadOnlyList<Tabs.Tab> Ways =>
    [
        new("Одна работа", Query(_comparison!.Key, _comparison.Indicator, null), _map is null && _years is null),
        new("По годам", Query(_comparison.Key, _comparison.Indicator, ByYears), _years is not null),
        new("Школы и предметы", Query(_comparison.Key, _comparison.Indicator, AsMap), _map is not null),
    ];

    /// <summary>Each procedure by its first series.</summary>
    private IReadOnlyList<Tabs.Tab> Works =>
    [
        .. from procedure in _map!.Procedures
           let first = _comparison!.Choices.First(key => key.Procedure == procedure)
           select new Tabs.Tab(Procedures.Title(procedure), Query(first, _map.Indicator, AsMap), procedure == _map.Procedure),
    ];

    private IReadOnlyList<Tabs.Tab> Measured =>
        [.. HeatMap.Shares.Select(one => new Tabs.Tab(SeriesWords.Of(one), Query(_comparison!.Key, one, AsMap), one == _map!.Indicator))];

    private string Download => Query("/exports/comparison.csv", _comparison?.Key, _comparison?.Indicator);

    private string MapDownload => Query("/exports/heat-map.csv", _comparison?.Key, _comparison?.Indicator);

    private string YearsDownload => Query("/exports/years.csv", _comparison?.Key, _comparison?.Indicator);

    protected override void Pick(SnapshotView view, SchoolYear? year)
    {
        _comparison = SchoolComparison.Of(view, SeriesAddress.Series(Show), SeriesAddress.Indicator(By), year);
        _map = Way == AsMap ? HeatMap.Of(view, _comparison.Key?.Procedure, _comparison.Indicator, year) : null;
        (_years, _yearsSentence) = Way == ByYears && _comparison.Key is SeriesKey key
            ? (SchoolYears.Of(view, key, _comparison.Indicator, year), SchoolYears.Sentence(view, key, _comparison.Indicator, year))
            : (null, null);
        _steps = PlaceSteps.Page(view, "Сравнение");
    }

    private string Picture(string format) => Query($"/pictures/funnel.{format}", _comparison?.Key, _comparison?.Indicator);

    /// <summary>The address is the state, as in the list of schools.</summary>
    private void Go((SeriesKey Key, AssessmentIndicator Indicator) chosen) => Navigation.NavigateTo(Query(chosen.Key, chosen.Indicator, _years is null ? null : ByYears));

    private string Query(SeriesKey? key, AssessmentIndicator indicator, string? way) =>
        Query("/comparison", key, indicator) + (way is null ? "" : $"&view={way}");

    private string Query(string path, SeriesKey? key, AssessmentIndicator? indicator) =>
        new SchoolQuery(key, indicator, "", null, null, SchoolOrder.ByName, 1).Address(path, View!.Territory.Id, StartYear);
}
