using SchoolSupport.Analytics.Histories;
using SchoolSupport.Domain.Facts;

namespace SchoolSupport.Analytics.Objectivity;

/// <summary>What an imported official list of schools with signs of non-objective ВПР says of a school in one year.</summary>
/// <param name="Markers">As the list counts them; null where its number is not known.</param>
/// <param name="Works">The works a sign stands at.</param>
/// <param name="Origin">Of the number, else of the signs.</param>
public sealed record OfficialSigns(SchoolYear Year, int? Markers, IReadOnlyList<SeriesKey> Works, Origin Origin)
{
    /// <summary>By year, the earliest first.</summary>
    internal static IReadOnlyList<OfficialSigns> Of(IEnumerable<Fact> facts) =>
        [.. facts.GroupBy(fact => fact.Year).OrderBy(year => year.Key).Select(InYear)];

    private static OfficialSigns InYear(IGrouping<SchoolYear, Fact> facts)
    {
        Fact[] latest = [.. facts.GroupBy(fact => (fact.ProgrammeGrade, fact.Subject)).Select(same => same.MaxBy(fact => fact.Id)!)];
        Fact? total = Array.Find(latest, fact => fact.ProgrammeGrade is null && fact[Measures.Markers] is { State: ValueState.Known });
        Fact[] marked = [.. latest.Where(fact => fact.ProgrammeGrade is not null && fact[Measures.Markers] is { State: ValueState.Known, Number: > 0 })];
        return new OfficialSigns(
            facts.Key,
            (int?)total?[Measures.Markers]!.Number,
            [.. SeriesKey.Order(marked.Select(fact => new SeriesKey(Procedures.Vpr, fact.ProgrammeGrade, fact.Subject)), key => key)],
            new Origin([.. (total is null ? marked : [total]).Select(fact => FactRef.To(fact, Measures.Markers))]));
    }
}
