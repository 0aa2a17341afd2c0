using Microsoft.AspNetCore.Components;
using SchoolSupport.Analytics.Risk;
using SchoolSupport.Dashboard.Components.Layout;
using SchoolSupport.Dashboard.Components.Parts;
using SchoolSupport.Dashboard.Components.Shown;
using SchoolSupport.Dashboard.Records;
using SchoolSupport.Dashboard.Snapshots;
using SchoolSupport.Dashboard.Text;
using SchoolSupport.Domain.Facts;
using SchoolSupport.Domain.Records;
using SchoolSupport.Domain.Storage;
using SchoolSupport.Domain.Vocabulary;

namespace SchoolSupport.Dashboard.Components.Risks;

public sealed partial class MeasuresPage(RecordDesk desk, Toasts toasts)
{
    private const string None = "none";

    private readonly HashSet<string> _chosen = new(StringComparer.Ordinal);
    private IReadOnlyList<(string Title, string? Href)> _steps = [];
    private MeasureLinks? _links;
    private string? _open;
    private string? _failure;
    private bool _busy;

    /// <summary>«none»: only measures without a factor.</summary>
    [SupplyParameterFromQuery(Name = "factor")]
    public string? Factor { get; set; }

    private IReadOnlyList<LinkedMeasure> Shown => Factor == None ? _links!.WithoutFactor : _links!.Measures;

    private IReadOnlyList<Tabs.Tab> Filters =>
    [
        new("Все", Frame.Address("/risks/measures", View!.Territory.Id), Factor != None, _links!.Measures.Count),
        new("Без фактора", Frame.Address("/risks/measures", View.Territory.Id) + "&factor=" + None, Factor == None, _links.WithoutFactor.Count),
    ];

    private string Lead
    {
        get
        {
            int all = _links!.Measures.Count;
            int with = all - _links.WithoutFactor.Count;
            int factors = RiskFactorKind.All.Count(factor => _links.Of(factor).Count > 0);
            return $"Из {RussianNumbers.Number(all)} мероприятий на факторы риска отвечают {RussianNumbers.Number(with)}; мероприятия есть у {RussianNumbers.Number(factors)} факторов из {RussianNumbers.Number(RiskFactorKind.All.Count)}.";
        }
    }

    protected override void Pick(SnapshotView view, SchoolYear? year)
    {
        _steps = PlaceSteps.Page(view, "Мероприятия и факторы риска");
        _links = view.MeasureLinks;
    }

    private void Open(LinkedMeasure measure)
    {
        _open = measure.Key;
        _chosen.Clear();
        _chosen.UnionWith(measure.Factors.Select(factor => factor.Code));
    }

    private void Tick(RiskFactorKind factor, bool isChosen)
    {
        if (isChosen)
        {
            _chosen.Add(factor.Code);
        }
        else
        {
            _chosen.Remove(factor.Code);
        }
    }

    private Task SaveAsync(LinkedMeasure measure) => ChangeAsync(async () =>
    {
        await PutAsync(measure, MeasureLinkJson.Write(RiskFactorKind.All.Where(factor => _chosen.Contains(factor.Code))));
        _open = null;
        toasts.Show("Связь сохранена.", () => ChangeAsync(() => measure.Link is { } before ? PutAsync(measure, before.Body) : TakeBackAsync(measure)));
    });

    private Task WithdrawAsync(LinkedMeasure measure) => ChangeAsync(async () =>
    {
        await desk.WithdrawAsync(measure.Link!, "", $"Связь мероприятия «{measure.Step.Deed}» с факторами риска: снова по заголовку", CancellationToken.None);
        toasts.Show("Связь снова по заголовку.", () => ChangeAsync(() => PutAsync(measure, measure.Link!.Body)));
    });

    private Task<KeptRecord> PutAsync(LinkedMeasure measure, string body) => desk.PutAsync(
        new RecordDraft(RecordKinds.MeasureLink, measure.Key, View!.Territory.Id, null, body),
        $"Мероприятие «{measure.Step.Deed}» связано с факторами риска", CancellationToken.None);

    private async Task TakeBackAsync(LinkedMeasure measure)
    {
        if (View!.MeasureLinks.Measures.First(one => one.Key == measure.Key).Link is { } kept)
        {
            await desk.WithdrawAsync(kept, "", $"Связь мероприятия «{measure.Step.Deed}» с факторами риска отменена", CancellationToken.None);
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
