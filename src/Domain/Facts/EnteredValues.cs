namespace SchoolSupport.Domain.Facts;

/// <summary>Values entered by hand, which take the place of the same measure in the files; the rest of those files stays in force.</summary>
public sealed class EnteredValues(IEnumerable<Fact> current)
{
    private readonly HashSet<(FactKey Key, string Measure)> _entered =
    [
        .. from fact in current
           where fact.Claim.Source == Sources.ByHand
           from value in fact.Values
           select (KeyOf(fact), value.Measure),
    ];

    /// <summary>Whether the value of a file gave way to one entered by hand.</summary>
    public bool Replace(Fact fact, string measure) => fact.Claim.Source != Sources.ByHand
        && (_entered.Contains((KeyOf(fact), measure)) || (MarkOf(measure) is string mark && _entered.Contains((KeyOf(fact), mark))));

    /// <summary>The count a share of marks follows from; null for other measures.</summary>
    public static string? MarkOf(string share) => Measures.MarkShares.Index().Where(known => known.Item == share).Select(known => Measures.Marks[known.Index]).FirstOrDefault();

    private static FactKey KeyOf(Fact fact) => fact.Key with { Aspect = Aspects.Whole };
}
