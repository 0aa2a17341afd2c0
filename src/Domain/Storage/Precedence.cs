using System.Runtime.InteropServices;
using SchoolSupport.Domain.Facts;
using SchoolSupport.Domain.Imports;

namespace SchoolSupport.Domain.Storage;

/// <summary>
/// Which of the facts that several files state about the same things are current. Imports count in the order in which they
/// came: a file read again after an answer keeps its place, so an answer never brings an outdated table back.
/// </summary>
internal static class Precedence
{
    /// <summary>The facts that are current, by id: of each key the best source's word.</summary>
    public static HashSet<long> Current(IReadOnlyCollection<LiveFact> facts)
    {
        HashSet<Scope> contested = Contested(facts);
        var current = new HashSet<long>(facts.Count);
        var rest = new List<LiveFact>();
        LiveClaim? claim = null;
        bool isContested = false;
        foreach (LiveFact fact in facts)
        {
            if (!ReferenceEquals(fact.Claim, claim))
            {
                claim = fact.Claim;
                isContested = contested.Contains(claim.Scope);
            }

            if (isContested)
            {
                rest.Add(fact);
            }
            else
            {
                current.Add(fact.Id);
            }
        }

        foreach (LiveFact[] scope in ByScope(rest))
        {
            current.UnionWith(Leaders(BySource(scope).Values).Values.Select(fact => fact.Id));
        }

        return current;
    }

    /// <summary>What each source says now. Of two rows of one file with one key the later counts.</summary>
    public static Dictionary<(string Source, FactKey Key), LiveFact> BySource(IReadOnlyCollection<LiveFact> facts)
    {
        Dictionary<(string, Scope), Coverage> coverages = Coverages(facts);
        var said = new Dictionary<(string, FactKey), LiveFact>();
        foreach (LiveFact fact in facts)
        {
            if (CoverageOf(coverages, fact).Of(fact).Standing != Standing.InForce)
            {
                continue;
            }

            ref LiveFact last =
                ref CollectionsMarshal.GetValueRefOrAddDefault(said, (fact.Claim.Source, fact.Key), out bool exists);
            if (!exists || IsLater(fact, last))
            {
                last = fact;
            }
        }

        return said;
    }

    /// <summary>Of each fact, by id, whether it is in force and if not, why.</summary>
    public static Dictionary<long, Verdict> Verdicts(IReadOnlyCollection<LiveFact> facts)
    {
        Dictionary<(string, Scope), Coverage> coverages = Coverages(facts);
        Dictionary<(string, FactKey), LiveFact> said = BySource(facts);
        Dictionary<FactKey, LiveFact> leaders = Leaders(said.Values);
        return facts.ToDictionary(fact => fact.Id, fact =>
        {
            Verdict own = CoverageOf(coverages, fact).Of(fact);
            if (own.Standing != Standing.InForce)
            {
                return own;
            }

            LiveFact leader = leaders[fact.Key];
            return leader.Id == fact.Id ? Verdict.InForce
                : leader.Claim.Source == fact.Claim.Source ? new Verdict(Standing.Replaced, leader.Claim.ImportId)
                : new Verdict(Standing.OtherSourceLeads, leader.Claim.ImportId);
        });
    }

    /// <summary>
    /// Scopes of which more than one import speaks, or one import twice of the same. In all others, which of a first import are
    /// all there are, each word is current: tables of one import stand side by side.
    /// </summary>
    private static HashSet<Scope> Contested(IEnumerable<LiveFact> facts)
    {
        var contested = new HashSet<Scope>();
        var scopes = new Dictionary<Scope, (int ImportId, HashSet<(int?, int?, string)> Keys)>();
        LiveClaim? claim = null;
        (int ImportId, HashSet<(int?, int?, string)> Keys) first = (0, []);
        foreach (LiveFact fact in facts)
        {
            if (!ReferenceEquals(fact.Claim, claim))
            {
                claim = fact.Claim;
                if (!scopes.TryGetValue(claim.Scope, out first))
                {
                    first = (claim.ImportId, []);
                    scopes.Add(claim.Scope, first);
                }

                if (first.ImportId != claim.ImportId)
                {
                    contested.Add(claim.Scope);
                }
            }

            // What else a key consists of is its scope.
            if (!first.Keys.Add((fact.Key.SchoolId, fact.Key.PupilGrade, fact.Key.Subject)))
            {
                contested.Add(fact.Claim.Scope);
            }
        }

        return contested;
    }

    /// <summary>No fact outweighs one of another scope; a scope at a time needs little memory, however large the file.</summary>
    private static IEnumerable<LiveFact[]> ByScope(IReadOnlyCollection<LiveFact> facts)
    {
        var claims = new Dictionary<LiveClaim, List<LiveFact>>(ReferenceEqualityComparer.Instance);
        foreach (LiveFact fact in facts)
        {
            ref List<LiveFact>? ofClaim = ref CollectionsMarshal.GetValueRefOrAddDefault(claims, fact.Claim, out _);
            (ofClaim ??= []).Add(fact);
        }

        return claims.GroupBy(claim => claim.Key.Scope, claim => claim.Value).Select(scope => scope.SelectMany(ofClaim => ofClaim).ToArray());
    }

    private static Dictionary<FactKey, LiveFact> Leaders(IEnumerable<LiveFact> said)
    {
        var leaders = new Dictionary<FactKey, LiveFact>();
        foreach (LiveFact fact in said)
        {
            ref LiveFact leader = ref CollectionsMarshal.GetValueRefOrAddDefault(leaders, fact.Key, out bool exists);
            if (!exists || Leads(fact, leader))
            {
                leader = fact;
            }
        }

        return leaders;
    }

    private static Dictionary<(string, Scope), Coverage> Coverages(IEnumerable<LiveFact> facts)
    {
        var coverages = new Dictionary<(string, Scope), Coverage>();
        foreach (LiveFact fact in facts)
        {
            ref Coverage? coverage =
                ref CollectionsMarshal.GetValueRefOrAddDefault(coverages, (fact.Claim.Source, fact.Claim.Scope), out _);
            coverage ??= new Coverage();
            coverage.Add(fact);
        }

        return coverages;
    }

    private static Coverage CoverageOf(Dictionary<(string, Scope), Coverage> coverages, LiveFact fact) =>
        coverages[(fact.Claim.Source, fact.Claim.Scope)];

    private static bool Leads(LiveFact fact, LiveFact other)
    {
        int rank = Sources.Rank(fact.Claim.Source);
        int otherRank = Sources.Rank(other.Claim.Source);
        return rank != otherRank ? rank < otherRank : IsLater(fact, other);
    }

    private static bool IsLater(LiveFact fact, LiveFact other) =>
        (fact.Claim.ImportId, fact.Claim.Id, fact.Id).CompareTo((other.Claim.ImportId, other.Claim.Id, other.Id)) > 0;
}
