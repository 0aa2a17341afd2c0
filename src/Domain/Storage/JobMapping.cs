using Microsoft.EntityFrameworkCore;
using SchoolSupport.Domain.Operations;

namespace SchoolSupport.Domain.Storage;

internal static class JobMapping
{
    public static void Map(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<Job>().HasIndex(job => new { job.IsClosed, job.State });
        modelBuilder.Entity<JobFile>(file =>
        {
            file.HasKey(f => new { f.JobId, f.Number });
            file.HasOne<Job>().WithMany().HasForeignKey(f => f.JobId).OnDelete(DeleteBehavior.Restrict);
        });
    }
}
