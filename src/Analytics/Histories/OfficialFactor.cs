using SchoolSupport.Domain.Facts;

namespace SchoolSupport.Analytics.Histories;

/// <summary>What the documents of «500+» say of one factor at a school: the diagnosed significance, and whether it was chosen.</summary>
/// <param name="Name">Official wording.</param>
/// <param name="Level">«высокая», «средняя», «низкая», «не определена»; null where no profile says.</param>
/// <param name="Status">«актуальный», «приоритетный»; null where no table says.</param>
public sealed record OfficialFactor(SchoolYear Year, string Name, Words? Level, Words? Status)
{
    /// <summary>By year, then in the order of the source.</summary>
    internal static IReadOnlyList<OfficialFactor> Of(IReadOnlyList<Fact> profile, IReadOnlyList<Fact> choice) =>
    [
        .. SourceOrder.Of(profile.Concat(choice))
            .GroupBy(fact => (fact.Year, fact.Subject))
            .Select(factor => new OfficialFactor(
                factor.Key.Year, factor.Key.Subject, Said([.. factor], Procedures.RiskProfile, Measures.RiskLevel), Said([.. factor], Procedures.RiskFactor, Measures.Text)))
            .Where(factor => factor.Level is not null || factor.Status is not null)
            .OrderBy(factor => factor.Year),
    ];

    private static Words? Said(Fact[] facts, string procedure, string measure) => facts
        .Where(fact => fact.Procedure == procedure && fact[measure] is { State: ValueState.Known, Text: not null })
        .OrderBy(fact => Sources.Rank(fact.Claim.Source))
        .ThenByDescending(fact => fact.Id)
        .Select(fact => new Words(fact[measure]!.Text!, new Origin([FactRef.To(fact, measure)])))
        .FirstOrDefault();
}
