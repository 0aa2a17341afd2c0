using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using SchoolSupport.Domain.Decline;

namespace SchoolSupport.Domain.Storage;

internal static class DeclineMapping
{
    public static void Map(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<DeclineRun>().HasIndex(run => run.TerritoryId);
        modelBuilder.Entity<DeclineScore>(score =>
        {
            score.HasKey(s => new { s.RunId, s.SchoolId });
            score.HasOne<DeclineRun>().WithMany().HasForeignKey(s => s.RunId).OnDelete(DeleteBehavior.Restrict);
        });

        // What was said stays said, whoever writes code here later.
        foreach (IMutableProperty property in new[] { typeof(DeclineRun), typeof(DeclineScore) }
                     .SelectMany(type => modelBuilder.Model.FindEntityType(type)!.GetProperties())
                     .Where(property => !property.IsPrimaryKey()))
        {
            property.SetAfterSaveBehavior(PropertySaveBehavior.Throw);
        }
    }
}
