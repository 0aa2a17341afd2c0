using SchoolSupport.Domain.Facts;
using SchoolSupport.Domain.Imports;
using SchoolSupport.Domain.Organisations;

namespace SchoolSupport.Domain.Storage;

/// <summary>A claim a plan makes: the facts of one table that share source, extent and scope.</summary>
internal sealed record PlannedClaim(
    PlannedTable Table, string Source, Extent Extent, int? SchoolId, Scope Scope, IReadOnlyList<PlannedFact> Facts)
{
    /// <inheritdoc cref="LiveClaim.Roster"/>
    public IReadOnlySet<int> Roster { get; private init; } = new HashSet<int>();

    /// <param name="idOf">The id of a territory, stored or not.</param>
    /// <param name="idOfSchool">The id of a school, stored or not.</param>
    public static IReadOnlyList<PlannedClaim> Of(
        ImportPlan plan, Func<Territory, int> idOf, Func<School, int> idOfSchool)
    {
        IReadOnlyList<PlannedClaim> claims = Grouped(plan, idOf, idOfSchool);
        Dictionary<(string, Scope), HashSet<int>> rosters = claims
            .Where(claim => claim.Extent == Extent.AllSchools)
            .GroupBy(claim => (claim.Source, claim.Scope.OfAllSubjects()))
            .ToDictionary(list => list.Key, list => list.SelectMany(claim => claim.Facts).Select(fact => fact.SchoolId!.Value).ToHashSet());
        return
        [
            .. claims.Select(claim => claim.Extent == Extent.AllSchools
                ? claim with { Roster = rosters[(claim.Source, claim.Scope.OfAllSubjects())] }
                : claim),
        ];
    }

    /// <summary>The claim as it will count.</summary>
    public LiveClaim Live(long id, int importId) => new(id, importId, Source, Extent, SchoolId, Scope) { Roster = Roster };

    /// <summary>The claim as the import's current revision makes it.</summary>
    public Claim MadeBy(Import import) => new()
    {
        Import = import,
        Revision = import.Revision,
        Source = Source,
        Extent = Extent,
        TerritoryId = Scope.TerritoryId,
        SchoolId = SchoolId,
        Year = Scope.Year,
        Season = Scope.Season,
        Attempt = Scope.Attempt,
        Procedure = Scope.Procedure,
        ProgrammeGrade = Scope.ProgrammeGrade,
        Subject = Scope.Subject,
        Aspect = Scope.Aspect,
        Sheet = Table.Sheet,
        Layout = Table.Layout,
    };

    private static List<PlannedClaim> Grouped(
        ImportPlan plan, Func<Territory, int> idOf, Func<School, int> idOfSchool)
    {
        var claims = new List<PlannedClaim>();
        foreach (PlannedTable table in plan.Tables)
        {
            var ofTable = new Dictionary<(string, Extent, int?, Scope), List<PlannedFact>>();
            (string, Extent, int?, Scope) before = default;
            List<PlannedFact> facts = [];
            foreach (FactDraft draft in table.Facts)
            {
                PlannedFact fact = FactOf(draft, idOf, idOfSchool);
                Extent extent = ExtentOf(draft);
                int? school = extent == Extent.OneSchool ? fact.SchoolId : null;
                (string, Extent, int?, Scope Scope) claim = (draft.Source, extent, school, Scope.Of(fact.Key));
                if (claim != before && !ofTable.TryGetValue(claim, out facts!))
                {
                    facts = [];
                    ofTable.Add(claim, facts);
                    claims.Add(new PlannedClaim(table, draft.Source, extent, school, claim.Scope, facts));
                }

                before = claim;
                facts.Add(fact);
            }
        }

        return claims;
    }

    /// <summary>What has no school is the territory's own, whatever list it stands under.</summary>
    private static Extent ExtentOf(FactDraft draft) => (draft.School, draft.Extent) switch
    {
        (null, Extent.TotalRow) => Extent.TotalRow,
        (null, _) => Extent.TerritoryItself,
        (_, Extent.TerritoryItself or Extent.TotalRow) => throw new ArgumentException(
            $"Row {draft.Row} is about a school and claims to be the territory's own."),
        (_, Extent extent) => extent,
    };

    private static PlannedFact FactOf(FactDraft draft, Func<Territory, int> idOf, Func<School, int> idOfSchool)
    {
        int territory = idOf(draft.Territory);
        if (draft.School is { Id: not 0 } school && school.TerritoryId != draft.Territory.Id)
        {
            throw new ArgumentException($"Row {draft.Row}: «{school.Name}» belongs to another territory.");
        }

        return new PlannedFact(territory, draft.School is null ? null : idOfSchool(draft.School), draft);
    }
}

/// <param name="TerritoryId">Stored or not, as the school's.</param>
internal readonly record struct PlannedFact(int TerritoryId, int? SchoolId, FactDraft Draft)
{
    public FactKey Key => new(
        TerritoryId,
        SchoolId,
        Draft.Year,
        Draft.Season,
        Draft.Attempt,
        Draft.Procedure,
        Draft.ProgrammeGrade,
        Draft.PupilGrade,
        Draft.Subject,
        Draft.Aspect);
}
