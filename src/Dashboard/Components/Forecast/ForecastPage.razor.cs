using Microsoft.AspNetCore.Components;
using SchoolSupport.Analytics.Decline.Stored;
using SchoolSupport.Dashboard.Components.Forecast.Card;
using SchoolSupport.Dashboard.Components.Layout;
using SchoolSupport.Dashboard.Components.Parts;
using SchoolSupport.Dashboard.Components.Shown;
using SchoolSupport.Dashboard.Decline;
using SchoolSupport.Dashboard.Snapshots;
using SchoolSupport.Dashboard.Text;
using SchoolSupport.Domain.Decline;
using SchoolSupport.Domain.Facts;

namespace SchoolSupport.Dashboard.Components.Forecast;

public sealed partial class ForecastPage(DeclineShelf shelf, TimeProvider clock)
{
    private DeclineBoard? _board;
    private string? _worth;
    private ForecastList? _list;
    private IReadOnlyList<(string Title, string? Href)> _steps = [];

    /// <summary>The run to show; the last one of the newest year when not said.</summary>
    [SupplyParameterFromQuery(Name = "run")]
    public string? RunText { get; set; }

    private TimeProvider Clock => clock;

    private IReadOnlyList<Tabs.Tab> Years => [.. _board!.LastOfEachOrigin.Select(run => new Tabs.Tab(
        $"на {run.Origin.Next}", $"{Frame.Address("/risks/forecast", View!.Territory.Id)}&run={run.Id}", run.Origin == _list!.Run.Origin))];

    private string MethodHref => $"{Frame.Address("/method/forecast", View!.Territory.Id)}&run={_list!.Run.Id}";

    protected override async Task OnParametersSetAsync()
    {
        await base.OnParametersSetAsync();
        await BoardAsync();
    }

    protected override void Pick(SnapshotView view, SchoolYear? year) => _steps = PlaceSteps.Page(view, "Прогноз");

    private static string Anchor(ForecastGroup group) => group.Title.StartsWith("до", StringComparison.Ordinal) ? "small" : group.Title.StartsWith("от", StringComparison.Ordinal) ? "middle" : "large";

    /// <summary>Shows what was calculated, whichever run was looked at before.</summary>
    private Task DoneAsync(int run)
    {
        Navigation.NavigateTo($"{Frame.Address("/risks/forecast", View!.Territory.Id)}&run={run}");
        return RefreshAsync();
    }

    /// <summary>How well the shown way told schools apart in past years, in one plain sentence; null where nothing was tested or the card is of another form.</summary>
    private static string? Worth(DeclineRun run)
    {
        try
        {
            return new CardReading(StoredCard.Read(run.Card)).Worth is [var first, ..] ? first : null;
        }
        catch (FormatException)
        {
            return null;
        }
    }

    private static string Heading(ForecastGroup group)
    {
        string title = group.Title.Contains("участников", StringComparison.Ordinal) ? group.Title : $"{group.Title} участников в работе";
        return char.ToUpper(title[0], RussianNumbers.Culture) + title[1..];
    }

    private async Task RefreshAsync()
    {
        await LoadAsync();
        await BoardAsync();
    }

    private async Task BoardAsync()
    {
        if (View is { } view)
        {
            _board = await shelf.BoardAsync(view, AddressNumber.Of(RunText), null, Leaving);
            _list = _board.Run is { } run ? ForecastList.Of(view, _board, run) : null;
            _worth = _board.Run is { } head && await shelf.RunAsync(view, head.Id, Leaving) is { } whole ? Worth(whole) : null;
        }
    }
}
