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
    private const string Undone = "Изменение разрыва отменено";

    private ComparabilityView? _view;
    private BreakForm? _form;
    private bool _isNew;
    private int _seen;
    private bool _busy;
    private string? _failure;
    private BreakRows? _rows;

    /// <summary>The break a deed was done to, until the focus is led to it.</summary>
    private string? _done;

    private string Here => Frame.Address("/method/comparability", View!.Territory.Id);

    protected override void Pick(SnapshotView view, SchoolYear? year) => _view = ComparabilityView.Of(view);

    private void Add() => (_form, _isNew, _seen) = (new BreakForm { Code = $"own-{Guid.NewGuid():N}"[..12] }, true, 0);

    private void Edit(NumberedBreak row) => (_form, _isNew, _seen) = (BreakForm.Of(row.Row.Break), false, Seen(row.Row.Kept));

    private void Close() => (_form, _isNew) = (null, false);

    private void Leave(BreakForm form)
    {
        Close();
        _done = form.Code;
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (_done is { } code && !_busy && _rows is not null)
        {
            _done = null;
            await _rows.FocusAsync(code);
        }
    }

    private async Task SaveAsync(BreakForm form)
    {
        if (_isNew && _view!.Twin(form.ToBreak()) is { } twin)
        {
            _failure = $"Такой разрыв уже есть, № {twin.Number}: та же работа, то же время, те же классы и предметы. Измените его, второй не нужен.";
            return;
        }

        await KeepAsync(form.ToBreak(), _isNew ? "Разрыв добавлен" : "Разрыв изменён", form.Note, _seen);
        if (_failure is null)
        {
            Close();
        }
    }

    private Task SetAsync(NumberedBreak row, BreakStatus status) =>
        KeepAsync(row.Row.Break with { Status = status }, Deed(row, status), "", Seen(row.Row.Kept));

    private static string Deed(NumberedBreak row, BreakStatus status) => status == BreakStatus.Confirmed
        ? $"Разрыв № {row.Number} подтверждён"
        : $"Разрыв № {row.Number} не применяется";

    private Task KeepAsync(ComparabilityBreak known, string deed, string note, int seen)
    {
        KeptRecord? before = Row(known.Code)?.Kept;
        return DoAsync(known.Code, deed, async () =>
        {
            KeptRecord now = await PutAsync(known, deed, note, seen);
            return () => before is null
                ? desk.WithdrawAsync(now, "", Undone, CancellationToken.None)
                : PutBackAsync(before, now.Id);
        });
    }

    private Task WithdrawAsync(NumberedBreak row)
    {
        KeptRecord kept = row.Row.Kept!;
        string deed = row.Row.Shipped is null ? $"Разрыв № {row.Number} отозван" : $"Разрыв № {row.Number} снова как в программе";
        return DoAsync(row.Row.Break.Code, deed, async () =>
        {
            await desk.WithdrawAsync(kept, "", Summary(deed, row.Row.Break), CancellationToken.None);
            return () => PutBackAsync(kept, 0);
        });
    }

    /// <param name="code">Of the break, to which the focus goes back.</param>
    /// <param name="change">Gives back what undoes it.</param>
    private async Task DoAsync(string code, string deed, Func<Task<Func<Task>>> change)
    {
        (_busy, _failure) = (true, null);
        try
        {
            Func<Task> undo = await change();
            toasts.Show($"{deed}. Графики и изменения пересчитаны.", () => UndoAsync(code, undo));
        }
        catch (RecordMovedException moved)
        {
            _failure = desk.Words(moved);
            _seen = moved.Last is { IsWithdrawn: false } last ? last.Id : 0;
        }
        catch (Exception failure) when (failure is DatabaseException or UnauthorizedAccessException)
        {
            _failure = failure.Message;
        }

        await LoadAsync();
        (_busy, _done) = (false, code);
    }

    private async Task UndoAsync(string code, Func<Task> undo)
    {
        try
        {
            await undo();
            toasts.Close();
        }
        catch (RecordMovedException moved)
        {
            toasts.Show(desk.WordsOfUndo(moved));
        }

        await LoadAsync();
        _done = code;
        await InvokeAsync(StateHasChanged);
    }

    private Task<KeptRecord> PutBackAsync(KeptRecord before, int seen) => desk.PutAsync(
        new RecordDraft(before.Kind, before.Code, before.TerritoryId, null, before.Body, before.Note) { Seen = seen }, Undone, CancellationToken.None);

    private Task<KeptRecord> PutAsync(ComparabilityBreak known, string deed, string note, int seen) => desk.PutAsync(
        new RecordDraft(RecordKinds.ComparabilityBreak, known.Code, View!.Territory.Id, null, BreakJson.Write(known), note) { Seen = seen },
        Summary(deed, known),
        CancellationToken.None);

    /// <summary>A record of another place is not the one that is replaced: this municipality's own stands beside it.</summary>
    private int Seen(KeptRecord? kept) => kept?.TerritoryId == View!.Territory.Id ? kept.Id : 0;

    private static string Summary(string deed, ComparabilityBreak known) =>
        $"{deed}: {Procedures.Title(known.Procedure)}, {BreakWords.When(known.At)}. {known.Reason}";

    private ListedBreak? Row(string code) => _view?.Table.Rows.FirstOrDefault(row => row.Break.Code == code);
}
