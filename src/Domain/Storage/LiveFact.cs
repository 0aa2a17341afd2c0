using SchoolSupport.Domain.Facts;

namespace SchoolSupport.Domain.Storage;

/// <summary>A claim of an import's latest revision, the import not undone.</summary>
internal sealed record LiveClaim(long Id, int ImportId, string Source, Extent Extent, int? SchoolId, Scope Scope)
{
    /// <summary>
    /// The schools that the lists of the import name for <see cref="Scope.OfAllSubjects"/>; empty unless the claim is a list.
    /// </summary>
    public IReadOnlySet<int> Roster { get; init; } = new HashSet<int>();
}

/// <summary>A fact of a live claim.</summary>
internal readonly record struct LiveFact(long Id, LiveClaim Claim, FactKey Key);

/// <summary>The lists of one import that are one roster.</summary>
internal readonly record struct ListKey(int ImportId, string Source, Scope Scope)
{
    public static ListKey Of(LiveClaim claim) => new(claim.ImportId, claim.Source, claim.Scope.OfAllSubjects());
}
