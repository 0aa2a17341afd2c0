using SchoolSupport.Domain.Facts;
using SchoolSupport.Domain.Storage;

namespace SchoolSupport.Domain.Tests.Storage;

/// <summary>Which facts are current, as one would explain it: slow, and written without looking at <see cref="Precedence"/>.</summary>
internal static class Rule
{
    public static HashSet<long> Current(IReadOnlyCollection<LiveFact> facts)
    {
        LiveFact[] held = [.. facts.Where(fact => Holds(fact, facts))];
        return
        [
            .. held.Where(fact => !held.Any(other => other.Key == fact.Key && Beats(other, fact))).Select(fact => fact.Id),
        ];
    }

    /// <summary>No later import of the source replaces what the fact is part of.</summary>
    public static bool Holds(LiveFact fact, IReadOnlyCollection<LiveFact> facts) => !facts.Any(other =>
        other.Claim.Source == fact.Claim.Source
        && other.Claim.Scope == fact.Claim.Scope
        && other.Claim.ImportId > fact.Claim.ImportId
        && (fact.Claim.Extent == Extent.TerritoryItself
            ? other.Claim.Extent == Extent.TerritoryItself
            : other.Claim.Extent == Extent.AllSchools
                || (other.Claim.Extent == Extent.OneSchool && other.Claim.SchoolId == fact.Key.SchoolId)));

    private static bool Beats(LiveFact one, LiveFact other)
    {
        int difference = Sources.Rank(other.Claim.Source) - Sources.Rank(one.Claim.Source);
        return difference != 0
            ? difference > 0
            : (one.Claim.ImportId, one.Claim.Id, one.Id).CompareTo((other.Claim.ImportId, other.Claim.Id, other.Id)) > 0;
    }
}
