using Microsoft.AspNetCore.Components;
using SchoolSupport.Dashboard.Components.Layout;
using SchoolSupport.Dashboard.Decline;
using SchoolSupport.Dashboard.Snapshots;
using SchoolSupport.Domain.Decline;
using SchoolSupport.Domain.Facts;
using SchoolSupport.Domain.Storage;

namespace SchoolSupport.Dashboard.Components.Forecast;

/// <summary>What a calculation of the risk is worth, and everything about how it is made. «run» shows an earlier one.</summary>
public sealed partial class ForecastMethodPage(DeclineShelf shelf, TimeProvider clock)
{
    private DeclineBoard? _board;
    private DeclineRun? _run;

    [SupplyParameterFromQuery(Name = "run")]
    public string? RunText { get; set; }

    /// <summary>The one that is shown when none is asked for; null when it is this one.</summary>
    private DeclineRunHead? NewerRun => _board!.LastOfEachOrigin is [var last, ..] && last.Id != _board.Run?.Id ? last : null;

    /// <summary>For links within the page.</summary>
    private string Here => RunText is null ? Frame.Address(Path, View!.Territory.Id) : FormattableString.Invariant($"{Frame.Address(Path, View!.Territory.Id)}&run={_board!.Run?.Id}");

    /// <summary>A run by the formula was told as it stands above a list of schools, which is on another page.</summary>
    private static string Lead(DeclineRunHead head) =>
        head.Sentence.Replace("Ниже – расчёт по формуле", "Показан расчёт по формуле", StringComparison.Ordinal);

    /// <summary>The list of the shown run.</summary>
    private string ListHref(DeclineRunHead head) => FormattableString.Invariant($"{Frame.Address("/risks/forecast", View!.Territory.Id)}&run={head.Id}");

    protected override async Task OnParametersSetAsync()
    {
        await base.OnParametersSetAsync();
        await ReadAsync();
    }

    /// <summary>What the page shows is no part of the snapshot and is read after it; of another municipality nothing stays.</summary>
    protected override void Pick(SnapshotView view, SchoolYear? year) =>
        _board = _board?.Pool.Municipalities.Any(place => place.Id == view.Territory.Id) == true ? _board : null;

    private async Task ReadAsync()
    {
        DeclineBoard? board = View is null ? null : await shelf.BoardAsync(View, AddressNumber.Of(RunText), null, Leaving);
        _run = board?.Run is { } head ? await shelf.RunAsync(View!, head.Id, Leaving) : null;
        _board = board;
    }

    private async Task RefreshAsync()
    {
        await LoadAsync();
        await ReadAsync();
    }

    /// <summary>A calculation from an earlier year is not the one a page opens with, so its address names it.</summary>
    private async Task ShowAsync(int runId)
    {
        await RefreshAsync();
        if (_board?.Run?.Id != runId)
        {
            Navigation.NavigateTo(FormattableString.Invariant($"{Frame.Address(Path, View!.Territory.Id)}&run={runId}"));
        }

        StateHasChanged();
    }
}
