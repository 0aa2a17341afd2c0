using LinqToDB.Data;
using LinqToDB.EntityFrameworkCore;
using SchoolSupport.Domain.Facts;

namespace SchoolSupport.Domain.Storage;

/// <summary>Stores facts by the thousand, within the transaction of the context and without its change tracker.</summary>
internal static class FactBulk
{
    /// <summary>A statement of more rows would be a text of hundreds of kilobytes, which stays in memory for long.</summary>
    private const int RowsAtOnce = 50;

    static FactBulk() => LinqToDBForEFTools.Initialize();

    /// <summary>The facts are made one after the other while they are written; nobody has to hold them all.</summary>
    public static Task InsertAsync(SchoolSupportDb db, IEnumerable<Fact> facts, CancellationToken cancellation) =>
        db.BulkCopyAsync(new BulkCopyOptions { MaxBatchSize = RowsAtOnce }, facts, cancellation);
}
