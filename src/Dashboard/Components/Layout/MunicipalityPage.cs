using Microsoft.AspNetCore.Components;
using SchoolSupport.Dashboard.Snapshots;
using SchoolSupport.Domain.Facts;
using SchoolSupport.Domain.Organisations;

namespace SchoolSupport.Dashboard.Components.Layout;

/// <summary>
/// A page about one municipality: finds it by the address («?territory=2&amp;year=2020»), fills the frame, follows the data. What
/// derives from it only picks from <see cref="View"/> in <see cref="Pick"/>.
/// </summary>
public abstract class MunicipalityPage : ComponentBase, IDisposable
{
    private readonly CancellationTokenSource _leaving = new();

    [SupplyParameterFromQuery(Name = "territory")]
    public string? TerritoryText { get; set; }

    [SupplyParameterFromQuery(Name = "year")]
    public string? YearText { get; set; }

    [Inject]
    public required SnapshotViews Views { get; set; }

    [Inject]
    public required Frame Frame { get; set; }

    [Inject]
    public required DataWatch Watch { get; set; }

    [Inject]
    public required NavigationManager Navigation { get; set; }

    /// <summary>The municipality's number; without it the first one the person may see.</summary>
    protected int? TerritoryId => AddressNumber.Of(TerritoryText);

    /// <summary>The year the school year starts in; without it, or where the municipality has no such year, the latest with results.</summary>
    protected int? StartYear { get; private set; }

    /// <summary>Null until loaded, and when there is nothing to show: see <see cref="IsEmpty"/> and <see cref="IsUnknown"/>.</summary>
    protected SnapshotView? View { get; private set; }

    /// <summary>The school year the page is about; null when the municipality has no dated data.</summary>
    protected SchoolYear? Year { get; private set; }

    /// <summary>No municipality has been set up yet.</summary>
    protected bool IsEmpty { get; private set; }

    /// <summary>The address names a municipality that does not exist or is not for this person.</summary>
    protected bool IsUnknown { get; private set; }

    /// <summary>Somebody changed the data while the page was open.</summary>
    protected bool IsStale { get; private set; }

    protected CancellationToken Leaving => _leaving.Token;

    /// <summary>Path of the page, without the query.</summary>
    protected string Path => "/" + Navigation.ToBaseRelativePath(Navigation.Uri).Split('?', '#')[0];

    /// <summary>The page that opens when another municipality is chosen.</summary>
    protected virtual string FramePath => View is null ? Section.Of(Path)?.Href ?? "/" : Path;

    public void Dispose()
    {
        Watch.Changed -= OnDataChanged;
        _leaving.Cancel();
        _leaving.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>Takes from the view what the page shows; no computing here.</summary>
    protected abstract void Pick(SnapshotView view, SchoolYear? year);

    /// <summary>Finds the view of the page; a school's page finds it by the school.</summary>
    protected virtual async Task<SnapshotView?> FindAsync(CancellationToken cancellation)
    {
        Places places = await Views.PlacesAsync(cancellation);
        IsEmpty = places.IsEmpty;
        Territory? chosen = TerritoryId is int id
            ? places.Municipalities.FirstOrDefault(municipality => municipality.Id == id)
            : places.Municipalities.FirstOrDefault();
        return chosen is null ? null : await Views.ForAsync(chosen.Id, cancellation);
    }

    protected override void OnInitialized() => Watch.Changed += OnDataChanged;

    protected override Task OnParametersSetAsync() => LoadAsync();

    /// <summary>Shows the data as they are now.</summary>
    protected async Task LoadAsync()
    {
        View = await FindAsync(Leaving);
        IsStale = false;
        IsUnknown = View is null && !IsEmpty;
        StartYear = AddressNumber.Of(YearText);
        if (StartYear is int start && View?.History.Completeness.Years.Contains(new SchoolYear(start)) == false)
        {
            StartYear = null;
        }

        Year = StartYear is int known ? new SchoolYear(known) : View?.History.Completeness.LatestWithResults;
        await Frame.ShowAsync(View, Year, FramePath, Leaving);
        if (View is not null)
        {
            Pick(View, Year);
        }
    }

    private void OnDataChanged(int version) => _ = InvokeAsync(() =>
    {
        if (View is not null && version > View.DataVersion)
        {
            IsStale = true;
            StateHasChanged();
        }
    });
}
