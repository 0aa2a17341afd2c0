using SchoolSupport.Domain.Imports;
using SchoolSupport.Domain.Organisations;
using SchoolSupport.Domain.Storage;
using SchoolSupport.Ingest.Planning;
using SchoolSupport.Ingest.Workbooks;

namespace SchoolSupport.Dashboard.Imports;

/// <summary>How work goes on beside the page: one at a time, told step by step, its failures in words.</summary>
public sealed partial class ImportDesk
{
    private void Clear()
    {
        _work.Cancel();
        _work.Dispose();
        _work = new CancellationTokenSource();
        (_batch, _readings, Files, Step, Failure) = (null, [], [], null, null);
        _leftOut.Clear();
        Total = new PlanSummary(0, 0, 0, 0);
        Phase = DeskPhase.Empty;
    }

    private async Task WorkAsync(DeskPhase phase, Func<CancellationToken, Task> work)
    {
        CancellationToken cancellation = _work.Token;
        Failure = null;
        Enter(phase);
        try
        {
            await work(cancellation);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            return;
        }
        catch (Exception failure) when (failure is OutdatedChangeException or DatabaseException or WorkbookRefusedException)
        {
            Failure = failure is OutdatedChangeException
                ? "Пока план готовился, кто-то изменил данные. План нужно составить заново."
                : failure.Message;
            Phase = _batch is null ? DeskPhase.Empty : DeskPhase.Planned;
        }

        Changed?.Invoke();
    }

    private async Task ShowAsync(Batch batch, CancellationToken cancellation)
    {
        (DeskFile[] files, Batch storable) = await DeskPlan.OfAsync(batch, _readings, current.Actor, _importer, cancellation);
        cancellation.ThrowIfCancellationRequested();
        _batch = storable;
        Files = files;
        PlanSummary[] parts = [.. files.Select(file => file.Summary).OfType<PlanSummary>()];
        Total = new PlanSummary(parts.Sum(part => part.New), parts.Sum(part => part.Changed), parts.Sum(part => part.Same), parts.Sum(part => part.Gone));
        Step = null;
        Phase = DeskPhase.Planned;
    }

    private void Enter(DeskPhase phase)
    {
        Phase = phase;
        Step = null;
        Changed?.Invoke();
    }

    private void Report(BatchStep step)
    {
        Step = step;
        Changed?.Invoke();
    }

    private async Task<Territory?> ChosenAsync(CancellationToken cancellation)
    {
        int? id = current.Actor.TerritoryId ?? TerritoryId;
        return id is null ? null : (await _registers.LoadAsync(cancellation)).Territories.FirstOrDefault(territory => territory.Id == id);
    }
}
