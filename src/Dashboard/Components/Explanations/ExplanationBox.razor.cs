using Microsoft.AspNetCore.Components;
using SchoolSupport.Analytics.Objectivity;
using SchoolSupport.Dashboard.Records;
using SchoolSupport.Dashboard.Text;
using SchoolSupport.Domain.Organisations;
using SchoolSupport.Domain.Records;

namespace SchoolSupport.Dashboard.Components.Explanations;

public sealed partial class ExplanationBox(RecordDesk desk, RecordDeeds deeds, TimeProvider clock) : IDisposable
{
    private readonly string _id = $"explain-{Guid.NewGuid():N}";
    private bool _isGone;
    private bool _isOpen;
    private bool _isBusy;
    private string _text = "";
    private string _post = "";
    private DateOnly _on;
    private int _seen;
    private string? _failure;
    private IReadOnlyList<KeptRecord>? _history;

    [Parameter, EditorRequired]
    public required KeptExplanation Kept { get; set; }

    [Parameter, EditorRequired]
    public required School School { get; set; }

    /// <summary>What is written here, for the history of the data: «пояснение школы «Первая» к …».</summary>
    [Parameter, EditorRequired]
    public required string What { get; set; }

    /// <summary>Something was stored: the page reads its data anew.</summary>
    [Parameter]
    public EventCallback OnChanged { get; set; }

    public void Dispose() => _isGone = true;

    private RecordDesk Desk => desk;

    private TimeProvider Clock => clock;

    private DateOnly Today => DateOnly.FromDateTime(clock.GetLocalNow().Date);

    private void Open()
    {
        _text = Kept.Said?.Text ?? "";
        _post = Kept.Said?.GivenBy ?? "";
        _on = Kept.Said?.On ?? Today;
        _seen = Kept.Record?.Id ?? 0;
        (_isOpen, _failure) = (true, null);
    }

    private async Task SaveAsync()
    {
        var said = new Explanation(_text.Trim(), _post.Trim(), _on);
        _failure = said.Problem ?? (_on > Today ? $"Дата {RussianDates.InDigits(_on)} ещё не наступила. Укажите день, когда школа дала пояснение." : null);
        if (_failure is null)
        {
            await DoAsync(() => deeds.PutAsync(
                new RecordDraft(Kept.Kind, Kept.Code, School.TerritoryId, School.Id, said.ToJson()) { Seen = _seen },
                Kept.Record, "Пояснение сохранено.", What, UndoneAsync));
        }
    }

    private Task WithdrawAsync() =>
        DoAsync(() => deeds.WithdrawAsync(Kept.Record!, "Пояснение убрано, в истории оно осталось.", What, UndoneAsync));

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
        desk.HistoryAsync(Kept.Kind, Kept.Code, School.TerritoryId, CancellationToken.None);

    private static string Words(KeptRecord version)
    {
        try
        {
            return version.IsWithdrawn ? "убрано." : $"«{Explanation.OfJson(version.Body).Text}»";
        }
        catch (FormatException wrong)
        {
            return wrong.Message;
        }
    }
}
