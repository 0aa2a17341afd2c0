using System.Data.Common;
using SchoolSupport.Domain.Operations;
using SchoolSupport.Domain.Storage;

namespace SchoolSupport.Dashboard.Imports;

/// <summary>
/// Says each second that this program still works on its jobs, if it does, and goes on with those whose program is gone: killed, or stopped
/// for an update.
/// </summary>
public sealed class ImportWorker(Database database, TimeProvider clock, ImportDesks desks, ILogger<ImportWorker> log) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);
    private readonly JobBook _jobs = new(database, clock);
    private readonly List<Task> _resumed = [];
    private readonly Dictionary<ImportDesk, Task> _observed = [];

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        foreach (ImportDesk desk in desks.All)
        {
            desk.Leave();
        }

        await _jobs.ReleaseAsync(desks.Worker, cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, clock);
        do
        {
            try
            {
                await TurnAsync(stoppingToken);
            }
            catch (Exception failure) when (failure is DbException or DatabaseException)
            {
                // Busy or away; the next turn tries again, and until then nobody else can claim anything either.
                log.LogWarning(failure, "The jobs could not be looked at.");
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
        }
        while (await WaitAsync(timer, stoppingToken));
    }

    /// <summary>One look at the jobs; what is taken over goes on beside it.</summary>
    internal async Task TurnAsync(CancellationToken cancellation)
    {
        if (desks.All.Any(desk => desk.IsBusy))
        {
            await _jobs.BeatAsync(desks.Worker, cancellation);
        }

        foreach (Job job in await _jobs.AbandonedAsync(cancellation))
        {
            if (await _jobs.ClaimAsync(job.Id, desks.Worker, cancellation))
            {
                log.LogInformation("Job {JobId} was left in state {State}; going on.", job.Id, job.State);
                _resumed.Add(Task.Run(() => desks.ResumeAsync(job), CancellationToken.None));
            }
        }

        foreach (Task failed in _resumed.Where(task => task.IsFaulted))
        {
            log.LogError(failed.Exception, "A job that was taken over failed; the next start tries again.");
        }

        _resumed.RemoveAll(task => task.IsCompleted);
        foreach (ImportDesk desk in desks.All)
        {
            // A plan that comes from elsewhere is read anew, which takes longer than a turn may.
            if (_observed.GetValueOrDefault(desk, Task.CompletedTask) is { IsCompleted: true } last)
            {
                if (last.IsFaulted)
                {
                    log.LogWarning(last.Exception, "The job of a desk could not be looked at.");
                }

                _observed[desk] = Task.Run(() => desk.ObserveAsync(cancellation), cancellation);
            }
        }
    }

    /// <summary>Until what was taken over has come to its end.</summary>
    internal Task ResumedAsync() => Task.WhenAll(_resumed);

    private static async Task<bool> WaitAsync(PeriodicTimer timer, CancellationToken stopping)
    {
        try
        {
            return await timer.WaitForNextTickAsync(stopping);
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }
}
