using Microsoft.EntityFrameworkCore;
using SchoolSupport.Domain.Operations;

namespace SchoolSupport.Domain.Storage;

/// <summary>
/// Jobs and their files. Each step is one conditional UPDATE: whoever does not hold the job changes nothing and learns it. No
/// step is a data version, for the data stay as they are.
/// </summary>
public sealed partial class JobBook(Database database, TimeProvider clock)
{
    private static readonly JobState[] Running = [JobState.Received, JobState.Reading, JobState.Storing];

    private DateTime Now
    {
        get
        {
            DateTime now = clock.GetUtcNow().UtcDateTime;
            return now.AddTicks(-(now.Ticks % TimeSpan.TicksPerMillisecond));
        }
    }

    /// <summary>A new job, claimed by <paramref name="worker"/>; earlier ones of the person end as cancelled.</summary>
    public async Task<Job> StartAsync(Actor actor, int? territoryId, string worker, CancellationToken cancellation)
    {
        await using SchoolSupportDb db = database.Open();
        DateTime now = Now;
        int[] waiting = await db.Jobs
            .Where(job => job.Person == actor.Person && job.State == JobState.Planned)
            .Select(job => job.Id)
            .ToArrayAsync(cancellation);
        foreach (int id in waiting)
        {
            await CancelAsync(id, cancellation);
        }

        // Nobody waits for what this worker had begun for the person and did not go on with.
        await db.Jobs.Where(job => job.Person == actor.Person && job.Worker == worker && (job.State == JobState.Received || job.State == JobState.Reading))
            .ExecuteUpdateAsync(job => job.SetProperty(j => j.State, JobState.Cancelled).SetProperty(j => j.Worker, (string?)null), cancellation);
        await db.Jobs.Where(job => job.Person == actor.Person && !job.IsClosed && job.State > JobState.Storing)
            .ExecuteUpdateAsync(job => job.SetProperty(j => j.IsClosed, true), cancellation);
        Job started = db.Jobs.Add(new Job
        {
            Person = actor.Person,
            Role = actor.Role,
            OwnTerritoryId = actor.TerritoryId,
            TerritoryId = territoryId,
            State = JobState.Received,
            Worker = worker,
            SeenAt = now,
            Number = 0,
            Count = 0,
            FileName = "",
            DataVersion = 0,
            IsCancelAsked = false,
            IsClosed = false,
            CreatedAt = now,
            ChangedAt = now,
            Message = null,
        }).Entity;
        await db.SaveChangesAsync(cancellation);
        return started;
    }

    /// <summary>The names of the files that came; what is in them follows with <see cref="KeepAsync"/>.</summary>
    public async Task ExpectAsync(int jobId, string worker, IReadOnlyList<string> paths, CancellationToken cancellation)
    {
        await using SchoolSupportDb db = database.Open();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        await MineAsync(db, jobId, worker, JobState.Reading, 0, paths.Count, "", cancellation);
        db.JobFiles.AddRange(paths.Select((path, number) => new JobFile { JobId = jobId, Number = number, Path = path }));
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
    }

    /// <summary>A file that was read, with what may be kept of it.</summary>
    public async Task KeepAsync(JobFile read, string worker, int done, int count, CancellationToken cancellation)
    {
        await using SchoolSupportDb db = database.Open();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        await MineAsync(db, read.JobId, worker, JobState.Reading, done, count, read.Path, cancellation);
        db.JobFiles.Update(read);
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
    }

    /// <summary>It waits for the person now; whoever worked on it lets it go.</summary>
    public async Task PlannedAsync(int jobId, string worker, int dataVersion, string? message, CancellationToken cancellation)
    {
        await using SchoolSupportDb db = database.Open();
        int mine = await db.Jobs.Where(job => job.Id == jobId && (job.Worker == worker || job.State == JobState.Planned)).ExecuteUpdateAsync(
            job => job.SetProperty(j => j.State, JobState.Planned)
                .SetProperty(j => j.Worker, (string?)null)
                .SetProperty(j => j.Number, 0)
                .SetProperty(j => j.DataVersion, dataVersion)
                .SetProperty(j => j.Message, message)
                .SetProperty(j => j.ChangedAt, Now),
            cancellation);
        Demand(mine, jobId);
    }

    /// <summary>The person takes a file out of the plan or back in.</summary>
    public async Task LeaveOutAsync(int jobId, string path, bool leftOut, CancellationToken cancellation)
    {
        await using SchoolSupportDb db = database.Open();
        await db.JobFiles.Where(file => file.JobId == jobId && file.Path == path)
            .ExecuteUpdateAsync(file => file.SetProperty(f => f.IsLeftOut, leftOut), cancellation);
    }

