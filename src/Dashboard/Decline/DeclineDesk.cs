using System.Collections.Concurrent;
using SchoolSupport.Analytics.Decline;
using SchoolSupport.Domain.Facts;
using SchoolSupport.Domain.Operations;
using SchoolSupport.Domain.Storage;

namespace SchoolSupport.Dashboard.Decline;

/// <summary>
/// Calculations of this server, one after the other, beside the pages. Only a finished run is stored; one that the server did not
/// live to finish is asked for again.
/// </summary>
public sealed class DeclineDesk(DeclineWork work, ILogger<DeclineDesk> log) : IHostedService, IDisposable
{
    private readonly SemaphoreSlim _one = new(1);
    private readonly ConcurrentDictionary<int, (DeclineJob Job, CancellationTokenSource Stop, Task Task)> _jobs = new();
    private readonly CancellationTokenSource _leaving = new();
    private readonly Lock _starting = new();

    /// <summary>Raised with the number of the pool, on a thread of its own.</summary>
    public event Action<int>? Changed;

    /// <summary>The calculation under way or the last that ended; null when there was none since the server started.</summary>
    public DeclineJob? Of(int poolId) => _jobs.TryGetValue(poolId, out var known) ? known.Job : null;

    /// <summary>Begins a calculation; one of the same pool that is under way goes on instead.</summary>
    public void Start(DeclinePool pool, SchoolYear origin, Actor actor)
    {
        lock (_starting)
        {
            if (Of(pool.TerritoryId) is { IsOver: false })
            {
                return;
            }

            var stop = CancellationTokenSource.CreateLinkedTokenSource(_leaving.Token);
            _jobs[pool.TerritoryId] = (new DeclineJob(pool, origin, actor.Person), stop, Task.CompletedTask);
            Task task = Task.Run(() => RunAsync(pool, origin, actor, stop), CancellationToken.None);
            _jobs.AddOrUpdate(pool.TerritoryId, _ => throw new InvalidOperationException(), (_, now) => now with { Task = task });
        }

        Changed?.Invoke(pool.TerritoryId);
    }

    /// <summary>Asks it to stop at the next step.</summary>
    public void Cancel(int poolId)
    {
        lock (_starting)
        {
            if (_jobs.TryGetValue(poolId, out var known) && !known.Job.IsOver)
            {
                known.Stop.Cancel();
            }
        }
    }

    /// <summary>Until the calculation of a pool has come to its end.</summary>
    public Task EndedAsync(int poolId) => _jobs.TryGetValue(poolId, out var known) ? known.Task : Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        await _leaving.CancelAsync();

        // One that failed has told its page and the log already.
        await Task.WhenAll(_jobs.Values.Select(job => job.Task)).WaitAsync(cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    public void Dispose()
    {
        _leaving.Dispose();
        _one.Dispose();
    }

    private async Task RunAsync(DeclinePool pool, SchoolYear origin, Actor actor, CancellationTokenSource stop)
    {
        try
        {
            await _one.WaitAsync(stop.Token);
            try
            {
                var run = await work.RunAsync(pool, origin, actor, new Telling(progress => Tell(pool.TerritoryId, job => job with { Progress = progress })), stop.Token);
                Tell(pool.TerritoryId, job => job with { IsOver = true, RunId = run.Id });
            }
            finally
            {
                _one.Release();
            }
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            Tell(pool.TerritoryId, job => job with { IsOver = true, Message = "Расчёт остановлен. Прежние расчёты остались." });
        }
        catch (Exception refused) when (refused is DeclineRefusedException or DatabaseException)
        {
            Tell(pool.TerritoryId, job => job with { IsOver = true, Message = refused.Message });
        }
        catch (Exception failure)
        {
            // Nobody awaits this task: the page is told, the log gets the rest, and the failure is not swallowed.
            log.LogError(failure, "The risk of decline of territory {TerritoryId} could not be calculated.", pool.TerritoryId);
            Tell(pool.TerritoryId, job => job with { IsOver = true, Message = "Расчёт прерван из-за ошибки программы; подробности в её журнале. Прежние расчёты остались." });
            throw;
        }
        finally
        {
            lock (_starting)
            {
                stop.Dispose();
            }
        }
    }

    private void Tell(int poolId, Func<DeclineJob, DeclineJob> change)
    {
        _jobs.AddOrUpdate(poolId, _ => throw new InvalidOperationException(), (_, now) => now with { Job = change(now.Job) });
        Changed?.Invoke(poolId);
    }

    private sealed class Telling(Action<ScoringProgress> tell) : IProgress<ScoringProgress>
    {
        public void Report(ScoringProgress value) => tell(value);
    }
}
