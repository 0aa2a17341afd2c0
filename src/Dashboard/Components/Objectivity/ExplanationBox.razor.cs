using Microsoft.AspNetCore.Components;
using SchoolSupport.Analytics.Objectivity;
using SchoolSupport.Dashboard.Components.Parts;
using SchoolSupport.Dashboard.Records;
using SchoolSupport.Domain.Facts;
using SchoolSupport.Domain.Organisations;
using SchoolSupport.Domain.Records;
using SchoolSupport.Domain.Storage;

namespace SchoolSupport.Dashboard.Components.Objectivity;

public sealed partial class ExplanationBox(RecordDesk desk, Toasts toasts, TimeProvider clock) : IDisposable
{
    private bool _isGone;
    private readonly string _id = $"explain-{Guid.NewGuid():N}";
    private bool _isOpen;
    private bool _isBusy;
    private string _text = "";
    private string _post = "";
    private DateOnly _on;
    private string? _failure;
    private IReadOnlyList<KeptRecord>? _history;

    [Parameter, EditorRequired]
    public required SchoolQuestion Question { get; set; }

    [Parameter, EditorRequired]
    public required School School { get; set; }

    [Parameter, EditorRequired]
    public required SchoolYear Year { get; set; }

    /// <summary>Something was stored: the page reads its data anew.</summary>
    [Parameter]
    public EventCallback OnChanged { get; set; }

    public void Dispose() => _isGone = true;

    private RecordDesk Desk => desk;

    private TimeProvider Clock => clock;

    private string Summary => $"пояснение школы «{School.Name}» к вопросу о результатах {Year}";

    private void Open()
    {
        _text = Question.Explanation?.Text ?? "";
        _post = Question.Explanation?.GivenBy ?? "";
        _on = Question.Explanation?.On ?? DateOnly.FromDateTime(clock.GetLocalNow().Date);
        (_isOpen, _failure) = (true, null);
    }

    private async Task SaveAsync()
    {
        var said = new Explanation(_text.Trim(), _post.Trim(), _on);
        _failure = said.Problem;
        if (_failure is null)
        {
            await DoAsync(() => PutAsync(said.ToJson(), $"Записано {Summary}"), "Пояснение сохранено.", UndoOf(Question.Record));
        }
    }

    private Task WithdrawAsync()
    {
        KeptRecord record = Question.Record!;
        return DoAsync(
            () => desk.WithdrawAsync(record, "", $"Убрано {Summary}", CancellationToken.None),
            "Пояснение убрано, в истории оно осталось.",
            () => PutAsync(record.Body, $"Возвращено {Summary}"));
    }

    /// <summary>Back to what held before: the earlier words, or none.</summary>
    private Func<Task> UndoOf(KeptRecord? before) => before is null
        ? async () =>
        {
            IReadOnlyList<KeptRecord> versions = await desk.HistoryAsync(RecordKinds.Explanation, Question.Code, School.TerritoryId, CancellationToken.None);
            await desk.WithdrawAsync(versions[0], "", $"Отменено {Summary}", CancellationToken.None);
        }
    : () => PutAsync(before.Body, $"Возвращено {Summary}");

    private async Task PutAsync(string body, string summary) => await desk.PutAsync(
        new RecordDraft(RecordKinds.Explanation, Question.Code, School.TerritoryId, School.Id, body), summary, CancellationToken.None);

    private async Task DoAsync(Func<Task> deed, string done, Func<Task> undo)
    {
        (_isBusy, _failure) = (true, null);
        try
        {
            await deed();
            _isOpen = false;
            toasts.Show(done, () => InvokeAsync(() => UndoneAsync(undo)));
            await OnChanged.InvokeAsync();
            await RefreshHistoryAsync();
        }
        catch (Exception failure) when (failure is UnauthorizedAccessException or DatabaseException)
        {
            _failure = failure.Message;
        }

        _isBusy = false;
    }

    private async Task UndoneAsync(Func<Task> undo)
    {
        try
        {
            await undo();
            toasts.Show("Отменено.");
        }
        catch (Exception failure) when (failure is UnauthorizedAccessException or DatabaseException)
        {
            toasts.Show(failure.Message);
        }

        try
        {
            await OnChanged.InvokeAsync();
        }
        catch (OperationCanceledException)
        {
            // The message at the foot outlived the page: nothing is left to show it anew.
        }

        if (!_isGone)
        {
            await RefreshHistoryAsync();
        }
    }

    private async Task ToggleHistoryAsync() => _history = _history is null ? await ReadAsync() : null;

    private async Task RefreshHistoryAsync()
    {
        _history = _history is null ? null : await ReadAsync();
        StateHasChanged();
    }

    private Task<IReadOnlyList<KeptRecord>> ReadAsync() =>
        desk.HistoryAsync(RecordKinds.Explanation, Question.Code, School.TerritoryId, CancellationToken.None);

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
