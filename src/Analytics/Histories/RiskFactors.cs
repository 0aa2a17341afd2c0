using SchoolSupport.Domain.Facts;
using SchoolSupport.Domain.Vocabulary;

namespace SchoolSupport.Analytics.Histories;

/// <param name="Name">Official wording.</param>
/// <param name="Level">As the source says: «приоритетный».</param>
public sealed record RiskFactor(string Name, string Level, Origin Origin);

/// <summary>The factors a school works on in one year of the project «500+».</summary>
/// <param name="Factors">In the order of the source.</param>
public sealed record RiskFactorChoice(SchoolYear Year, IReadOnlyList<RiskFactor> Factors)
{
    /// <summary>By year, the earliest first.</summary>
    internal static IReadOnlyList<RiskFactorChoice> Of(IEnumerable<Fact> facts) =>
    [
        .. facts.Where(fact => fact[Measures.Text] is { State: ValueState.Known, Text: not null and not RiskFactorStatus.Actual })
            .GroupBy(fact => fact.Year)
            .OrderBy(year => year.Key)
            .Select(year => new RiskFactorChoice(
                year.Key,
                [
                    .. SourceOrder.Of(year).DistinctBy(fact => fact.Subject).Select(fact => new RiskFactor(
                        fact.Subject, fact[Measures.Text]!.Text!, new Origin([new FactRef(fact.Id, Measures.Text)]))),
                ])),
    ];
}
