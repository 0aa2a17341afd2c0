using Microsoft.EntityFrameworkCore;
using SchoolSupport.Domain.Facts;
using SchoolSupport.Domain.Organisations;

namespace SchoolSupport.Domain.Storage;

internal static class FactMapping
{
    public static void Map(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<Claim>(claim =>
        {
            claim.HasOne(c => c.Import).WithMany().HasForeignKey(c => c.ImportId).OnDelete(DeleteBehavior.Restrict);
            claim.HasOne<Territory>().WithMany().HasForeignKey(c => c.TerritoryId).OnDelete(DeleteBehavior.Restrict);
            claim.HasOne<School>().WithMany().HasForeignKey(c => c.SchoolId).OnDelete(DeleteBehavior.Restrict);
            claim.HasIndex(c => new { c.ImportId, c.Revision });
            claim.HasIndex(c => new
            {
                c.TerritoryId,
                c.Procedure,
                c.Year,
                c.Season,
                c.Attempt,
                c.ProgrammeGrade,
                c.Subject,
            });
        });
        modelBuilder.Entity<Fact>(fact =>
        {
            fact.HasOne(f => f.Claim).WithMany().HasForeignKey(f => f.ClaimId).OnDelete(DeleteBehavior.Restrict);
            fact.HasOne<Territory>().WithMany().HasForeignKey(f => f.TerritoryId).OnDelete(DeleteBehavior.Restrict);
            fact.HasOne<School>().WithMany().HasForeignKey(f => f.SchoolId).OnDelete(DeleteBehavior.Restrict);
            fact.Property(f => f.Values).HasConversion<FactValuesConverter, FactValuesComparer>();
            fact.HasIndex(f => f.ClaimId);
            fact.HasIndex(f => f.TerritoryId).HasFilter("\"IsCurrent\"");
        });
    }
}
