using Microsoft.AspNetCore.Components;
using SchoolSupport.Analytics.Decline.Stored;
using SchoolSupport.Dashboard.Decline;
using SchoolSupport.Dashboard.Records;
using SchoolSupport.Domain.Organisations;
using SchoolSupport.Domain.Records;

namespace SchoolSupport.Dashboard.Components.Forecast;

public sealed partial class DecisionBox(RecordDesk desk, RecordDeeds deeds, TimeProvider clock) : IDisposable
{
    private readonly string _id = $"decide-{Guid.NewGuid():N}";
    private bool _isGone;
    private bool _isOpen;
    private bool _isBusy;
    private DecisionKind _kind;
    private string _reason = "";
    private int _seen;
    private string? _failure;
    private IReadOnlyList<KeptRecord>? _history;

    [Parameter, EditorRequired]
    public required KeptDecision Kept { get; set; }

    [Parameter, EditorRequired]
    public required School School { get; set; }

    /// <summary>The run that is looked at while deciding.</summary>
    [Parameter, EditorRequired]
    public required int RunId { get; set; }

    /// <summary>What is written here, for the history of the data.</summary>
    [Parameter, EditorRequired]
    public required string What { get; set; }

    [Parameter]
    public EventCallback OnChanged { get; set; }

    public void Dispose() => _isGone = true;

    private RecordDesk Desk => desk;

    private TimeProvider Clock => clock;

    private void Open()
    {
        _kind = Kept.Decision?.Kind ?? DecisionKind.Look;
        _reason = Kept.Decision?.Reason ?? "";
        _seen = Kept.Record?.Id ?? 0;
        (_isOpen, _failure) = (true, null);
    }

    private async Task SaveAsync()
    {
        var decision = new DeclineDecision(_kind, _reason.Trim(), RunId);
        _failure = decision.Problem;
        if (_failure is null)
        {
            await DoAsync(() => deeds.PutAsync(
                new RecordDraft(RecordKinds.DeclineDecision, Kept.Code, School.TerritoryId, School.Id, decision.ToJson()) { Seen = _seen },
                Kept.Record, "Решение записано.", What, UndoneAsync));
        }
    }

    private Task WithdrawAsync() => DoAsync(() => deeds.WithdrawAsync(Kept.Record!, "Решение убрано, в истории оно осталось.", What, UndoneAsync));

    private async Task DoAsync(Func<Task<RecordOutcome>> deed)
    {
        (_isBusy, _failure) = (true, null);
        RecordOutcome outcome = await deed();
        (_isOpen, _failure, _seen) = (_isOpen && !outcome.IsDone, outcome.Failure, outcome.SeenAfter(_seen));
        await OnChanged.InvokeAsync();
        await RefreshHistoryAsync();
        _isBusy = false;
    }

    private Task UndoneAsync() => InvokeAsync(async () =>
    {
        await OnChanged.InvokeAsync();
        if (!_isGone)
        {
            await RefreshHistoryAsync();
        }
    });

    private async Task ToggleHistoryAsync() => _history = _history is null ? await ReadAsync() : null;

    private async Task RefreshHistoryAsync()
    {
        _history = _history is null ? null : await ReadAsync();
        StateHasChanged();
    }

    private Task<IReadOnlyList<KeptRecord>> ReadAsync() =>
        desk.HistoryAsync(RecordKinds.DeclineDecision, Kept.Code, School.TerritoryId, CancellationToken.None);

    private static string Words(KeptRecord version)
    {
        try
        {
            return version.IsWithdrawn ? "убрано."
                : DeclineDecision.OfJson(version.Body) is var decision ? $"{ForecastWords.Decision(decision.Kind)}. {decision.Reason}" : "";
        }
        catch (FormatException wrong)
        {
            return wrong.Message;
        }
    }
}
