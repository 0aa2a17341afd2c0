using Microsoft.EntityFrameworkCore;
using SchoolSupport.Domain.Imports;

namespace SchoolSupport.Domain.Storage;

/// <summary>What only a person can settle about the files of one territory.</summary>
public sealed class OpenQuestions(Database database)
{
    /// <summary>Questions and contradictions nobody decided, of imports that count, the latest import first.</summary>
    public async Task<IReadOnlyList<OpenQuestion>> OfTerritoryAsync(int territoryId, CancellationToken cancellation)
    {
        await using SchoolSupportDb db = database.Open();
        return await (
            from issue in db.Issues
            join import in db.Imports on new { Id = issue.ImportId, issue.Revision } equals new { import.Id, import.Revision }
            where import.UndoneAt == null && issue.Decision == null && issue.Severity >= Severity.Error
                && db.Claims.Any(claim => claim.ImportId == import.Id && claim.Revision == import.Revision && claim.TerritoryId == territoryId)
            orderby import.Id descending, issue.Id
            select new OpenQuestion(import.Id, import.FileName, issue.Severity, issue.Message)).ToListAsync(cancellation);
    }
}

/// <param name="Message">What, where, why and what to do, in Russian.</param>
public sealed record OpenQuestion(int ImportId, string FileName, Severity Severity, string Message);