    public async Task ChooseAsync(int jobId, int? territoryId, CancellationToken cancellation)
    {
        await using SchoolSupportDb db = database.Open();
        await db.Jobs.Where(job => job.Id == jobId)
            .ExecuteUpdateAsync(job => job.SetProperty(j => j.TerritoryId, territoryId), cancellation);
    }

    /// <returns>Whether this worker stores it; another one may have been faster, or the person gave it up.</returns>
    public async Task<bool> BeginStoringAsync(int jobId, string worker, int count, CancellationToken cancellation)
    {
        await using SchoolSupportDb db = database.Open();
        return await db.Jobs.Where(job => job.Id == jobId && job.State == JobState.Planned).ExecuteUpdateAsync(
            job => job.SetProperty(j => j.State, JobState.Storing)
                .SetProperty(j => j.Worker, worker)
                .SetProperty(j => j.SeenAt, Now)
                .SetProperty(j => j.Number, 0)
                .SetProperty(j => j.Count, count)
                .SetProperty(j => j.Message, (string?)null)
                .SetProperty(j => j.ChangedAt, Now),
            cancellation) == 1;
    }

    /// <summary>It is over; of its files only the names stay.</summary>
    public async Task EndAsync(int jobId, string worker, JobState state, string? message, CancellationToken cancellation)
    {
        await using SchoolSupportDb db = database.Open();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        int mine = await db.Jobs.Where(job => job.Id == jobId && job.Worker == worker).ExecuteUpdateAsync(
            job => job.SetProperty(j => j.State, state)
                .SetProperty(j => j.Worker, (string?)null)
                .SetProperty(j => j.Message, message)
                .SetProperty(j => j.ChangedAt, Now),
            cancellation);
        Demand(mine, jobId);
        await ForgetContentAsync(db, jobId, cancellation);
        await transaction.CommitAsync(cancellation);
    }

    /// <summary>What waits ends at once; what is being worked on is asked to stop after the file in hand.</summary>
    public async Task CancelAsync(int jobId, CancellationToken cancellation)
    {
        await using SchoolSupportDb db = database.Open();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        int ended = await db.Jobs.Where(job => job.Id == jobId && job.State == JobState.Planned).ExecuteUpdateAsync(
            job => job.SetProperty(j => j.State, JobState.Cancelled).SetProperty(j => j.IsClosed, true).SetProperty(j => j.ChangedAt, Now), cancellation);
        if (ended == 1)
        {
            await ForgetContentAsync(db, jobId, cancellation);
        }
        else
        {
            await db.Jobs.Where(job => job.Id == jobId && EF.Parameter(Running).Contains(job.State))
                .ExecuteUpdateAsync(job => job.SetProperty(j => j.IsCancelAsked, true), cancellation);
        }

        await transaction.CommitAsync(cancellation);
    }

    /// <summary>The person has seen the end.</summary>
    public async Task CloseAsync(int jobId, CancellationToken cancellation)
    {
        await using SchoolSupportDb db = database.Open();
        await db.Jobs.Where(job => job.Id == jobId && job.State > JobState.Storing)
            .ExecuteUpdateAsync(job => job.SetProperty(j => j.IsClosed, true), cancellation);
    }

    private async Task MineAsync(
        SchoolSupportDb db, int jobId, string worker, JobState state, int number, int count, string path, CancellationToken cancellation)
    {
        int mine = await db.Jobs.Where(job => job.Id == jobId && job.Worker == worker).ExecuteUpdateAsync(
            job => job.SetProperty(j => j.State, state)
                .SetProperty(j => j.Number, number)
                .SetProperty(j => j.Count, count)
                .SetProperty(j => j.FileName, path)
                .SetProperty(j => j.SeenAt, Now)
                .SetProperty(j => j.ChangedAt, Now),
            cancellation);
        Demand(mine, jobId);
    }

    private static void Demand(int mine, int jobId)
    {
        if (mine == 0)
        {
            throw new JobLostException(jobId);
        }
    }

    private static Task<int> ForgetContentAsync(SchoolSupportDb db, int jobId, CancellationToken cancellation) =>
        db.JobFiles.Where(file => file.JobId == jobId).ExecuteUpdateAsync(file => file.SetProperty(f => f.Content, (byte[]?)null), cancellation);
}
