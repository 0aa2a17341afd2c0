using Microsoft.AspNetCore.Components;
using SchoolSupport.Dashboard.Accounts;
using SchoolSupport.Dashboard.Components.Layout;
using SchoolSupport.Dashboard.Decline;
using SchoolSupport.Dashboard.Text;
using SchoolSupport.Domain.Facts;
using SchoolSupport.Domain.Operations;

namespace SchoolSupport.Dashboard.Components.Forecast;

public sealed partial class RunPanel(DeclineDesk desk, CurrentActor current, NavigationManager navigation) : IDisposable
{
    private int? _poolId;
    private int _start;
    private DeclineJob? _job;

    /// <summary>The year this page itself asked for, until its calculation is over and shown.</summary>
    private SchoolYear? _asked;

    /// <summary>How a calculation this page asked for ended without a run.</summary>
    private DeclineJob? _refused;

    private bool _isStopping;
    private bool _isGone;

    [Parameter, EditorRequired]
    public required DeclineBoard Board { get; set; }

    /// <summary>The municipality whose page it stands on.</summary>
    [Parameter, EditorRequired]
    public required int Territory { get; set; }

    /// <summary>A run that was asked for here is stored, with its number: the page shows it.</summary>
    [Parameter]
    public EventCallback<int> OnDone { get; set; }

    /// <summary>Whether this person may calculate for the whole pool.</summary>
    [Parameter]
    public bool MayStart { get; set; } = true;

    private bool CanStart => MayStart && Board.Inputs is not null && Board.Origins.Count > 0 && current.May(Right.ChangeData);

    private string Scope => Board.Pool.IsOne
        ? "Считается отдельно от страницы: школы одного муниципалитета – за секунды."
        : $"Считается сразу по муниципалитетам региона ({RussianNumbers.Number(Board.Pool.Municipalities.Count)}): чем больше школ, тем надёжнее проверка. Расчёт идёт отдельно от страницы.";

    /// <summary>A run the page does not know yet, which this page did not ask for: whoever reads is not taken away from what they read.</summary>
    private DeclineJob? Ready => _job is { RunId: { } id } job && _asked is null && Board.Runs.All(run => run.Id != id) ? job : null;

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
            (_job, _asked, _refused) = (desk.Of(Board.Pool.TerritoryId), null, null);
        }

        if (Board.Origins.Count > 0 && Board.Origins.All(origin => origin.StartYear != _start))
        {
            _start = Board.Origins[0].StartYear;
        }
    }

    private string Words(SchoolYear origin) => origin == Board.Origins[0]
        ? $"{origin}, риск на {origin.Next}"
        : $"{origin}, риск на {origin.Next} (как если бы это было тогда)";

    /// <summary>This page, with the run.</summary>
    private string AddressOf(int run) =>
        FormattableString.Invariant($"{Frame.Address(new Uri(navigation.Uri).AbsolutePath, Territory)}&run={run}");

    private void Start()
    {
        Actor actor = current.Demand(Right.ChangeData);
        _refused = null;
        if (desk.Of(Board.Pool.TerritoryId) is { IsOver: false } other)
        {
            _job = other;
            return;
        }

        _asked = new SchoolYear(_start);
        desk.Start(Board.Pool, _asked.Value, actor);
        _asked = desk.Of(Board.Pool.TerritoryId) is { } begun && IsMine(begun) ? _asked : null;
    }

    private bool IsMine(DeclineJob job) => job.Origin == _asked && job.Person == current.Actor.Person;

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

        bool isMine = IsMine(now);
        (_job, _isStopping) = (now, _isStopping && !now.IsOver);
        _refused = isMine && now is { IsOver: true, RunId: null } ? now : _refused;
        StateHasChanged();
        if (isMine && now.IsOver)
        {
            if (now.RunId is { } run)
            {
                await OnDone.InvokeAsync(run);
            }

            _asked = null;
        }
    });
}
