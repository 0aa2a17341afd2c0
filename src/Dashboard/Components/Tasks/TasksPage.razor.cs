using System.Globalization;
using Microsoft.AspNetCore.Components;
using SchoolSupport.Dashboard.Components.Layout;
using SchoolSupport.Dashboard.Components.Shown;
using SchoolSupport.Dashboard.Snapshots;
using SchoolSupport.Domain.Facts;

namespace SchoolSupport.Dashboard.Components.Tasks;

public sealed partial class TasksPage
{
    private TasksView? _view;
    private bool _unknownSchool;
    private IReadOnlyList<(string Title, string? Href)> _steps = [];

    [SupplyParameterFromQuery(Name = "school")]
    public string? School { get; set; }

    /// <summary>The work, as other pages write it.</summary>
    [SupplyParameterFromQuery(Name = "show")]
    public string? Show { get; set; }

    /// <summary>The school's number; without it the municipality as a whole.</summary>
    private int? SchoolId => AddressNumber.Of(School);

    private string? SchoolText => SchoolId?.ToString(CultureInfo.InvariantCulture);

    private string Download => Query("/exports/tasks.csv", SchoolText, _view?.Report is { } report ? SeriesAddress.Of(report.Work) : null);

    protected override void Pick(SnapshotView view, SchoolYear? year)
    {
        _view = TasksView.Of(view.History, SchoolId, SeriesAddress.Series(Show), StartYear is null ? null : year);
        _unknownSchool = _view is null;
        _steps = PlaceSteps.Page(view, "Задания");
    }

    private string Address(string? school, string? work) => Query("/comparison/tasks", school, work);

    private string Query(string path, string? school, string? work) => Navigation.GetUriWithQueryParameters(path, new Dictionary<string, object?>
    {
        ["territory"] = View!.Territory.Id,
        ["year"] = StartYear,
        ["school"] = string.IsNullOrEmpty(school) ? null : school,
        ["show"] = work,
    });
}
