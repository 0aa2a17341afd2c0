using SchoolSupport.Domain.Facts;

namespace SchoolSupport.Domain.Storage;

/// <summary>The facts of a plan on their way into the database: first what counts of them, then, one after the other, themselves.</summary>
internal static class NewFacts
{
    /// <summary>Ids of facts not stored yet begin here: later than any stored one.</summary>
    public const long FirstId = 1L << 62;

    /// <summary>The facts of stored claims as they will count, numbered from <see cref="FirstId"/>.</summary>
    public static LiveFact[] Live(IReadOnlyList<PlannedClaim> planned, IReadOnlyList<Claim> stored, int importId)
    {
        var facts = new LiveFact[planned.Sum(claim => claim.Facts.Count)];
        int next = 0;
        foreach ((PlannedClaim plan, Claim claim) in planned.Zip(stored))
        {
            LiveClaim live = plan.Live(claim.Id, importId);
            foreach (PlannedFact fact in plan.Facts)
            {
                facts[next] = new LiveFact(FirstId + next, live, fact.Key);
                next++;
            }
        }

        return facts;
    }

    /// <summary>The facts in the order of <see cref="Live"/>, each made when it is asked for.</summary>
    /// <param name="current">The numbers of those that are current.</param>
    public static IEnumerable<Fact> Of(IReadOnlyList<PlannedClaim> planned, IReadOnlyList<Claim> stored, IReadOnlySet<long> current)
    {
        long next = FirstId;
        foreach ((PlannedClaim plan, Claim claim) in planned.Zip(stored))
        {
            foreach (PlannedFact fact in plan.Facts)
            {
                yield return Of(fact, claim, current.Contains(next++));
            }
        }
    }

    private static Fact Of(PlannedFact planned, Claim claim, bool isCurrent) => new()
    {
        Claim = claim,
        ClaimId = claim.Id,
        TerritoryId = planned.TerritoryId,
        SchoolId = planned.SchoolId,
        Year = planned.Draft.Year,
        Season = planned.Draft.Season,
        Attempt = planned.Draft.Attempt,
        Procedure = planned.Draft.Procedure,
        ProgrammeGrade = planned.Draft.ProgrammeGrade,
        PupilGrade = planned.Draft.PupilGrade,
        Subject = planned.Draft.Subject,
        Row = planned.Draft.Row,
        Values = planned.Draft.Values,
        IsCurrent = isCurrent,
    };
}
