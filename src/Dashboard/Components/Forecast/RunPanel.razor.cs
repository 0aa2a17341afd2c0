using Microsoft.AspNetCore.Components;
using SchoolSupport.Dashboard.Accounts;
using SchoolSupport.Dashboard.Decline;
using SchoolSupport.Dashboard.Text;
using SchoolSupport.Domain.Facts;

namespace SchoolSupport.Dashboard.Components.Forecast;

public sealed partial class RunPanel(DeclineDesk desk, CurrentActor current) : IDisposable
{
    private int? _poolId;
    private int _start;
    private DeclineJob? _job;
    private bool _isStopping;
    private bool _isGone;

    [Parameter, EditorRequired]
    public required DeclineBoard Board { get; set; }

    /// <summary>The municipality whose page it stands on.</summary>
    [Parameter, EditorRequired]
    public required int Territory { get; set; }

    /// <summary>A new run is stored, with its number: the page reads its data anew.</summary>
    [Parameter]
    public EventCallback<int> OnDone { get; set; }

    private bool MayStart => Board.Inputs is not null && Board.Origins.Count > 0 && current.May(Right.ChangeData);

    private string Scope => Board.Pool.IsOne
        ? "Считается отдельно от страницы: школы одного муниципалитета – за секунды."
        : $"Считается сразу по муниципалитетам региона ({RussianNumbers.Number(Board.Pool.Municipalities.Count)}): чем больше школ, тем надёжнее проверка. Расчёт идёт отдельно от страницы.";

    /// <summary>Why the shown run is no longer the last word; null while it is, and of a run that another has followed already.</summary>
    private string? Freshness => Board.Run is not { } run || !Board.LastOfEachOrigin.Contains(run) ? null
        : Board.HasNewerYear && Board.Runs.All(other => other.Origin < Board.Origins[0])
            ? $"Загружены результаты {Board.Origins[0]}, а показанный расчёт сделан по данным до {run.Origin}."
        : Board.Change switch
        {
            DeclineChange.Data => "Данные после этого расчёта изменились.",
            DeclineChange.Settings => "Настройки или загруженная модель после этого расчёта изменились; показано по прежним.",
            DeclineChange.Program => "Расчёт сделан прежней версией программы.",
            _ => null,
        };

    public void Dispose()
    {
        desk.Changed -= OnChanged;
        _isGone = true;
    }

    protected override void OnInitialized() => desk.Changed += OnChanged;

    protected override void OnParametersSet()
    {
        // Only for another pool: what the desk tells must be seen to happen, or the end of a calculation would be missed.
        if (_poolId != Board.Pool.TerritoryId)
        {
            _poolId = Board.Pool.TerritoryId;
            _job = desk.Of(Board.Pool.TerritoryId);
        }

        if (Board.Origins.Count > 0 && Board.Origins.All(origin => origin.StartYear != _start))
        {
            _start = Board.Origins[0].StartYear;
        }
    }

    private string Words(SchoolYear origin) => origin == Board.Origins[0]
        ? $"{origin}, риск на {origin.Next}"
        : $"{origin}, риск на {origin.Next} (как если бы это было тогда)";

    private void Start() => desk.Start(Board.Pool, new SchoolYear(_start), current.Demand(Right.ChangeData));

    private void Stop()
    {
        current.Demand(Right.ChangeData);
        _isStopping = true;
        desk.Cancel(Board.Pool.TerritoryId);
    }

    private void OnChanged(int poolId) => _ = InvokeAsync(async () =>
    {
        if (_isGone || poolId != Board.Pool.TerritoryId || desk.Of(poolId) is not { } now || now == _job)
        {
            return;
        }

        bool isStored = now.RunId is not null && now.RunId != _job?.RunId;
        (_job, _isStopping) = (now, _isStopping && !now.IsOver);
        StateHasChanged();
        if (isStored)
        {
            await OnDone.InvokeAsync(now.RunId!.Value);
        }
    });
}
