using SchoolSupport.Analytics.Breaks;
using SchoolSupport.Dashboard.Components.Layout;
using SchoolSupport.Dashboard.Components.Parts;
using SchoolSupport.Dashboard.Records;
using SchoolSupport.Dashboard.Snapshots;
using SchoolSupport.Domain.Facts;
using SchoolSupport.Domain.Records;
using SchoolSupport.Domain.Storage;

namespace SchoolSupport.Dashboard.Components.Comparability;

public sealed partial class ComparabilityPage(RecordDesk desk, Toasts toasts)
{
    private ComparabilityView? _view;
    private BreakForm? _form;
    private bool _isNew;
    private bool _busy;
    private string? _failure;

    private string Here => Frame.Address("/method/comparability", View!.Territory.Id);

    protected override void Pick(SnapshotView view, SchoolYear? year) => _view = ComparabilityView.Of(view);

    private void Add() => (_form, _isNew) = (new BreakForm { Code = $"own-{Guid.NewGuid():N}"[..12] }, true);

    private void Close() => (_form, _isNew) = (null, false);

    private async Task SaveAsync(BreakForm form)
    {
        await KeepAsync(form.ToBreak(), _isNew ? "Разрыв добавлен" : "Разрыв изменён", form.Note);
        if (_failure is null)
        {
            Close();
        }
    }

    private static string Deed(NumberedBreak row, BreakStatus status) => status == BreakStatus.Confirmed
        ? $"Разрыв № {row.Number} подтверждён"
        : $"Разрыв № {row.Number} не применяется";

    private Task KeepAsync(ComparabilityBreak known, string deed, string note)
    {
        KeptRecord? before = Row(known.Code)?.Kept;
        return DoAsync(deed, () => PutAsync(known, deed, note), before, known.Code);
    }

    private Task WithdrawAsync(NumberedBreak row)
    {
        KeptRecord kept = row.Row.Kept!;
        string deed = row.Row.Shipped is null ? $"Разрыв № {row.Number} отозван" : $"Разрыв № {row.Number} снова как в программе";
        return DoAsync(deed, () => desk.WithdrawAsync(kept, "", Summary(deed, row.Row.Break), CancellationToken.None), kept, kept.Code);
    }

    /// <param name="before">What held and comes back with undo; null where nothing was kept.</param>
    private async Task DoAsync(string deed, Func<Task> change, KeptRecord? before, string code)
    {
        (_busy, _failure) = (true, null);
        try
        {
            await change();
            toasts.Show($"{deed}. Графики и изменения пересчитаны.", () => UndoAsync(before, code));
        }
        catch (Exception failure) when (failure is DatabaseException or UnauthorizedAccessException)
        {
            _failure = failure.Message;
        }

        await LoadAsync();
        _busy = false;
    }

    private async Task UndoAsync(KeptRecord? before, string code)
    {
        if (before is not null)
        {
            await desk.PutAsync(new RecordDraft(before.Kind, before.Code, before.TerritoryId, null, before.Body, before.Note), "Изменение разрыва отменено", CancellationToken.None);
        }
        else if (Row(code)?.Kept is { } kept)
        {
            await desk.WithdrawAsync(kept, "", "Изменение разрыва отменено", CancellationToken.None);
        }

        toasts.Close();
        await LoadAsync();
        await InvokeAsync(StateHasChanged);
    }

    private async Task PutAsync(ComparabilityBreak known, string deed, string note) => await desk.PutAsync(
        new RecordDraft(RecordKinds.ComparabilityBreak, known.Code, View!.Territory.Id, null, BreakJson.Write(known), note),
        Summary(deed, known),
        CancellationToken.None);

    private static string Summary(string deed, ComparabilityBreak known) =>
        $"{deed}: {Procedures.Title(known.Procedure)}, {BreakWords.When(known.At)}. {known.Reason}";

    private ListedBreak? Row(string code) => _view?.Table.Rows.FirstOrDefault(row => row.Break.Code == code);
}
