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

    /// <summary>What counts of all facts ever stored.</summary>
    public static LiveFact[] Live(IEnumerable<Fact> all)
    {
        LiveFact[] live =
        [
            .. all.Where(fact => fact.Claim.Import.UndoneAt is null && fact.Claim.Revision == fact.Claim.Import.Revision)
                .Select(fact => new LiveFact(
                    fact.Id,
                    new LiveClaim(fact.ClaimId, fact.Claim.ImportId, fact.Claim.Source, fact.Claim.Extent, fact.Claim.SchoolId, fact.Claim.Scope),
                    fact.Key)),
        ];
        return [.. live.Select(fact => fact with { Claim = fact.Claim with { Roster = Roster(fact.Claim, live).ToHashSet() } })];
    }

    /// <summary>No later import of the source replaces what the fact is part of.</summary>
    public static bool Holds(LiveFact fact, IReadOnlyCollection<LiveFact> facts)
    {
        LiveFact[] ofScope =
        [
            .. facts.Where(other => other.Claim.Source == fact.Claim.Source && other.Claim.Scope == fact.Claim.Scope),
        ];
        IEnumerable<LiveFact> later = ofScope.Where(other => other.Claim.ImportId > fact.Claim.ImportId);
        if (fact.Key.SchoolId is not int school)
        {
            return !IsTotalOfPart(fact, ofScope)
                && !later.Any(other => other.Key.SchoolId is null && !IsTotalOfPart(other, ofScope));
        }

        int[] mine = fact.Claim.Extent == Extent.AllSchools ? [.. Roster(fact.Claim, facts)] : [school];
        return !later.Any(other => other.Claim.Extent switch
        {
            Extent.AllSchools => Roster(other.Claim, facts).Intersect(mine).Any(),
            Extent.OneSchool or Extent.ListedSchools => other.Key.SchoolId == school,
            _ => false,
        });
    }

    /// <summary>The schools a list names, its other subjects included.</summary>
    public static IEnumerable<int> Roster(LiveClaim list, IReadOnlyCollection<LiveFact> facts) => facts
        .Where(fact => fact.Claim.ImportId == list.ImportId
            && fact.Claim.Source == list.Source
            && fact.Claim.Extent == Extent.AllSchools
            && fact.Claim.Scope with { Subject = "" } == list.Scope with { Subject = "" })
        .Select(fact => fact.Key.SchoolId!.Value)
        .Distinct();

    /// <summary>Under a list beside which stands another one with other schools.</summary>
    private static bool IsTotalOfPart(LiveFact fact, LiveFact[] ofScope)
    {
        LiveFact[] lists = [.. ofScope.Where(other => other.Claim.Extent == Extent.AllSchools)];
        LiveFact[] own = [.. lists.Where(other => other.Claim.ImportId == fact.Claim.ImportId)];
        return fact.Claim.Extent == Extent.TotalRow
            && own.Length > 0
            && lists.Any(other => !other.Claim.Roster.Intersect(own[0].Claim.Roster).Any());
    }

    private static bool Beats(LiveFact one, LiveFact other)
    {
        int difference = Sources.Rank(other.Claim.Source) - Sources.Rank(one.Claim.Source);
        return difference != 0
            ? difference > 0
            : (one.Claim.ImportId, one.Claim.Id, one.Id).CompareTo((other.Claim.ImportId, other.Claim.Id, other.Id)) > 0;
    }
}
