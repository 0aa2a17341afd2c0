using Microsoft.EntityFrameworkCore;
using SchoolSupport.Domain.Facts;
using SchoolSupport.Domain.Imports;
using SchoolSupport.Domain.Organisations;

namespace SchoolSupport.Domain.Storage;

/// <summary>
/// What storing plans one after the other would change in what each source says; nothing is written. A plan is compared with
/// the stored facts and those of the plans before it.
/// </summary>
internal sealed class PlanPreview(SchoolSupportDb db, UnsavedIds unsaved)
{
    /// <summary>Imports not stored yet come after all stored ones, and leave room for a batch.</summary>
    private const int FirstImport = 1 << 30;

    private readonly Dictionary<Scope, List<LiveFact>> _facts = [];
    private readonly Dictionary<long, PlannedFact> _drafts = [];
    private readonly Dictionary<int, ImportPlan> _plans = [];
    private readonly Dictionary<int, string> _schools = [];
    private readonly Dictionary<long, Claim> _claims = [];

    /// <summary>The stored facts of the scopes that count now.</summary>
    private readonly HashSet<long> _counting = [];
    private long _next = NewFacts.FirstId;

    /// <param name="active">The import the plan would renew; null for bytes that are new.</param>
    public async Task<Forecast> AddAsync(ImportPlan plan, Import? active, CancellationToken cancellation)
    {
        int importId = active?.Id ?? FirstImport + _plans.Count;
        _plans[importId] = plan;
        IReadOnlyList<PlannedClaim> planned = PlannedClaim.Of(plan, IdOf, IdOf);
        var tables = new Dictionary<long, PlannedTable>();
        LiveFact[] incoming = [.. Incoming(planned, importId, tables)];
        HashSet<Scope> scopes = active is null
            ? []
            : await CurrentFlags.ScopesOfAsync(db, active.Id, active.Revision, cancellation);
        scopes.UnionWith(planned.Select(claim => claim.Scope));
        await LoadAsync(scopes, cancellation);

        LiveFact[] before = [.. scopes.SelectMany(scope => _facts[scope])];
        LiveFact[] others = [.. before.Where(fact => fact.Claim.ImportId != importId)];
        LiveFact[] after = [.. others, .. incoming];
        var changes = new List<ValueChange>();
        PlanSummary summary = await SummaryAsync(before, after, importId, changes, cancellation);
        IReadOnlyList<SchoolsLeftOut> leftOut = SchoolsLeftOut.By(others, incoming, tables);
        StoredNames names = await StoredNames.LoadAsync(db, leftOut.SelectMany(table => table.Schools), cancellation);
        Dictionary<long, Verdict> verdicts = Precedence.Verdicts(after);
        ILookup<Scope, LiveFact> byScope = after.ToLookup(fact => fact.Claim.Scope);
        foreach (Scope scope in scopes)
        {
            _facts[scope] = [.. byScope[scope]];
        }

        return new Forecast(
            summary,
            [.. leftOut.Select(table => table.AsIssue(
                id => _schools.GetValueOrDefault(id) ?? names.School(id),
                id => _plans.TryGetValue(id, out ImportPlan? other) ? other.FileName : names.File(id)))],
            incoming.Select(fact => verdicts[fact.Id].Standing)
                .Where(standing => standing != Standing.InForce)
                .CountBy(standing => standing)
                .ToDictionary())
        {
            Changes = changes,
        };
    }

    /// <summary>What would count and what would not any more, once all plans so far were stored.</summary>
    public FactChange Outcome()
    {
        LiveFact[] facts = [.. _facts.Values.SelectMany(scope => scope)];
        HashSet<long> current = Precedence.Current(facts);
        return new FactChange(
            [.. _facts.Keys.Select(scope => scope.TerritoryId).Distinct()],
            [.. facts.Where(fact => fact.Id >= NewFacts.FirstId && current.Contains(fact.Id)).Select(ToFact)],
            _counting.Where(id => !current.Contains(id)).ToHashSet(),
            [.. current.Where(id => id < NewFacts.FirstId && !_counting.Contains(id))]);
    }

    private Fact ToFact(LiveFact live)
    {
        Claim claim = _claims[live.Claim.Id];
        return new Fact
        {
            Id = live.Id,
            Claim = claim,
            TerritoryId = live.Key.TerritoryId,
            SchoolId = live.Key.SchoolId,
            Year = live.Key.Year,
            Season = live.Key.Season,
            Attempt = live.Key.Attempt,
            Procedure = live.Key.Procedure,
            ProgrammeGrade = live.Key.ProgrammeGrade,
            PupilGrade = live.Key.PupilGrade,
            Subject = live.Key.Subject,
            Row = _drafts[live.Id].Draft.Row,
            Values = _drafts[live.Id].Draft.Values,
            IsCurrent = true,
        };
    }

