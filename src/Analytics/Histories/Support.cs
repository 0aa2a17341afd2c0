using SchoolSupport.Domain.Facts;
using SchoolSupport.Domain.Organisations;

namespace SchoolSupport.Analytics.Histories;

/// <summary>Words of a table and where they stand.</summary>
public sealed record Words(string Text, Origin Origin);

/// <summary>Who works with a school.</summary>
/// <param name="Curator">A position, not a name.</param>
/// <param name="NetworkGroup">«1 группа».</param>
public sealed record Support(Words? Curator, Words? NetworkGroup)
{
    internal static Support Of(IReadOnlyList<Fact> curators, IReadOnlyList<Fact> groups) => new(Latest(curators), Latest(groups));

    /// <summary>An assignment without a year holds until one with a year.</summary>
    private static Words? Latest(IReadOnlyList<Fact> facts) => facts
        .Where(fact => fact[Measures.Text] is { State: ValueState.Known, Text: not null })
        .OrderBy(fact => fact.Year)
        .ThenBy(fact => fact.Id)
        .Select(fact => new Words(fact[Measures.Text]!.Text!, new Origin([new FactRef(fact.Id, Measures.Text)])))
        .LastOrDefault();
}

/// <summary>Schools that work together.</summary>
/// <param name="Schools">By name.</param>
public sealed record NetworkGroup(string Name, IReadOnlyList<School> Schools);
