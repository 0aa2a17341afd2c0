using Microsoft.AspNetCore.Components;
using SchoolSupport.Dashboard.Components.Layout;
using SchoolSupport.Dashboard.Components.Parts;
using SchoolSupport.Dashboard.Components.Shown;
using SchoolSupport.Dashboard.Decline;
using SchoolSupport.Dashboard.Snapshots;
using SchoolSupport.Domain.Facts;
using SchoolSupport.Domain.Storage;

namespace SchoolSupport.Dashboard.Components.Forecast;

public sealed partial class ForecastPage(DeclineShelf shelf, TimeProvider clock)
{
    private DeclineBoard? _board;
    private ForecastList? _list;
    private IReadOnlyList<(string Title, string? Href)> _steps = [];

    /// <summary>The run to show; the last one of the newest year when not said.</summary>
    [SupplyParameterFromQuery(Name = "run")]
    public string? RunText { get; set; }

    private TimeProvider Clock => clock;

    private IReadOnlyList<Tabs.Tab> Years => [.. _board!.LastOfEachOrigin.Select(run => new Tabs.Tab(
        $"на {run.Origin.Next}", $"{Frame.Address("/risks/forecast", View!.Territory.Id)}&run={run.Id}", run.Origin == _list!.Run.Origin))];

    private string MethodHref => $"{Frame.Address("/method/forecast", View!.Territory.Id)}&run={_list!.Run.Id}";

    /// <summary>Why the list may not be what one looks for.</summary>
    private string? Notice => _board is not { } board || _list is not { } list ? null
        : board.LastOfEachOrigin.First(run => run.Origin == list.Run.Origin).Id != list.Run.Id ? "Показан не последний расчёт на этот год: после него сделан новый."
        : board.HasNewerYear && list.Run.Id == Newest(board).Id ? $"Загружены результаты {board.Origins[0]}: прогноз на {board.Origins[0].Next} ещё не рассчитан."
        : board.Change switch
        {
            DeclineChange.Data => "Данные муниципалитета после расчёта изменились. Список остаётся, каким был; по новым данным его надо рассчитать заново.",
            DeclineChange.Settings => "После расчёта изменены настройки прогноза или загруженная модель. Список остаётся, каким был.",
            DeclineChange.Program => "Список рассчитан программой другой версии.",
            _ => null,
        };

    protected override async Task OnParametersSetAsync()
    {
        await base.OnParametersSetAsync();
        await BoardAsync();
    }

    protected override void Pick(SnapshotView view, SchoolYear? year) => _steps = PlaceSteps.Page(view, "Прогноз");

    private static DeclineRunHead Newest(DeclineBoard board) => board.LastOfEachOrigin[0];

    private static string Anchor(ForecastGroup group) => group.Title.StartsWith("до", StringComparison.Ordinal) ? "small" : group.Title.StartsWith("от", StringComparison.Ordinal) ? "middle" : "large";

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
        }
    }
}
