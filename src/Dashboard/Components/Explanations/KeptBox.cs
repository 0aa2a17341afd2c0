using Microsoft.AspNetCore.Components;
using SchoolSupport.Dashboard.Records;
using SchoolSupport.Domain.Organisations;
using SchoolSupport.Domain.Records;

namespace SchoolSupport.Dashboard.Components.Explanations;

/// <summary>
/// Something about one school that is written, mended and taken back on its page, with all versions. What derives from it has the fields;
/// focus goes to the first of them and back to the button.
/// </summary>
public abstract class KeptBox : ComponentBase, IDisposable
{
    private bool _isGone;
    private bool _moveFocus;

    [Inject]
    public required RecordDesk Desk { get; set; }

    [Inject]
    public required RecordDeeds Deeds { get; set; }

    [Inject]
    public required TimeProvider Clock { get; set; }

    [Parameter, EditorRequired]
    public required School School { get; set; }

    /// <summary>What is written here, for the history of the data: «пояснение школы «Первая» к …».</summary>
    [Parameter, EditorRequired]
    public required string What { get; set; }

    /// <summary>Something was stored: the page reads its data anew.</summary>
    [Parameter]
    public EventCallback OnChanged { get; set; }

    protected bool IsOpen { get; private set; }

    protected bool IsBusy { get; private set; }

    protected string? Failure { get; set; }

    protected IReadOnlyList<KeptRecord>? History { get; private set; }

    protected abstract string Kind { get; }

    protected abstract string Code { get; }

    /// <summary>The version that holds; null while nothing was written down.</summary>
    protected abstract KeptRecord? Record { get; }

    /// <summary>The first field while the form is open, otherwise the button that opens it.</summary>
    protected abstract ElementReference Focused { get; }

    /// <summary>The version that was seen when the form was opened; 0 where none held.</summary>
    private int Seen { get; set; }

    public void Dispose()
    {
        _isGone = true;
        GC.SuppressFinalize(this);
    }

    protected void Open()
    {
        Fill();
        Seen = Record?.Id ?? 0;
        (IsOpen, Failure, _moveFocus) = (true, null, true);
    }

    protected void Close() => (IsOpen, Failure, _moveFocus) = (false, null, true);

    /// <summary>Puts what holds into the fields.</summary>
    protected abstract void Fill();

    protected Task PutAsync(string body, string done) => DoAsync(() => Deeds.PutAsync(
        new RecordDraft(Kind, Code, School.TerritoryId, School.Id, body) { Seen = Seen }, Record, done, What, UndoneAsync));

    protected Task WithdrawAsync(string done) => DoAsync(() => Deeds.WithdrawAsync(Record!, done, What, UndoneAsync));

    protected async Task ToggleHistoryAsync() => History = History is null ? await ReadAsync() : null;

    /// <summary>«осталось 40 знаков», near the end and beyond it; null before.</summary>
    protected static string? Left(string text, int most) => text.Length < most * 9 / 10 ? null
        : text.Length <= most ? $"Можно ещё знаков: {most - text.Length}."
        : $"Лишних знаков: {text.Length - most}. Сократите: подробности можно оставить в документе.";

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (_moveFocus && Focused.Context is not null)
        {
            _moveFocus = false;
            await Focused.FocusAsync();
        }
    }

    private async Task DoAsync(Func<Task<RecordOutcome>> deed)
    {
        (IsBusy, Failure) = (true, null);
        RecordOutcome outcome = await deed();
        _moveFocus = IsOpen && outcome.IsDone;
        (IsOpen, Failure, Seen) = (IsOpen && !outcome.IsDone, outcome.Failure, outcome.SeenAfter(Seen));
        await OnChanged.InvokeAsync();
        await RefreshHistoryAsync();
        IsBusy = false;
    }

    private Task UndoneAsync() => InvokeAsync(async () =>
    {
        await OnChanged.InvokeAsync();
        if (!_isGone)
        {
            await RefreshHistoryAsync();
        }
    });

    private async Task RefreshHistoryAsync()
    {
        History = History is null ? null : await ReadAsync();
        StateHasChanged();
    }

    private Task<IReadOnlyList<KeptRecord>> ReadAsync() => Desk.HistoryAsync(Kind, Code, School.TerritoryId, CancellationToken.None);
}
