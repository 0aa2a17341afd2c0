using Microsoft.AspNetCore.Components;
using SchoolSupport.Dashboard.Components.Layout;
using SchoolSupport.Dashboard.Components.Shown;
using SchoolSupport.Dashboard.Snapshots;

namespace SchoolSupport.Dashboard.Components.Pages;

/// <summary>The municipalities of one region; it is about no single municipality, so it finds its data itself.</summary>
public sealed partial class RegionPage(SnapshotViews views, Frame frame, DataWatch watch) : IDisposable
{
    private readonly CancellationTokenSource _leaving = new();
    private RegionView? _region;
    private IReadOnlyList<RegionLine> _lines = [];
    private bool _loaded;
    private bool _isStale;

    [Parameter]
    public int Id { get; set; }

    public void Dispose()
    {
        watch.Changed -= OnDataChanged;
        _leaving.Cancel();
        _leaving.Dispose();
    }

    protected override void OnInitialized() => watch.Changed += OnDataChanged;

    protected override Task OnParametersSetAsync() => LoadAsync();

    private async Task LoadAsync()
    {
        _region = await views.RegionAsync(Id, _leaving.Token);
        _lines = [.. (_region?.Municipalities ?? []).Select(RegionLine.Of)];
        _loaded = true;
        _isStale = false;
        await frame.ShowAsync(null, null, "/", _leaving.Token, _region);
    }

    private void OnDataChanged(int version) => _ = InvokeAsync(() =>
    {
        if (_region?.Municipalities.Any(view => view.DataVersion < version) == true)
        {
            _isStale = true;
            StateHasChanged();
        }
    });
}
