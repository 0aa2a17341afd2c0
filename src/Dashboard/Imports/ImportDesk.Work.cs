using System.Data.Common;
using SchoolSupport.Domain.Imports;
using SchoolSupport.Domain.Organisations;
using SchoolSupport.Domain.Storage;
using SchoolSupport.Ingest.Planning;
using SchoolSupport.Ingest.Workbooks;

namespace SchoolSupport.Dashboard.Imports;

/// <summary>How work goes on beside the page: one at a time, told step by step, its failures in words.</summary>
public sealed partial class ImportDesk
{
    /// <summary>Lets everything go without a word: the program ends, and the next one goes on with the job.</summary>
    internal void Leave() => _work.Cancel();

    private void Clear()
    {
        _work.Cancel();
        _work.Dispose();
        _work = new CancellationTokenSource();
        (_batch, _readings, _job, Files, Step, Failure, Message, Result, IsStopping, _watched) = (null, [], null, [], null, null, null, null, false, false);
        _leftOut.Clear();
        Named = [];
        _coming.Clear();
        Effect = null;
        Total = new PlanSummary(0, 0, 0, 0);
        Phase = DeskPhase.Empty;
    }

    private async Task WorkAsync(DeskPhase phase, Func<CancellationToken, Task> work)
    {
        lock (_gate)
        {
            if (IsBusy)
            {
                return; // another page of the same person was faster
            }

            Phase = phase;
        }

        CancellationToken cancellation = _work.Token;
        (Failure, Message) = (null, null);
        Enter(phase);
        try
        {
            // The browser hands its files over on the thread of the page; all else would hold the page up.
            await (phase == DeskPhase.Receiving ? work(cancellation) : Task.Run(() => work(cancellation), cancellation));
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            return;
        }
        catch (JobLostException)
        {
            if (!cancellation.IsCancellationRequested && _job is { } lost)
            {
                await AdoptAsync(await _jobs.GetAsync(lost.Id, CancellationToken.None), CancellationToken.None);
            }
        }
        catch (Exception failure) when (failure is OutdatedChangeException or DatabaseException or WorkbookRefusedException or DbException)
        {
            if (cancellation.IsCancellationRequested)
            {
                return;
            }

            Failure = failure switch
            {
                OutdatedChangeException => "Пока план готовился, кто-то изменил данные. План нужно составить заново.",
                DbException => "База данных занята или недоступна. Повторите попытку через минуту.",
                _ => failure.Message,
            };
            Phase = _batch is null ? DeskPhase.Empty : DeskPhase.Planned;
        }

        Changed?.Invoke();
    }

    private async Task ShowAsync(Batch batch, CancellationToken cancellation)
    {
        (DeskFile[] files, Batch storable, FactChange facts) = await DeskPlan.OfAsync(batch, _readings, current.Actor, _importer, cancellation);
        PlanEffect effect = await _effects.OfAsync(facts, storable.Register, cancellation);
        cancellation.ThrowIfCancellationRequested();
        (_batch, Effect, Register) = (storable, effect, storable.Register);
        Files = files;
        PlanSummary[] parts = [.. files.Select(file => file.Summary).OfType<PlanSummary>()];
        Total = new PlanSummary(parts.Sum(part => part.New), parts.Sum(part => part.Changed), parts.Sum(part => part.Same), parts.Sum(part => part.Gone));
        Step = null;
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
