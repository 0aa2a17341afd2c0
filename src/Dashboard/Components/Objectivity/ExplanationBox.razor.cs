using Microsoft.AspNetCore.Components;
using SchoolSupport.Analytics.Objectivity;
using SchoolSupport.Dashboard.Components.Parts;
using SchoolSupport.Dashboard.Records;
using SchoolSupport.Dashboard.Text;
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
    private int _seen;
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

    private DateOnly Today => DateOnly.FromDateTime(clock.GetLocalNow().Date);

    private string Summary => $"пояснение школы «{School.Name}» к вопросу о результатах {Year}";

    private void Open()
    {
        _text = Question.Explanation?.Text ?? "";
        _post = Question.Explanation?.GivenBy ?? "";
        _on = Question.Explanation?.On ?? Today;
        _seen = Question.Record?.Id ?? 0;
        (_isOpen, _failure) = (true, null);
    }

    private async Task SaveAsync()
    {
        var said = new Explanation(_text.Trim(), _post.Trim(), _on);
        _failure = said.Problem ?? (_on > Today ? $"Дата {RussianDates.InDigits(_on)} ещё не наступила. Укажите день, когда школа дала пояснение." : null);
        if (_failure is null)
        {
            KeptRecord? before = Question.Record;
            await DoAsync("Пояснение сохранено.", async () =>
            {
                KeptRecord now = await PutAsync(said.ToJson(), $"Записано {Summary}", _seen);
                return () => before is null
                    ? desk.WithdrawAsync(now, "", $"Отменено {Summary}", CancellationToken.None)
                    : PutAsync(before.Body, $"Возвращено {Summary}", now.Id);
            });
        }
    }

    private Task WithdrawAsync()
    {
        KeptRecord record = Question.Record!;
        return DoAsync("Пояснение убрано, в истории оно осталось.", async () =>
        {
            await desk.WithdrawAsync(record, "", $"Убрано {Summary}", CancellationToken.None);
            return () => PutAsync(record.Body, $"Возвращено {Summary}", 0);
        });
    }

    private Task<KeptRecord> PutAsync(string body, string summary, int seen) => desk.PutAsync(
        new RecordDraft(RecordKinds.Explanation, Question.Code, School.TerritoryId, School.Id, body) { Seen = seen }, summary, CancellationToken.None);

    /// <param name="deed">Gives back what undoes it.</param>
    private async Task DoAsync(string done, Func<Task<Func<Task>>> deed)
    {
        (_isBusy, _failure) = (true, null);
        try
        {
            Func<Task> undo = await deed();
            _isOpen = false;
            toasts.Show(done, () => InvokeAsync(() => UndoneAsync(undo)));
            await OnChanged.InvokeAsync();
            await RefreshHistoryAsync();
        }
        catch (RecordMovedException moved)
        {
            _failure = desk.Words(moved);
            _seen = moved.Last is { IsWithdrawn: false } last ? last.Id : 0;
            await OnChanged.InvokeAsync();
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
        catch (RecordMovedException moved)
        {
            toasts.Show(desk.WordsOfUndo(moved));
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
