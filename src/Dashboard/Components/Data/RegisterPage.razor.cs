using SchoolSupport.Dashboard.Components.Parts;
using SchoolSupport.Dashboard.Registry;
using SchoolSupport.Dashboard.Snapshots;
using SchoolSupport.Dashboard.Text;
using SchoolSupport.Domain.Facts;
using SchoolSupport.Domain.Organisations;
using SchoolSupport.Domain.Storage;

namespace SchoolSupport.Dashboard.Components.Data;

public sealed partial class RegisterPage(RegisterDesk desk, Toasts toasts, BrowserDrafts drafts)
{
    private RegisterTable? _table;
    private CancellationToken _here;
    private int _territory;
    private string _draftKey = "";
    private IReadOnlyList<RegisterProblem> _problems = [];
    private bool _tried;
    private bool _saving;
    private bool _showWrong;
    private bool _toRestore;
    private bool _restored;
    private string? _failure;

    private RegisterDesk Desk => desk;

    private string Lead
    {
        get
        {
            int filled = _table!.Lines.Count(line => !line.IsEmpty);
            int closed = _table.Lines.Count(line => line.Closed is not null);
            return filled == 0
                ? "Школ пока нет: внесите их строками или вставьте список из Excel. По кодам и названиям отсюда школы узнаются в загружаемых таблицах."
                : $"Действует: {Plural.School.Of(filled - closed)}{(closed > 0 ? $", закрыто: {RussianNumbers.Number(closed)}" : "")}. "
                + "По кодам и названиям отсюда школы узнаются в загружаемых таблицах.";
        }
    }

    protected override void Pick(SnapshotView view, SchoolYear? year)
    {
        // The register is edited as it is stored, not as the snapshot has it.
    }

    protected override void OnInitialized()
    {
        base.OnInitialized();
        _here = Leaving;
    }

    protected override async Task OnParametersSetAsync()
    {
        await base.OnParametersSetAsync();
        if (View is { } view && (_table is null || _territory != view.Territory.Id))
        {
            await OpenAsync();
        }
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (_toRestore && _table is { } table)
        {
            _toRestore = false;
            if (await drafts.ReadAsync(_draftKey) is { } draft)
            {
                draft.ApplyTo(table);
                _restored = table.Changed > 0;
                StateHasChanged();
            }
        }

        if (_showWrong)
        {
            _showWrong = false;
            await drafts.ShowFirstWrongAsync();
        }
    }

    private async Task OpenAsync()
    {
        _territory = View!.Territory.Id;
        _table = await desk.OpenAsync(_territory, Leaving);
        _draftKey = $"register:{desk.Installation}:{_territory}:{_table.Shape}";
        (_problems, _tried, _failure, _restored, _toRestore) = ([], false, null, false, true);
    }

    private async Task ReopenAsync()
    {
        await drafts.ForgetAsync(_draftKey);
        await OpenAsync();
    }

    private void Check() => _problems = _tried ? _table!.Problems() : [];

    private async Task KeepAsync() => await drafts.WriteAsync(_draftKey, RegisterDraft.Of("", "", _table!));

    private async Task SaveAsync()
    {
        if (_saving || _table!.Changed == 0)
        {
            return;
        }

        _tried = true;
        Check();
        if (_problems.Count > 0)
        {
            _showWrong = true;
            return;
        }

        (_saving, _failure) = (true, null);
        try
        {
            RegisterTable saved = _table;
            Territory territory = View!.Territory;
            await desk.SaveAsync(saved, territory, Leaving);
            await drafts.ForgetAsync(_draftKey);
            await LoadAsync();
            await OpenAsync();
            Say(saved, territory);
        }
        catch (Exception failure) when (failure is OutdatedChangeException or UnauthorizedAccessException or DatabaseException)
        {
            _failure = failure is OutdatedChangeException ? "Такой код школы или логин уже занят: его сохранил кто-то другой. Проверьте коды и сохраните снова." : failure.Message;
        }

        _saving = false;
    }

    private void Say(RegisterTable saved, Territory territory)
    {
        RegisterLine[] edited = [.. saved.Lines.Where(line => line.Stored is not null && line.IsChanged)];
        int added = saved.Changed - edited.Length;
        string[] parts = [edited.Length > 0 ? $"изменено школ: {RussianNumbers.Number(edited.Length)}" : "", added > 0 ? $"добавлено: {RussianNumbers.Number(added)}" : ""];
        string words = $"Реестр сохранён, {string.Join(", ", parts.Where(part => part.Length > 0))}.";
        toasts.Show(words, edited.Length == 0 ? null : () => InvokeAsync(() => UndoAsync(edited, territory, added)));
    }

    private async Task UndoAsync(RegisterLine[] edited, Territory territory, int added)
    {
        try
        {
            await desk.UndoAsync([.. edited.Select(line => line.Stored!)], edited, territory, CancellationToken.None);
            toasts.Show(added == 0 ? "Правки отменены." : "Правки отменены. Добавленные школы остались: если школа внесена по ошибке, укажите год закрытия.");
        }
        catch (OutdatedChangeException outdated)
        {
            toasts.Show(outdated.Message);
        }

        // The message at the foot may outlive the page.
        if (!_here.IsCancellationRequested)
        {
            await LoadAsync();
            await OpenAsync();
            StateHasChanged();
        }
    }
}
