using Microsoft.EntityFrameworkCore;
using SchoolSupport.Domain.Operations;

namespace SchoolSupport.Domain.Storage;

/// <summary>The sequence of all changes of the data.</summary>
public sealed class DataVersions(Database database)
{
    /// <summary>The latest number, 0 before the first change. Cheap: servers ask each second whether they are stale.</summary>
    public async Task<int> CurrentAsync(CancellationToken cancellation)
    {
        await using SchoolSupportDb db = database.Open();
        return await db.DataVersions.MaxAsync(version => (int?)version.Number, cancellation) ?? 0;
    }

    /// <summary>All steps, newest first.</summary>
    public async Task<IReadOnlyList<DataVersion>> HistoryAsync(CancellationToken cancellation)
    {
        await using SchoolSupportDb db = database.Open();
        return await db.DataVersions.OrderByDescending(version => version.Number).ToListAsync(cancellation);
    }
}
