using Microsoft.EntityFrameworkCore;
using SchoolSupport.Domain.Imports;

namespace SchoolSupport.Domain.Storage;

internal static class ImportMapping
{
    public static void Map(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<Upload>(upload => upload.HasKey(u => u.Sha256));
        modelBuilder.Entity<Import>(import =>
        {
            import.HasOne<Upload>().WithMany().HasForeignKey(i => i.Sha256).OnDelete(DeleteBehavior.Restrict);
            import.HasMany(i => i.Tables).WithOne().HasForeignKey(t => t.ImportId).OnDelete(DeleteBehavior.Restrict);
            import.HasMany(i => i.Issues).WithOne().HasForeignKey(i => i.ImportId).OnDelete(DeleteBehavior.Restrict);

            // The same bytes count once; undone imports of them are any number.
            import.HasIndex(i => i.Sha256).IsUnique().HasFilter("\"UndoneAt\" IS NULL");
        });
        modelBuilder.Entity<ImportedTable>().HasIndex(table => new { table.ImportId, table.Revision });
        modelBuilder.Entity<Issue>().HasIndex(issue => new { issue.ImportId, issue.Revision });
        modelBuilder.Entity<Answer>()
            .HasIndex(answer => new { answer.Sha256, answer.Sheet, answer.Cell, answer.IssueCode })
            .IsUnique()
            .HasFilter("\"RevokedAt\" IS NULL");
    }
}
