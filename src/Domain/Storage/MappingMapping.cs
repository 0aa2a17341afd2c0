using Microsoft.EntityFrameworkCore;
using SchoolSupport.Domain.Mappings;

namespace SchoolSupport.Domain.Storage;

internal static class MappingMapping
{
    public static void Map(ModelBuilder modelBuilder) => modelBuilder.Entity<ColumnMapping>(mapping =>
    {
        mapping.Property(m => m.Rules).HasConversion<MappingRulesConverter, MappingRulesComparer>();
        mapping.HasIndex(m => new { m.Fingerprint, m.Bound }).IsUnique().HasFilter("\"RevokedAt\" IS NULL");
    });
}
