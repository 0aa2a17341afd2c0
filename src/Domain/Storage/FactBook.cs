using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using SchoolSupport.Domain.Facts;

namespace SchoolSupport.Domain.Storage;

/// <summary>Reads facts, each with its claim and the claim's import.</summary>
public sealed class FactBook(Database database)
{
    /// <summary>All that counts now for the territories and their schools, in the order it was stored.</summary>
    public async Task<IReadOnlyList<Fact>> CurrentAsync(
        IReadOnlyCollection<int> territoryIds, CancellationToken cancellation)
    {
        int[] territories = [.. territoryIds];
        await using SchoolSupportDb db = database.Open();
        return await db.Facts
            .AsNoTrackingWithIdentityResolution()
            .Include(fact => fact.Claim.Import)
            .Where(fact => fact.IsCurrent && EF.Parameter(territories).Contains(fact.TerritoryId))
            .OrderBy(fact => fact.Id)
            .ToListAsync(cancellation);
    }

    /// <summary>
    /// All that counts now, one by one, in an order that depends on the data alone: territory, school's code (the
    /// territory's own first), year, season, attempt, procedure, grades, subject, row.
    /// </summary>
    public async IAsyncEnumerable<Fact> AllCurrentAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        await using SchoolSupportDb db = database.Open();
        IQueryable<Fact> facts =
            from fact in db.Facts.Include(fact => fact.Claim.Import)
            join school in db.Schools on fact.SchoolId equals school.Id into schools
            from school in schools.DefaultIfEmpty()
            where fact.IsCurrent
            orderby fact.TerritoryId,
                school.Code ?? "",
                fact.Year,
                fact.Season,
                fact.Attempt,
                fact.Procedure,
                fact.ProgrammeGrade ?? 0,
                fact.PupilGrade ?? 0,
                fact.Subject,
                fact.Row,
                fact.Id
            select fact;
        await foreach (Fact fact in facts.AsAsyncEnumerable().WithCancellation(cancellation))
        {
            yield return fact;
        }
    }

    /// <summary>Any fact ever stored, current or not; null when there is none with the id.</summary>
    public async Task<Fact?> GetAsync(long factId, CancellationToken cancellation)
    {
        await using SchoolSupportDb db = database.Open();
        return await db.Facts
            .Include(fact => fact.Claim.Import)
            .SingleOrDefaultAsync(fact => fact.Id == factId, cancellation);
    }

    /// <summary>Any facts ever stored, by id; ids that do not exist are left out.</summary>
    public async Task<IReadOnlyList<Fact>> FindAsync(IReadOnlyCollection<long> factIds, CancellationToken cancellation)
    {
        long[] ids = [.. factIds];
        await using SchoolSupportDb db = database.Open();
        return await db.Facts
            .AsNoTrackingWithIdentityResolution()
            .Include(fact => fact.Claim.Import)
            .Where(fact => EF.Parameter(ids).Contains(fact.Id))
            .OrderBy(fact => fact.Id)
            .ToListAsync(cancellation);
    }

    /// <summary>What was entered by hand and counts now, the latest first.</summary>
    public async Task<IReadOnlyList<Fact>> EnteredAsync(CancellationToken cancellation)
    {
        await using SchoolSupportDb db = database.Open();
        return await db.Facts
            .AsNoTrackingWithIdentityResolution()
            .Include(fact => fact.Claim.Import)
            .Where(fact => fact.IsCurrent && fact.Claim.Source == Sources.ByHand)
            .OrderByDescending(fact => fact.Id)
            .ToListAsync(cancellation);
    }

    /// <summary>All that was ever said for the key by tables of any aspect, newest first.</summary>
    public async Task<IReadOnlyList<Fact>> AllAboutAsync(FactKey key, CancellationToken cancellation)
    {
        await using SchoolSupportDb db = database.Open();
        return await db.Facts
            .AsNoTrackingWithIdentityResolution()
            .Include(fact => fact.Claim.Import)
            .Where(fact => fact.Claim.TerritoryId == key.TerritoryId
                && fact.Claim.Procedure == key.Procedure
                && fact.Claim.Year == key.Year
                && fact.Claim.Season == key.Season
                && fact.Claim.Attempt == key.Attempt
                && fact.Claim.ProgrammeGrade == key.ProgrammeGrade)
            .Where(fact => fact.SchoolId == key.SchoolId && fact.PupilGrade == key.PupilGrade && fact.Subject == key.Subject)
            .OrderByDescending(fact => fact.Id)
            .ToListAsync(cancellation);
    }

    /// <summary>All that was ever said for the key, undone and replaced words too, newest first.</summary>
    public async Task<IReadOnlyList<Fact>> HistoryOfAsync(FactKey key, CancellationToken cancellation)
    {
        Scope scope = Scope.Of(key);
        await using SchoolSupportDb db = database.Open();
        return await db.Facts
            .Include(fact => fact.Claim.Import)
            .Where(fact => fact.Claim.TerritoryId == scope.TerritoryId
                && fact.Claim.Procedure == scope.Procedure
                && fact.Claim.Year == scope.Year
                && fact.Claim.Season == scope.Season
                && fact.Claim.Attempt == scope.Attempt
                && fact.Claim.ProgrammeGrade == scope.ProgrammeGrade
                && fact.Claim.Subject == scope.Subject
                && fact.Claim.Aspect == scope.Aspect)
            .Where(fact => fact.SchoolId == key.SchoolId
                && fact.PupilGrade == key.PupilGrade
                && fact.Subject == key.Subject)
            .OrderByDescending(fact => fact.Id)
            .ToListAsync(cancellation);
    }
}
