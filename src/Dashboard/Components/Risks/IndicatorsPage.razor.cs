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

    private void Open(RiskIndicator indicator) => (_form, _problem) = (new IndicatorForm(indicator), null);

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
            await PutAsync(typed);
            _form = null;
            toasts.Show($"Сохранено: «{typed.Title}».", before.Kept is null ? () => ChangeAsync(() => TakeBackAsync(typed)) : () => ChangeAsync(() => PutAsync(before)));
        });
    }

    private Task WithdrawAsync(RiskIndicator indicator) => ChangeAsync(async () =>
    {
        await desk.WithdrawAsync(indicator.Kept!, "", $"Показатель риска «{indicator.Title}»: возвращён к порогам программы", CancellationToken.None);
        toasts.Show($"«{indicator.Title}»: снова пороги программы.", () => ChangeAsync(() => PutAsync(indicator)));
    });

    private Task<KeptRecord> PutAsync(RiskIndicator indicator) => desk.PutAsync(
        new RecordDraft(RecordKinds.RiskIndicator, indicator.Code, View!.Territory.Id, null, RiskIndicatorJson.Write(indicator)),
        $"Показатель риска «{indicator.Title}»: изменены пороги или вес", CancellationToken.None);

    private async Task TakeBackAsync(RiskIndicator indicator)
    {
        if (View!.RiskRules.Latest.First(one => one.Code == indicator.Code).Kept is { } kept)
        {
            await desk.WithdrawAsync(kept, "", $"Показатель риска «{indicator.Title}»: изменение отменено", CancellationToken.None);
        }
    }

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
        catch (Exception failure) when (failure is DatabaseException or UnauthorizedAccessException)
        {
            _failure = failure.Message;
        }

        _busy = false;
        StateHasChanged();
    }
}