    /// <summary>As it would be stored; nobody has stored it yet.</summary>
    private static Claim ClaimOf(PlannedClaim claim, ImportPlan plan, int importId) => claim.MadeBy(new Import
    {
        Id = importId,
        Sha256 = plan.Upload.Sha256,
        FileName = plan.FileName,
        Path = plan.Path,
        Person = "",
        Role = default,
        At = default,
        Revision = 0,
    });

    private int IdOf(Territory territory) => territory.Id != 0 ? territory.Id : unsaved.Of(territory);

    private int IdOf(School school)
    {
        int id = school.Id != 0 ? school.Id : unsaved.Of(school);
        _schools[id] = school.Name;
        return id;
    }

    private IEnumerable<LiveFact> Incoming(
        IReadOnlyList<PlannedClaim> planned, int importId, Dictionary<long, PlannedTable> tables)
    {
        foreach (PlannedClaim claim in planned)
        {
            LiveClaim live = claim.Live(_next, importId);
            tables.Add(live.Id, claim.Table);
            _claims.Add(live.Id, ClaimOf(claim, _plans[importId], importId));
            foreach (PlannedFact draft in claim.Facts)
            {
                _drafts.Add(_next, draft);
                yield return new LiveFact(_next++, live, draft.Key);
            }
        }
    }

    private async Task LoadAsync(HashSet<Scope> scopes, CancellationToken cancellation)
    {
        HashSet<Scope> missing = [.. scopes.Where(scope => !_facts.ContainsKey(scope))];
        if (missing.Count == 0)
        {
            return;
        }

        StoredFacts stored = await CurrentFlags.LoadAsync(db, missing, cancellation);
        _counting.UnionWith(stored.Flagged);
        ILookup<Scope, LiveFact> byScope = stored.Facts.ToLookup(fact => fact.Claim.Scope);
        foreach (Scope scope in missing)
        {
            _facts.Add(scope, [.. byScope[scope]]);
        }
    }

    private async Task<PlanSummary> SummaryAsync(
        LiveFact[] before, LiveFact[] after, int importId, List<ValueChange> changes, CancellationToken cancellation)
    {
        var old = Precedence.BySource(before);
        var now = Precedence.BySource(after);
        (LiveFact Old, LiveFact New)[] again =
        [
            .. from said in now
               where old.ContainsKey(said.Key)
               let was = old[said.Key]
               where was.Id != said.Value.Id
               select (was, said.Value),
        ];
        Dictionary<long, IReadOnlyList<FactValue>> stored = await ValuesAsync(again.SelectMany(pair => new[] { pair.Old, pair.New }), cancellation);
        (LiveFact Old, LiveFact New)[] same = [.. again.Where(pair => SameValues(Values(pair.Old), Values(pair.New)))];
        changes.AddRange(again.Except(same).Where(pair => _drafts.ContainsKey(pair.New.Id)).SelectMany(Changes));
        return new PlanSummary(
            now.Keys.Count(said => !old.ContainsKey(said)),
            again.Length - same.Length,
            same.Count(pair => pair.New.Claim.ImportId == importId),
            old.Keys.Count(said => !now.ContainsKey(said)));

        IEnumerable<ValueChange> Changes((LiveFact Old, LiveFact New) pair)
        {
            Dictionary<string, FactValue> was = Values(pair.Old).DistinctBy(value => value.Measure).ToDictionary(value => value.Measure);
            return Values(pair.New)
                .Where(value => !was.TryGetValue(value.Measure, out FactValue? before) || (before with { Cell = null }) != (value with { Cell = null }))
                .Select(value => new ValueChange(pair.New.Key, _claims[pair.New.Claim.Id].Sheet, was.GetValueOrDefault(value.Measure), value));
        }

        IReadOnlyList<FactValue> Values(LiveFact fact) =>
            _drafts.TryGetValue(fact.Id, out PlannedFact draft) ? draft.Draft.Values : stored[fact.Id];
    }

    private async Task<Dictionary<long, IReadOnlyList<FactValue>>> ValuesAsync(
        IEnumerable<LiveFact> facts, CancellationToken cancellation)
    {
        long[] ids = [.. facts.Select(fact => fact.Id).Where(id => id < NewFacts.FirstId)];
        return ids.Length == 0 ? [] : await db.Facts
            .Where(fact => EF.Parameter(ids).Contains(fact.Id))
            .Select(fact => new { fact.Id, fact.Values })
            .ToDictionaryAsync(fact => fact.Id, fact => fact.Values, cancellation);
    }

    /// <summary>Cells may have moved, columns changed places, a footnote come: that changes no value.</summary>
    private static bool SameValues(IReadOnlyList<FactValue> left, IReadOnlyList<FactValue> right) =>
        Comparable(left).SequenceEqual(Comparable(right));

    private static IEnumerable<FactValue> Comparable(IReadOnlyList<FactValue> values) =>
        values.Select(value => value with { Cell = null, Note = null }).OrderBy(value => value.Measure, StringComparer.Ordinal);
}
