using SchoolSupport.Domain.Facts;

namespace SchoolSupport.Domain.Storage;

/// <summary>A fact on its way into the database, under its stored claim.</summary>
internal readonly record struct NewFact(PlannedFact Planned, Claim Claim)
{
    /// <summary>Ids of facts not stored yet begin here: later than any stored one.</summary>
    public const long FirstId = 1L << 62;

    /// <summary>The facts of stored claims, each beside itself as it will count, under ids of their own.</summary>
    public static IReadOnlyList<(NewFact Fact, LiveFact Live)> Of(
        IReadOnlyList<PlannedClaim> planned, IReadOnlyList<Claim> stored, int importId)
    {
        var facts = new List<(NewFact, LiveFact)>();
        foreach ((PlannedClaim plan, Claim claim) in planned.Zip(stored))
        {
            LiveClaim live = plan.Live(claim.Id, importId);
            foreach (PlannedFact fact in plan.Facts)
            {
                facts.Add((new NewFact(fact, claim), new LiveFact(FirstId + facts.Count, live, fact.Key)));
            }
        }

        return facts;
    }

    public Fact ToFact(bool isCurrent) => new()
    {
        Claim = Claim,
        ClaimId = Claim.Id,
        TerritoryId = Planned.Key.TerritoryId,
        SchoolId = Planned.Key.SchoolId,
        Year = Planned.Key.Year,
        Season = Planned.Key.Season,
        Attempt = Planned.Key.Attempt,
        Procedure = Planned.Key.Procedure,
        ProgrammeGrade = Planned.Key.ProgrammeGrade,
        PupilGrade = Planned.Key.PupilGrade,
        Subject = Planned.Key.Subject,
        Row = Planned.Draft.Row,
        Values = Planned.Draft.Values,
        IsCurrent = isCurrent,
    };
}
