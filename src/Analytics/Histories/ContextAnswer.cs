using SchoolSupport.Domain.Facts;

namespace SchoolSupport.Analytics.Histories;

/// <summary>What a school chose from a list in a questionnaire.</summary>
/// <param name="Question">As the import names it: «Скорость интернета».</param>
public sealed record ContextAnswer(SchoolYear Year, string Question, Words Answer)
{
    /// <summary>By year; of one question the latest answer of the year.</summary>
    internal static IReadOnlyList<ContextAnswer> Of(IReadOnlyList<Fact> facts) =>
    [
        .. facts.Where(fact => fact[Measures.Text] is { State: ValueState.Known, Text: not null })
            .GroupBy(fact => (fact.Year, fact.Subject))
            .Select(group => group.OrderBy(fact => fact.Id).Last())
            .OrderBy(fact => fact.Year)
            .ThenBy(fact => fact.Id)
            .Select(fact => new ContextAnswer(fact.Year, fact.Subject, new Words(fact[Measures.Text]!.Text!, new Origin([FactRef.To(fact, Measures.Text)])))),
    ];
}
