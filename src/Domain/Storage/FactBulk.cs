using LinqToDB.Data;
using LinqToDB.EntityFrameworkCore;
using SchoolSupport.Domain.Facts;

namespace SchoolSupport.Domain.Storage;

/// <summary>Stores facts by the thousand, within the transaction of the context and without its change tracker.</summary>
internal static class FactBulk
{
    static FactBulk() => LinqToDBForEFTools.Initialize();

    /// <summary>The facts are made one after the other while they are written; nobody has to hold them all.</summary>
    public static Task InsertAsync(SchoolSupportDb db, IEnumerable<Fact> facts, CancellationToken cancellation) =>
        db.BulkCopyAsync(new BulkCopyOptions { BulkCopyType = BulkCopyType.Default }, facts, cancellation);
}
