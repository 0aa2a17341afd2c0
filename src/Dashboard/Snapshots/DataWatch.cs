using SchoolSupport.Domain.Storage;

namespace SchoolSupport.Dashboard.Snapshots;

/// <summary>
/// Asks the database each second whether the data moved on, so that open pages can say so: another person, another server or the
/// command line may have written.
/// </summary>
public sealed class DataWatch(Database database, TimeProvider clock, ILogger<DataWatch> log) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    /// <summary>The latest data version seen.</summary>
    public int Version { get; private set; }

    /// <summary>Raised on a thread of its own, with the new version.</summary>
    public event Action<int>? Changed;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var versions = new DataVersions(database);
        using var timer = new PeriodicTimer(Interval, clock);
        bool reachable = true;
        while (await WaitAsync(timer, stoppingToken))
        {
            try
            {
                int version = await versions.CurrentAsync(stoppingToken);
                reachable = true;
                if (version != Version)
                {
                    Version = version;
                    Changed?.Invoke(version);
                }
            }
            catch (DatabaseException failure)
            {
                // Said once, not each second; the pages show the last good state meanwhile.
                if (reachable)
                {
                    log.LogError(failure, "The database cannot be reached.");
                    reachable = false;
                }
            }
        }
    }

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
