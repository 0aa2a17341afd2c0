using Microsoft.EntityFrameworkCore;
using SchoolSupport.Domain.Imports;

namespace SchoolSupport.Domain.Storage;

internal static class ImportDetails
{
    /// <summary>Fills in what an import's current revision found; earlier ones stay in the database.</summary>
    public static async Task<ImportDetail> LoadAsync(SchoolSupportDb db, Import import, CancellationToken cancellation)
    {
        import.Tables.AddRange(await db.ImportedTables
            .Where(table => table.ImportId == import.Id && table.Revision == import.Revision)
            .OrderBy(table => table.Id)
            .ToListAsync(cancellation));
        import.Issues.AddRange(await db.Issues
            .Where(issue => issue.ImportId == import.Id && issue.Revision == import.Revision)
            .OrderBy(issue => issue.Id)
            .ToListAsync(cancellation));
        List<int> territories = await db.Claims
            .Where(claim => claim.ImportId == import.Id && claim.Revision == import.Revision)
            .Select(claim => claim.TerritoryId)
            .Distinct()
            .OrderBy(id => id)
            .ToListAsync(cancellation);
        return new ImportDetail(import, territories);
    }
}
