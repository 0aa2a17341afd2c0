using Microsoft.EntityFrameworkCore;
using SchoolSupport.Domain.Facts;

namespace SchoolSupport.Domain.Storage;

/// <summary>Reads the claims that count, lists with their rosters.</summary>
internal static class LiveClaims
{
    /// <summary>The database narrows by territory, procedure and year; the exact scopes are picked here.</summary>
    public static async Task<Dictionary<long, LiveClaim>> InAsync(
        SchoolSupportDb db, IReadOnlySet<Scope> scopes, CancellationToken cancellation)
    {
        int[] territories = [.. scopes.Select(scope => scope.TerritoryId).Distinct()];
        string[] procedures = [.. scopes.Select(scope => scope.Procedure).Distinct()];
        SchoolYear[] years = [.. scopes.Select(scope => scope.Year).Distinct()];
        List<Claim> claims = await db.Claims
            .AsNoTracking()
            .Where(claim => claim.Import.UndoneAt == null && claim.Revision == claim.Import.Revision)
            .Where(claim => EF.Parameter(territories).Contains(claim.TerritoryId)
                && EF.Parameter(procedures).Contains(claim.Procedure)
                && EF.Parameter(years).Contains(claim.Year))
            .ToListAsync(cancellation);
        Dictionary<ListKey, HashSet<int>> rosters = await RostersAsync(db, claims, scopes, cancellation);
        return claims
            .Where(claim => scopes.Contains(claim.Scope))
            .Select(claim => new LiveClaim(
                claim.Id, claim.ImportId, claim.Source, claim.Extent, claim.SchoolId, claim.Scope))
            .Select(claim => claim.Extent == Extent.AllSchools ? claim with { Roster = rosters[ListKey.Of(claim)] } : claim)
            .ToDictionary(claim => claim.Id);
    }

    /// <param name="claims">Those of one list among them, also of subjects that are not asked for.</param>
    private static async Task<Dictionary<ListKey, HashSet<int>>> RostersAsync(
        SchoolSupportDb db, List<Claim> claims, IReadOnlySet<Scope> scopes, CancellationToken cancellation)
    {
        HashSet<Scope> asked = [.. scopes.Select(scope => scope.OfAllSubjects())];
        Dictionary<long, ListKey> lists = claims
            .Where(claim => claim.Extent == Extent.AllSchools && asked.Contains(claim.Scope.OfAllSubjects()))
            .ToDictionary(claim => claim.Id, claim => new ListKey(claim.ImportId, claim.Source, claim.Scope.OfAllSubjects()));
        long[] ids = [.. lists.Keys];
        var named = await db.Facts
            .Where(fact => fact.SchoolId != null && EF.Parameter(ids).Contains(fact.ClaimId))
            .Select(fact => new { fact.ClaimId, SchoolId = fact.SchoolId!.Value })
            .Distinct()
            .ToListAsync(cancellation);
        return named
            .GroupBy(school => lists[school.ClaimId], school => school.SchoolId)
            .ToDictionary(list => list.Key, list => list.ToHashSet());
    }
}
