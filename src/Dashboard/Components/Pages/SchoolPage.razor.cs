using Microsoft.AspNetCore.Components;
using SchoolSupport.Analytics.Histories;
using SchoolSupport.Dashboard.Components.Forecast;
using SchoolSupport.Dashboard.Components.Identification;
using SchoolSupport.Dashboard.Components.Layout;
using SchoolSupport.Dashboard.Components.Objectivity;
using SchoolSupport.Dashboard.Components.Parts;
using SchoolSupport.Dashboard.Components.Risks;
using SchoolSupport.Dashboard.Components.Shown;
using SchoolSupport.Dashboard.Decline;
using SchoolSupport.Dashboard.Snapshots;
using SchoolSupport.Domain.Facts;

namespace SchoolSupport.Dashboard.Components.Pages;

public sealed partial class SchoolPage(DeclineShelf shelf)
{
    private static readonly AssessmentIndicator[] Shown =
        [AssessmentIndicator.Quality, AssessmentIndicator.PassRate, AssessmentIndicator.Sou, AssessmentIndicator.MeanMark];

    private SchoolView? _view;
    private SchoolIdentification? _identification;
    private SchoolFactors? _factors;
    private SchoolForecast? _forecast;
    private IReadOnlyList<(string Title, string? Href)> _steps = [];

    [Parameter]
    public required int Id { get; set; }

    /// <summary>What the trends show; качество when not said.</summary>
    [SupplyParameterFromQuery(Name = "by")]
    public string? By { get; set; }

    private AssessmentIndicator Indicator => SeriesAddress.Fitting(SeriesAddress.Indicator(By), Procedures.Oge);

    private IReadOnlyList<Tabs.Tab> Indicators => [.. Shown.Select(one => new Tabs.Tab(
        SeriesWords.Of(one), Navigation.GetUriWithQueryParameter("by", one == AssessmentIndicator.Quality ? null : SeriesAddress.Of(one)) + "#trends", one == Indicator))];

    protected override async Task OnParametersSetAsync()
    {
        await base.OnParametersSetAsync();
        await ForecastAsync();
        await FrameAsync();
    }

    protected override async Task<SnapshotView?> FindAsync(CancellationToken cancellation)
    {
        _view = null;
        return await Views.ForSchoolAsync(Id, cancellation);
    }

    protected override void Pick(SnapshotView view, SchoolYear? year)
    {
        _factors = SchoolFactors.Of(view, Id, StartYear is null ? null : year);
        _view = SchoolView.Of(view.History, view.DoubtfulCells, view.DirectionsIn(StartYear is null ? null : year).GetValueOrDefault(Id), Id, StartYear is null ? null : year, Indicator);
        _identification = SchoolIdentification.Of(view, Id, StartYear is null ? null : year);
        _view = _view is { Results.Year: SchoolYear shown } found ? found with { Questions = QuestionsOf(view, shown) } : _view;
        _view = _view is null ? null : _view.Beside(view) with { KnowsRisks = _factors is not null, KnowsIdentification = _identification is not null };
        _steps = SchoolSteps.Of(view, _view?.Head.Name ?? "");
    }

    /// <summary>Null where there is nothing to ask and no list names the school.</summary>
    private SchoolQuestions? QuestionsOf(SnapshotView view, SchoolYear year) =>
        SchoolQuestions.Of(view, view.ObjectivityIn(year), Id) is { } all && (all.Questions.Count > 0 || all.Official is not null) ? all : null;

    private async Task RefreshAsync()
    {
        await LoadAsync();
        await ForecastAsync();
        await FrameAsync();
    }

    private async Task ForecastAsync()
    {
        _forecast = View is { } view ? await SchoolForecast.OfAsync(shelf, view, Id, Leaving) : null;
        _view = _view is null ? null : _view with { KnowsForecast = _forecast is not null };
    }

    /// <summary>The year shown is the school's latest, not the municipality's; another municipality has its own list of schools.</summary>
    private async Task FrameAsync()
    {
        if (_view is null)
        {
            return;
        }

        if (TerritoryId is int other && other != _view.School.TerritoryId)
        {
            Navigation.NavigateTo(Frame.Address("/schools", other), replace: true);
            return;
        }

        await Frame.ShowAsync(View, _view.Results.Year, Path, Leaving);
    }
}
