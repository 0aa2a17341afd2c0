using Microsoft.EntityFrameworkCore;
using SchoolSupport.Domain.Imports;

namespace SchoolSupport.Domain.Storage;

/// <summary>Imports by the hundred, for lists: each with what it holds, in as many queries as one would take.</summary>
public sealed class ImportCatalogue(Database database)
{
    /// <summary>All imports, undone ones too, newest first.</summary>
    public async Task<IReadOnlyList<ImportSummary>> ListAsync(CancellationToken cancellation)
    {
        await using SchoolSupportDb db = database.Open();
        await using var transaction = await database.BeginReadingAsync(db, cancellation);
        List<Import> imports = await db.Imports.OrderByDescending(import => import.Id).ToListAsync(cancellation);
        var tables = (await (
                from table in db.ImportedTables
                join import in db.Imports on new { Id = table.ImportId, table.Revision } equals new { import.Id, import.Revision }
                orderby table.Id
                select new { table.ImportId, table.Layout, table.Facts }).ToListAsync(cancellation))
            .ToLookup(table => table.ImportId);
        var issues = (await (
                from issue in db.Issues
                join import in db.Imports on new { Id = issue.ImportId, issue.Revision } equals new { import.Id, import.Revision }
                where issue.Decision == null
                group issue by new { issue.ImportId, issue.Severity } into same
                select new { same.Key.ImportId, same.Key.Severity, Count = same.Count() }).ToListAsync(cancellation))
            .ToLookup(count => count.ImportId);
        var territories = (await (
                from claim in db.Claims
                join import in db.Imports on new { Id = claim.ImportId, claim.Revision } equals new { import.Id, import.Revision }
                select new { claim.ImportId, claim.TerritoryId }).Distinct().ToListAsync(cancellation))
            .ToLookup(claim => claim.ImportId, claim => claim.TerritoryId);
        return
        [
            .. imports.Select(import => new ImportSummary(
                import,
                [.. tables[import.Id].Select(table => table.Layout).Distinct()],
                tables[import.Id].Sum(table => table.Facts),
                issues[import.Id].ToDictionary(count => count.Severity, count => count.Count),
                [.. territories[import.Id].Order()])),
        ];
    }

    /// <summary>Imports that count and say something about a school, oldest first.</summary>
    public async Task<IReadOnlyList<Import>> AboutSchoolAsync(int schoolId, CancellationToken cancellation)
    {
        await using SchoolSupportDb db = database.Open();
        return await db.Imports
            .Where(import => import.UndoneAt == null && db.Facts.Any(fact =>
                fact.SchoolId == schoolId && fact.Claim.ImportId == import.Id && fact.Claim.Revision == import.Revision))
            .OrderBy(import => import.Id)
            .ToListAsync(cancellation);
    }

    /// <summary>What waits for a decision: questions and contradictions of imports that count, questions first, newest first.</summary>
    /// <param name="territoryId">Only of imports with values of this territory; null for all.</param>
    public async Task<IReadOnlyList<OpenIssue>> OpenIssuesAsync(int? territoryId, CancellationToken cancellation)
    {
        await using SchoolSupportDb db = database.Open();
        var open = await (
                from issue in db.Issues
                join import in db.Imports on new { Id = issue.ImportId, issue.Revision } equals new { import.Id, import.Revision }
                where import.UndoneAt == null && issue.Decision == null && issue.Severity >= Severity.Error
                    && (territoryId == null || db.Claims.Any(claim =>
                        claim.ImportId == import.Id && claim.Revision == import.Revision && claim.TerritoryId == territoryId))
                orderby issue.Severity descending, import.Id descending, issue.Id
                select new { issue, import }).ToListAsync(cancellation);
        return [.. open.Select(pair => new OpenIssue(pair.issue, pair.import))];
    }

    /// <summary>Files that count and were stored with another that says something else about the same, the later first; nobody decided it yet.</summary>
    public async Task<IReadOnlyList<OpenIssue>> ContradictionsAsync(IReadOnlyCollection<int> territoryIds, CancellationToken cancellation)
    {
        await using SchoolSupportDb db = database.Open();
        var open = await (
                from issue in db.Issues
                join import in db.Imports on new { Id = issue.ImportId, issue.Revision } equals new { import.Id, import.Revision }
                where import.UndoneAt == null && issue.Decision == null && issue.Code == IssueCodes.ClaimedTwice && issue.Severity >= Severity.Warning
                    && db.Claims.Any(claim =>
                        claim.ImportId == import.Id && claim.Revision == import.Revision && territoryIds.Contains(claim.TerritoryId))
                orderby import.Id descending, issue.Id
                select new { issue, import }).ToListAsync(cancellation);
        return [.. open.Select(pair => new OpenIssue(pair.issue, pair.import))];
    }
}

/// <summary>An import as a line of a list.</summary>
/// <param name="Layouts">What its tables were taken for, each once.</param>
/// <param name="Facts">Records of all its tables.</param>
/// <param name="Open">Issues nobody decided, by severity; none has no entry.</param>
/// <param name="TerritoryIds">The territories its facts are about; empty for a register of schools.</param>
public sealed record ImportSummary(
    Import Import,
    IReadOnlyList<string> Layouts,
    int Facts,
    IReadOnlyDictionary<Severity, int> Open,
    IReadOnlyList<int> TerritoryIds)
{
    /// <summary>Whether only a person can say something, or the file contradicts itself.</summary>
    public bool NeedsAnswer => Import.UndoneAt is null && (Open.ContainsKey(Severity.Question) || Open.ContainsKey(Severity.Error));
}

/// <summary>An issue nobody decided yet, with its file.</summary>
public sealed record OpenIssue(Issue Issue, Import Import);
