using SchoolSupport.Domain.Facts;

namespace SchoolSupport.Domain.Storage;

/// <summary>A fact on its way into the database, under its stored claim.</summary>
internal readonly record struct NewFact(PlannedFact Planned, Claim Claim)
{
    /// <summary>Ids of facts not stored yet begin here: later than any stored one.</summary>
    public const long FirstId = 1L << 62;

    public static IEnumerable<NewFact> Of(PlannedClaim planned, Claim claim) =>
        planned.Facts.Select(fact => new NewFact(fact, claim));

    /// <summary>The facts as they will count, in the same order, under ids of their own.</summary>
    public static IEnumerable<LiveFact> Live(IReadOnlyList<NewFact> facts)
    {
        var claims = new Dictionary<Claim, LiveClaim>();
        for (int i = 0; i < facts.Count; i++)
        {
            Claim claim = facts[i].Claim;
            if (!claims.TryGetValue(claim, out LiveClaim? live))
            {
                live = new LiveClaim(
                    claim.Id, claim.Import.Id, claim.Source, claim.Extent, claim.SchoolId, claim.Scope);
                claims.Add(claim, live);
            }

            yield return new LiveFact(FirstId + i, live, facts[i].Planned.Key);
        }
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
