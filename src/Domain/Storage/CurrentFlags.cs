using Microsoft.EntityFrameworkCore;
using SchoolSupport.Domain.Facts;

namespace SchoolSupport.Domain.Storage;

/// <summary>Keeps <see cref="Fact.IsCurrent"/> equal to what <see cref="Precedence"/> says, scope by scope, never row by row.</summary>
internal static class CurrentFlags
{
    /// <summary>The scopes an import speaks of at its present revision.</summary>
    public static async Task<HashSet<Scope>> ScopesOfAsync(
        SchoolSupportDb db, int importId, int revision, CancellationToken cancellation)
    {
        List<Claim> claims = await db.Claims
            .AsNoTracking()
            .Where(claim => claim.ImportId == importId && claim.Revision == revision)
            .ToListAsync(cancellation);
        return [.. claims.Select(claim => claim.Scope)];
    }

    /// <summary>All facts of live claims in the scopes, and those of them that carry the flag.</summary>
    public static async Task<StoredFacts> LoadAsync(
        SchoolSupportDb db, IReadOnlySet<Scope> scopes, CancellationToken cancellation)
    {
        Dictionary<long, LiveClaim> claims = await LiveClaims.InAsync(db, scopes, cancellation);
        long[] ids = [.. claims.Keys];
        var rows = await db.Facts
            .Where(fact => EF.Parameter(ids).Contains(fact.ClaimId))
            .Select(fact => new
            {
                fact.Id,
                fact.ClaimId,
                fact.SchoolId,
                fact.PupilGrade,
                fact.Subject,
                fact.IsCurrent,
            })
            .ToListAsync(cancellation);
        var facts = new List<LiveFact>(rows.Count);
        var flagged = new HashSet<long>();
        foreach (var row in rows)
        {
            LiveClaim claim = claims[row.ClaimId];
            Scope scope = claim.Scope;
            facts.Add(new LiveFact(row.Id, claim, new FactKey(
                scope.TerritoryId,
                row.SchoolId,
                scope.Year,
                scope.Season,
                scope.Attempt,
                scope.Procedure,
                scope.ProgrammeGrade,
                row.PupilGrade,
                row.Subject,
                scope.Aspect)));
            if (row.IsCurrent)
            {
                flagged.Add(row.Id);
            }
        }

        return new StoredFacts(facts, flagged);
    }

    /// <summary>Sets and clears flags of stored facts so that exactly those in <paramref name="current"/> carry one.</summary>
    public static async Task UpdateAsync(
        SchoolSupportDb db, StoredFacts stored, IReadOnlySet<long> current, CancellationToken cancellation)
    {
        long[] cleared = [.. stored.Flagged.Where(id => !current.Contains(id))];
        long[] raised =
            [.. stored.Facts.Select(fact => fact.Id).Where(id => current.Contains(id) && !stored.Flagged.Contains(id))];
        await SetAsync(db, cleared, isCurrent: false, cancellation);
        await SetAsync(db, raised, isCurrent: true, cancellation);
    }

    /// <summary>None of an import's facts is current any more.</summary>
    public static Task ClearAsync(SchoolSupportDb db, int importId, CancellationToken cancellation) => db.Facts
        .Where(fact => fact.IsCurrent && db.Claims
            .Where(claim => claim.ImportId == importId)
            .Select(claim => claim.Id)
            .Contains(fact.ClaimId))
        .ExecuteUpdateAsync(facts => facts.SetProperty(fact => fact.IsCurrent, false), cancellation);

    private static async Task SetAsync(SchoolSupportDb db, long[] ids, bool isCurrent, CancellationToken cancellation)
    {
        if (ids.Length > 0)
        {
            await db.Facts
                .Where(fact => EF.Parameter(ids).Contains(fact.Id))
                .ExecuteUpdateAsync(facts => facts.SetProperty(fact => fact.IsCurrent, isCurrent), cancellation);
        }
    }
}

internal sealed record StoredFacts(IReadOnlyList<LiveFact> Facts, IReadOnlySet<long> Flagged);
