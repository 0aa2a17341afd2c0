using Microsoft.EntityFrameworkCore;
using SchoolSupport.Domain.Facts;
using SchoolSupport.Domain.Imports;

namespace SchoolSupport.Domain.Storage;

/// <summary>What of an import is not in force, and why.</summary>
public sealed class Standings(Database database)
{
    /// <summary>The facts of the import's present reading that do not count; none for an import that is undone.</summary>
    public async Task<IReadOnlyList<IdleFact>> OfImportAsync(int importId, CancellationToken cancellation)
    {
        await using SchoolSupportDb db = database.Open();
        await using var transaction = await database.BeginReadingAsync(db, cancellation);
        List<Fact> idle = await db.Facts
            .AsNoTrackingWithIdentityResolution()
            .Include(fact => fact.Claim.Import)
            .Where(fact => fact.Claim.ImportId == importId
                && fact.Claim.Import.UndoneAt == null
                && fact.Claim.Revision == fact.Claim.Import.Revision
                && !fact.IsCurrent)
            .OrderBy(fact => fact.Id)
            .ToListAsync(cancellation);
        if (idle.Count == 0)
        {
            return [];
        }

        HashSet<Scope> scopes = [.. idle.Select(fact => fact.Claim.Scope)];
        StoredFacts stored = await CurrentFlags.LoadAsync(db, scopes, cancellation);
        Dictionary<long, Verdict> verdicts = Precedence.Verdicts(stored.Facts);
        int[] others = [.. idle.Select(fact => verdicts[fact.Id].By!.Value).Distinct()];
        Dictionary<int, Import> imports = await db.Imports
            .Where(import => EF.Parameter(others).Contains(import.Id))
            .ToDictionaryAsync(import => import.Id, cancellation);
        ILookup<(int, FactKey), string> sources = stored.Facts.ToLookup(fact => (fact.Claim.ImportId, fact.Key), fact => fact.Claim.Source);
        return
        [
            .. from fact in idle
               let verdict = verdicts[fact.Id]
               let other = verdict.By!.Value
               select new IdleFact(
                   fact,
                   verdict.Standing,
                   imports[other],
                   sources[(other, fact.Key)].OrderBy(Sources.Rank).FirstOrDefault(fact.Claim.Source)),
        ];
    }
}

/// <summary>A stored fact that is not in force.</summary>
/// <param name="By">The import whose word counts instead, or whose list is the other part.</param>
/// <param name="BySource">Who speaks there, a code of <see cref="Sources"/>.</param>
public sealed record IdleFact(Fact Fact, Standing Why, Import By, string BySource);
