using Microsoft.EntityFrameworkCore;
using SchoolSupport.Domain.Organisations;

namespace SchoolSupport.Domain.Storage;

internal static class RegisterMapping
{
    public static void Map(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<Territory>(territory =>
        {
            territory.HasOne<Territory>().WithMany().HasForeignKey(t => t.ParentId).OnDelete(DeleteBehavior.Restrict);
            territory.HasIndex(t => t.NameKey);
        });
        modelBuilder.Entity<School>(school =>
        {
            school.HasOne<Territory>().WithMany().HasForeignKey(s => s.TerritoryId).OnDelete(DeleteBehavior.Restrict);
            school.HasMany(s => s.Names).WithOne().HasForeignKey(n => n.SchoolId).OnDelete(DeleteBehavior.Restrict);
            school.HasMany(s => s.Codes).WithOne().HasForeignKey(c => c.SchoolId).OnDelete(DeleteBehavior.Restrict);
            school.HasIndex(s => new { s.TerritoryId, s.Code }).IsUnique();
        });
        modelBuilder.Entity<SchoolName>(name =>
        {
            name.HasIndex(n => n.NameKey);
            name.HasIndex(n => n.SchoolId);
        });
        modelBuilder.Entity<SchoolCode>(code =>
        {
            code.HasIndex(c => new { c.System, c.Value }).IsUnique();
            code.HasIndex(c => c.SchoolId);
        });
    }
}
