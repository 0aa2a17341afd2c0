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
    private int _seen;
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
        (_open, _seen) = (measure.Key, measure.Link?.TerritoryId == View!.Territory.Id ? measure.Link.Id : 0);
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
        KeptRecord now = await PutAsync(measure, MeasureLinkJson.Write(RiskFactorKind.All.Where(factor => _chosen.Contains(factor.Code))), _seen);
        _open = null;
        toasts.Show("Связь сохранена.", () => UndoAsync(() => measure.Link is { } before
            ? PutAsync(measure, before.Body, now.Id)
            : desk.WithdrawAsync(now, "", $"Связь мероприятия «{measure.Step.Deed}» с факторами риска отменена", CancellationToken.None)));
    });

    private Task WithdrawAsync(LinkedMeasure measure) => ChangeAsync(async () =>
    {
        await desk.WithdrawAsync(measure.Link!, "", $"Связь мероприятия «{measure.Step.Deed}» с факторами риска: снова по заголовку", CancellationToken.None);
        toasts.Show("Связь снова по заголовку.", () => UndoAsync(() => PutAsync(measure, measure.Link!.Body, 0)));
    });

    private Task<KeptRecord> PutAsync(LinkedMeasure measure, string body, int seen) => desk.PutAsync(
        new RecordDraft(RecordKinds.MeasureLink, measure.Key, View!.Territory.Id, null, body) { Seen = seen },
        $"Мероприятие «{measure.Step.Deed}» связано с факторами риска", CancellationToken.None);

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
