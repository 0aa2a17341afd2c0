using Microsoft.AspNetCore.Components;
using SchoolSupport.Analytics.Decline;
using SchoolSupport.Dashboard.Components.Forecast.Card;
using SchoolSupport.Dashboard.Decline;
using SchoolSupport.Dashboard.Records;
using SchoolSupport.Dashboard.Text;
using SchoolSupport.Domain.Records;

namespace SchoolSupport.Dashboard.Components.Forecast;

public sealed partial class SettingsPanel(RecordDesk desk, RecordDeeds deeds, TimeProvider clock)
{
    private SettingsForm _form = new();
    private string? _untouched;
    private int _pool;
    private int _seen;
    private bool _isBusy;
    private string? _problem;
    private KeptRecord? _held;
    private IReadOnlyList<KeptRecord> _history = [];

    [Parameter, EditorRequired]
    public required DeclineBoard Board { get; set; }

    /// <summary>Something was stored or taken back: the page reads its data anew.</summary>
    [Parameter]
    public EventCallback OnChanged { get; set; }

    /// <summary>Those of the program where what is kept cannot be read.</summary>
    private DeclineSettings Now => Board.Inputs?.Settings ?? DeclineSettings.Usual;

    private string Origin => _held is { } held
        ? $"Установлено: {held.Person}, {Moments.Words(held.At, clock)}{(held.Note.Length > 0 ? $". Почему: {held.Note}" : "")}"
        : "Это обычные настройки программы.";

    /// <summary>What is typed stays while the data move on.</summary>
    protected override async Task OnParametersSetAsync()
    {
        int pool = Board.Pool.TerritoryId;
        if (_untouched is null || pool != _pool || _form.Typed == _untouched)
        {
            (_pool, _form) = (pool, SettingsForm.Of(Now));
            _untouched = _form.Typed;
            _seen = -1;
        }

        _history = await desk.HistoryAsync(RecordKinds.DeclineSettings, DeclineInputs.Code, pool, CancellationToken.None);
        _held = _history is [{ IsWithdrawn: false } last, ..] ? last : null;
        _seen = _seen < 0 ? _held?.Id ?? 0 : _seen;
    }

    private async Task SaveAsync()
    {
        (DeclineSettings? typed, _problem) = _form.Read(Now);
        if (typed is not null)
        {
            string note = _form.Note.Trim();
            await DoAsync(() => deeds.PutAsync(
                new RecordDraft(RecordKinds.DeclineSettings, DeclineInputs.Code, _pool, null, typed.ToJson(), note) { Seen = _seen },
                _held, "Настройки сохранены. Они подействуют при следующем расчёте.", $"настройки прогноза: {Words(typed)}", OnChanged.InvokeAsync));
        }
    }

    private Task WithdrawAsync(KeptRecord held) => DoAsync(() => deeds.WithdrawAsync(
        held, "Снова действуют обычные настройки. Они подействуют при следующем расчёте.", "свои настройки прогноза", OnChanged.InvokeAsync));

    private async Task DoAsync(Func<Task<RecordOutcome>> deed)
    {
        (_isBusy, _problem) = (true, null);
        RecordOutcome outcome = await deed();
        (_problem, _seen) = (outcome.Failure, outcome.SeenAfter(_seen));
        _untouched = outcome.IsDone ? _form.Typed : _untouched;
        await OnChanged.InvokeAsync();
        _isBusy = false;
    }

    private static string Words(DeclineSettings settings) =>
        $"снижение от {CardWords.Plain(settings.DropPoints)} п.п., список {CardWords.Plain(settings.CapacityPercent)} % школ";

    private static string Words(KeptRecord version)
    {
        try
        {
            return version.IsWithdrawn ? "возвращены обычные." : $"{Words(DeclineSettings.OfJson(version.Body))}. {version.Note}";
        }
        catch (FormatException wrong)
        {
            return wrong.Message;
        }
    }
}
