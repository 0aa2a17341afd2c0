using SchoolSupport.Dashboard.Components.Parts;
using SchoolSupport.Dashboard.Registry;
using SchoolSupport.Dashboard.Snapshots;
using SchoolSupport.Dashboard.Text;
using SchoolSupport.Domain.Facts;
using SchoolSupport.Domain.Storage;

namespace SchoolSupport.Dashboard.Components.Data;

public sealed partial class RegisterPage(RegisterDesk desk, Toasts toasts)
{
    internal static readonly string[] Types = ["СОШ", "ООШ", "НОШ", "гимназия", "лицей", "школа-интернат", "вечерняя (сменная) школа", "ОШ"];

    private RegisterTable? _table;
    private int _territory;
    private IReadOnlyList<RegisterProblem> _problems = [];
    private bool _tried;
    private bool _saving;
    private string? _failure;

    private RegisterDesk Desk => desk;

    private string Lead
    {
        get
        {
            int closed = _table!.Lines.Count(line => line.Closed is not null);
            int open = _table.Lines.Count(line => !line.IsEmpty) - closed;
            return $"Действует: {Plural.School.Of(open)}{(closed > 0 ? $", закрыто: {RussianNumbers.Number(closed)}" : "")}. "
                + "По кодам и названиям отсюда школы узнаются в загружаемых таблицах.";
        }
    }

    protected override void Pick(SnapshotView view, SchoolYear? year)
    {
        // The register is edited as it is stored, not as the snapshot has it.
    }

    protected override async Task OnParametersSetAsync()
    {
        await base.OnParametersSetAsync();
        if (View is { } view && (_table is null || _territory != view.Territory.Id))
        {
            await ReopenAsync();
        }
    }

    private async Task ReopenAsync()
    {
        _territory = View!.Territory.Id;
        _table = await desk.OpenAsync(_territory, Leaving);
        (_problems, _tried, _failure) = ([], false, null);
    }

    private void Check() => _problems = _tried ? _table!.Problems() : [];

    private async Task SaveAsync()
    {
        _tried = true;
        Check();
        if (_problems.Count > 0)
        {
            return;
        }

        (_saving, _failure) = (true, null);
        try
        {
            int changed = _table!.Changed;
            await desk.SaveAsync(_table, View!.Territory, Leaving);
            await LoadAsync();
            await ReopenAsync();
            toasts.Show($"Реестр сохранён, изменено строк: {RussianNumbers.Number(changed)}.");
        }
        catch (Exception failure) when (failure is OutdatedChangeException or UnauthorizedAccessException or DatabaseException)
        {
            _failure = failure is OutdatedChangeException ? "Такой код школы или логин уже занят: его сохранил кто-то другой. Проверьте коды и сохраните снова." : failure.Message;
        }

        _saving = false;
    }
}
