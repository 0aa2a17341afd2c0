using Microsoft.EntityFrameworkCore;
using SchoolSupport.Domain.Operations;

namespace SchoolSupport.Domain.Storage;

/// <summary>Who works on a job: a claim holds while its worker says that it is there.</summary>
public sealed partial class JobBook
{
    /// <summary>A worker not heard of for so long is dead. A living one says each few seconds that it is there.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromSeconds(20);

    /// <returns>Whether the job is this worker's now: nobody works on it any more and nobody else was faster.</returns>
    public async Task<bool> ClaimAsync(int jobId, string worker, CancellationToken cancellation)
    {
        await using SchoolSupportDb db = database.Open();
        DateTime dead = Now - Lease;
        return await db.Jobs
            .Where(job => job.Id == jobId && EF.Parameter(Running).Contains(job.State) && (job.Worker == null || job.SeenAt < dead))
            .ExecuteUpdateAsync(
                job => job.SetProperty(j => j.Worker, worker).SetProperty(j => j.SeenAt, Now).SetProperty(j => j.ChangedAt, Now), cancellation) == 1;
    }

    /// <summary>The worker is there.</summary>
    public async Task BeatAsync(string worker, CancellationToken cancellation)
    {
        await using SchoolSupportDb db = database.Open();
        await db.Jobs.Where(job => job.Worker == worker).ExecuteUpdateAsync(job => job.SetProperty(j => j.SeenAt, Now), cancellation);
    }

    /// <summary>The worker goes: its jobs wait for the next one.</summary>
    public async Task ReleaseAsync(string worker, CancellationToken cancellation)
    {
        await using SchoolSupportDb db = database.Open();
        await db.Jobs.Where(job => job.Worker == worker).ExecuteUpdateAsync(job => job.SetProperty(j => j.Worker, (string?)null), cancellation);
    }

    /// <summary>Jobs whose worker is gone, oldest first.</summary>
    public async Task<IReadOnlyList<Job>> AbandonedAsync(CancellationToken cancellation)
    {
        await using SchoolSupportDb db = database.Open();
        DateTime dead = Now - Lease;
        return await db.Jobs
            .Where(job => EF.Parameter(Running).Contains(job.State) && (job.Worker == null || job.SeenAt < dead))
            .OrderBy(job => job.Id)
            .ToListAsync(cancellation);
    }
}
