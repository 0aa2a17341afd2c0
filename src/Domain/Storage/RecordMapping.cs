using Microsoft.EntityFrameworkCore;
using SchoolSupport.Domain.Records;

namespace SchoolSupport.Domain.Storage;

internal static class RecordMapping
{
    public static void Map(ModelBuilder modelBuilder) => modelBuilder.Entity<KeptRecord>(record =>
    {
        record.HasIndex(r => new { r.Kind, r.Code });
        record.HasIndex(r => r.TerritoryId).HasFilter("\"ReplacedAt\" IS NULL");
    });
}
