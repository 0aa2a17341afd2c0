using Microsoft.EntityFrameworkCore;
using SchoolSupport.Domain.Facts;
using SchoolSupport.Domain.Imports;
using SchoolSupport.Domain.Organisations;

namespace SchoolSupport.Domain.Storage;

/// <summary>What storing a plan would change in what each source says; nothing is written.</summary>
internal sealed class PlanPreview(SchoolSupportDb db)
{
    private readonly Dictionary<object, int> _unsaved = new(ReferenceEqualityComparer.Instance);

    /// <param name="active">The import the plan would renew; null for bytes that are new.</param>
    public async Task<PlanSummary> SummariseAsync(ImportPlan plan, Import? active, CancellationToken cancellation)
    {
        IReadOnlyList<PlannedClaim> planned = PlannedClaim.Of(plan, IdOf, IdOf);
        LiveFact[] incoming = [.. Incoming(planned, active?.Id ?? int.MaxValue)];
        PlannedFact[] drafts = [.. planned.SelectMany(claim => claim.Facts)];
        HashSet<Scope> scopes = active is null
            ? []
            : await CurrentFlags.ScopesOfAsync(db, active.Id, active.Revision, cancellation);
        scopes.UnionWith(planned.Select(claim => claim.Scope));
        StoredFacts stored = await CurrentFlags.LoadAsync(db, scopes, cancellation);

        var before = Precedence.BySource(stored.Facts);
        var after = Precedence.BySource([.. stored.Facts.Where(fact => fact.Claim.ImportId != active?.Id), .. incoming]);
        Dictionary<long, IReadOnlyList<FactValue>> values = await ValuesAsync(before.Values, cancellation);
        int added = 0, changed = 0, same = 0;
        foreach (((string Source, FactKey Key) said, LiveFact fact) in after)
        {
            if (!before.TryGetValue(said, out LiveFact old))
            {
                added++;
            }
            else if (fact.Id >= NewFact.FirstId)
            {
                bool equal = SameValues(values[old.Id], drafts[fact.Id - NewFact.FirstId].Draft.Values);
                (changed, same) = equal ? (changed, same + 1) : (changed + 1, same);
            }
        }

        return new PlanSummary(added, changed, same, before.Keys.Count(said => !after.ContainsKey(said)));
    }

    /// <summary>What is not stored has no id yet; here it goes under a negative one of its own.</summary>
    private int IdOf(object unsaved)
    {
        if (!_unsaved.TryGetValue(unsaved, out int id))
        {
            id = -1 - _unsaved.Count;
            _unsaved.Add(unsaved, id);
        }

        return id;
    }

    private int IdOf(Territory territory) => territory.Id != 0 ? territory.Id : IdOf((object)territory);

    private int IdOf(School school) => school.Id != 0 ? school.Id : IdOf((object)school);

    private static IEnumerable<LiveFact> Incoming(IReadOnlyList<PlannedClaim> planned, int importId)
    {
        long fact = NewFact.FirstId;
        for (int i = 0; i < planned.Count; i++)
        {
            PlannedClaim claim = planned[i];
            var live = new LiveClaim(
                NewFact.FirstId + i, importId, claim.Source, claim.Extent, claim.SchoolId, claim.Scope);
            foreach (PlannedFact draft in claim.Facts)
            {
                yield return new LiveFact(fact++, live, draft.Key);
            }
        }
    }

    private async Task<Dictionary<long, IReadOnlyList<FactValue>>> ValuesAsync(
        IEnumerable<LiveFact> facts, CancellationToken cancellation)
    {
        long[] ids = [.. facts.Select(fact => fact.Id)];
        return await db.Facts
            .Where(fact => EF.Parameter(ids).Contains(fact.Id))
            .Select(fact => new { fact.Id, fact.Values })
            .ToDictionaryAsync(fact => fact.Id, fact => fact.Values, cancellation);
    }

    /// <summary>Cells may have moved and columns changed places: that changes no value.</summary>
    private static bool SameValues(IReadOnlyList<FactValue> left, IReadOnlyList<FactValue> right) =>
        Comparable(left).SequenceEqual(Comparable(right));

    private static IEnumerable<FactValue> Comparable(IReadOnlyList<FactValue> values) =>
        values.Select(value => value with { Cell = null }).OrderBy(value => value.Measure, StringComparer.Ordinal);
}
