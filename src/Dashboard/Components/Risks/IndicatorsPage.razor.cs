using SchoolSupport.Analytics.Risk;
using SchoolSupport.Dashboard.Components.Parts;
using SchoolSupport.Dashboard.Components.Shown;
using SchoolSupport.Dashboard.Records;
using SchoolSupport.Dashboard.Snapshots;
using SchoolSupport.Dashboard.Text;
using SchoolSupport.Domain.Facts;
using SchoolSupport.Domain.Records;
using SchoolSupport.Domain.Storage;

namespace SchoolSupport.Dashboard.Components.Risks;

public sealed partial class IndicatorsPage(RecordDesk desk, Toasts toasts, TimeProvider clock)
{
    private static readonly Plural Indicators = new("показателю", "показателям", "показателям");

    private IReadOnlyList<(string Title, string? Href)> _steps = [];
    private IReadOnlyList<RiskIndicator> _indicators = [];
    private IndicatorForm? _form;
    private int _seen;
    private string? _problem;
    private string? _failure;
    private bool _busy;

    private string Lead
    {
        get
        {
            int own = _indicators.Count(indicator => indicator.Kept is not null);
            int without = _indicators.Count(indicator => !indicator.Decides);
            return $"По {Indicators.Of(_indicators.Count)} система оценивает факторы риска; "
                + (own == 0 ? "все пороги – из программы" : $"своих порогов: {RussianNumbers.Number(own)}")
                + (without == 0 ? "." : $", без порога: {RussianNumbers.Number(without)}.");
        }
    }

    protected override void Pick(SnapshotView view, SchoolYear? year)
    {
        _steps = PlaceSteps.Page(view, "Показатели и пороги");
        _indicators = view.RiskRules.Latest;
    }

    private void Open(RiskIndicator indicator) => (_form, _problem, _seen) = (new IndicatorForm(indicator), null, Seen(indicator.Kept));

    private async Task SaveAsync()
    {
        (RiskIndicator? typed, _problem) = _form!.Read();
        if (typed is null)
        {
            return;
        }

        RiskIndicator before = _form.Indicator;
        await ChangeAsync(async () =>
        {
            KeptRecord now = await PutAsync(typed, _seen);
            _form = null;
            toasts.Show($"Сохранено: «{typed.Title}».", () => UndoAsync(() => before.Kept is null
                ? desk.WithdrawAsync(now, "", $"Показатель риска «{typed.Title}»: изменение отменено", CancellationToken.None)
                : PutAsync(before, now.Id)));
        });
    }

    private Task WithdrawAsync(RiskIndicator indicator) => ChangeAsync(async () =>
    {
        await desk.WithdrawAsync(indicator.Kept!, "", $"Показатель риска «{indicator.Title}»: возвращён к порогам программы", CancellationToken.None);
        toasts.Show($"«{indicator.Title}»: снова пороги программы.", () => UndoAsync(() => PutAsync(indicator, 0)));
    });

    private Task<KeptRecord> PutAsync(RiskIndicator indicator, int seen) => desk.PutAsync(
        new RecordDraft(RecordKinds.RiskIndicator, indicator.Code, View!.Territory.Id, null, RiskIndicatorJson.Write(indicator)) { Seen = seen },
        $"Показатель риска «{indicator.Title}»: изменены пороги или вес", CancellationToken.None);

    /// <summary>A record of another place is not the one that is replaced: this municipality's own stands beside it.</summary>
    private int Seen(KeptRecord? kept) => kept?.TerritoryId == View!.Territory.Id ? kept.Id : 0;

    private Task UndoAsync(Func<Task> undo) => ChangeAsync(async () =>
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
    });

    private async Task ChangeAsync(Func<Task> change)
    {
        (_busy, _failure) = (true, null);
        try
        {
            await change();
            if (!Leaving.IsCancellationRequested)
            {
                await LoadAsync();
            }
        }
        catch (RecordMovedException moved)
        {
            _failure = desk.Words(moved);
            _seen = moved.Last is { IsWithdrawn: false } last ? last.Id : 0;
            await LoadAsync();
        }
        catch (Exception failure) when (failure is DatabaseException or UnauthorizedAccessException)
        {
            _failure = failure.Message;
        }

        _busy = false;
        StateHasChanged();
    }
}
