using Microsoft.EntityFrameworkCore;
using SchoolSupport.Domain.Operations;

namespace SchoolSupport.Domain.Storage;

/// <summary>What must still be so for a file to be stored; otherwise nothing of it is.</summary>
/// <param name="DataVersion">The data version its plan was made at; null when any will do.</param>
/// <param name="Step">The job it is a file of; null when it is stored at once.</param>
public sealed record CommitTerms(int? DataVersion, JobStep? Step)
{
    public static CommitTerms None { get; } = new(null, null);

    /// <param name="current">The data version inside the transaction that will store the file.</param>
    internal void DemandVersion(int current)
    {
        if (DataVersion is int planned && planned != current)
        {
            throw new DataMovedException(planned, current);
        }
    }

    /// <summary>Notes in the file's own transaction that it is done: after a kill both are there or neither.</summary>
    internal async Task NoteAsync(Operation operation, int importId, int version, CancellationToken cancellation)
    {
        if (Step is not { } step)
        {
            return;
        }

        SchoolSupportDb db = operation.Db;
        DateTime now = operation.Now();
        int mine = await db.Jobs
            .Where(job => job.Id == step.JobId && job.Worker == step.Worker && job.State == JobState.Storing)
            .ExecuteUpdateAsync(
                job => job.SetProperty(j => j.Number, j => j.Number + 1)
                    .SetProperty(j => j.FileName, step.Path)
                    .SetProperty(j => j.DataVersion, version)
                    .SetProperty(j => j.SeenAt, now)
                    .SetProperty(j => j.ChangedAt, now),
                cancellation);
        if (mine == 0)
        {
            throw new JobLostException(step.JobId);
        }

        await db.JobFiles
            .Where(file => file.JobId == step.JobId && file.Sha256 == step.Sha256)
            .ExecuteUpdateAsync(file => file.SetProperty(f => f.ImportId, importId), cancellation);
    }
}

/// <summary>A file of a job on its way into the database.</summary>
public sealed record JobStep(int JobId, string Worker, string Path, string Sha256);
