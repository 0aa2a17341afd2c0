using System.Runtime.InteropServices;
using SchoolSupport.Domain.Facts;

namespace SchoolSupport.Domain.Storage;

/// <summary>A claim of an import's latest revision, the import not undone.</summary>
internal sealed record LiveClaim(long Id, int ImportId, string Source, Extent Extent, int? SchoolId, Scope Scope);

/// <summary>A fact of a live claim.</summary>
internal readonly record struct LiveFact(long Id, LiveClaim Claim, FactKey Key);

/// <summary>
/// Which of the facts that several files state about the same things are current. Imports count in the order in which they
/// came: a file read again after an answer keeps its place, so an answer never brings an outdated table back.
/// </summary>
internal static class Precedence
{
    /// <summary>The facts that are current, by id: of each key the best source's word.</summary>
    public static HashSet<long> Current(IReadOnlyCollection<LiveFact> facts)
    {
        var leaders = new Dictionary<FactKey, LiveFact>();
        foreach (LiveFact fact in BySource(facts).Values)
        {
            ref LiveFact leader = ref CollectionsMarshal.GetValueRefOrAddDefault(leaders, fact.Key, out bool exists);
            if (!exists || Leads(fact, leader))
            {
                leader = fact;
            }
        }

        return [.. leaders.Values.Select(fact => fact.Id)];
    }

    /// <summary>What each source says now. Of two rows of one file with one key the later counts.</summary>
    public static Dictionary<(string Source, FactKey Key), LiveFact> BySource(IReadOnlyCollection<LiveFact> facts)
    {
        Dictionary<(string, Scope), Coverage> coverages = Coverages(facts.Select(fact => fact.Claim).DistinctBy(claim => claim.Id));
        var said = new Dictionary<(string, FactKey), LiveFact>();
        foreach (LiveFact fact in facts)
        {
            if (!coverages[(fact.Claim.Source, fact.Claim.Scope)].Lets(fact))
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

    private static Dictionary<(string, Scope), Coverage> Coverages(IEnumerable<LiveClaim> claims)
    {
        var coverages = new Dictionary<(string, Scope), Coverage>();
        foreach (LiveClaim claim in claims)
        {
            ref Coverage? coverage =
                ref CollectionsMarshal.GetValueRefOrAddDefault(coverages, (claim.Source, claim.Scope), out _);
            coverage ??= new Coverage();
            coverage.Add(claim);
        }

        return coverages;
    }

    private static bool Leads(LiveFact fact, LiveFact other)
    {
        int rank = Sources.Rank(fact.Claim.Source);
        int otherRank = Sources.Rank(other.Claim.Source);
        return rank != otherRank ? rank < otherRank : IsLater(fact, other);
    }

    private static bool IsLater(LiveFact fact, LiveFact other) =>
        (fact.Claim.ImportId, fact.Claim.Id, fact.Id).CompareTo((other.Claim.ImportId, other.Claim.Id, other.Id)) > 0;

    /// <summary>
    /// Which imports cover the parts of one source's scope. Tables of one import stand side by side: a file may spread a
    /// scope over several sheets.
    /// </summary>
    private sealed class Coverage
    {
        private readonly Dictionary<int, int> _oneSchool = [];
        private int _territory;
        private int _allSchools;

        public void Add(LiveClaim claim)
        {
            switch (claim.Extent)
            {
                case Extent.TerritoryItself:
                    _territory = Math.Max(_territory, claim.ImportId);
                    break;
                case Extent.AllSchools:
                    _allSchools = Math.Max(_allSchools, claim.ImportId);
                    break;
                case Extent.OneSchool:
                    int school = claim.SchoolId!.Value;
                    _oneSchool[school] = Math.Max(_oneSchool.GetValueOrDefault(school), claim.ImportId);
                    break;
            }
        }

        /// <summary>Whether no later table of the source replaces the fact, be it only by its absence there.</summary>
        public bool Lets(LiveFact fact) => fact.Claim.Extent == Extent.TerritoryItself
            ? fact.Claim.ImportId == _territory
            : fact.Claim.ImportId == Math.Max(_allSchools, _oneSchool.GetValueOrDefault(fact.Key.SchoolId!.Value));
    }
}
