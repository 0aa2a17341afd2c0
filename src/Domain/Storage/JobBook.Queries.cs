using Microsoft.EntityFrameworkCore;
using SchoolSupport.Domain.Operations;

namespace SchoolSupport.Domain.Storage;

/// <summary>What jobs there are.</summary>
public sealed partial class JobBook
{
    /// <summary>The job of the person that is not over, or whose end they have not seen; null when there is none.</summary>
    public async Task<Job?> OpenAsync(string person, CancellationToken cancellation)
    {
        await using SchoolSupportDb db = database.Open();
        return await db.Jobs.Where(job => job.Person == person && !job.IsClosed).OrderByDescending(job => job.Id).FirstOrDefaultAsync(cancellation);
    }

    /// <summary>What is being worked on now, whoever began it.</summary>
    public async Task<IReadOnlyList<Job>> RunningAsync(CancellationToken cancellation)
    {
        await using SchoolSupportDb db = database.Open();
        return await db.Jobs.Where(job => EF.Parameter(Running).Contains(job.State)).OrderBy(job => job.Id).ToListAsync(cancellation);
    }

    public async Task<Job> GetAsync(int jobId, CancellationToken cancellation)
    {
        await using SchoolSupportDb db = database.Open();
        return await db.Jobs.SingleAsync(job => job.Id == jobId, cancellation);
    }

    public async Task<IReadOnlyList<JobFile>> FilesAsync(int jobId, CancellationToken cancellation)
    {
        await using SchoolSupportDb db = database.Open();
        return await db.JobFiles.Where(file => file.JobId == jobId).OrderBy(file => file.Number).ToListAsync(cancellation);
    }
}
