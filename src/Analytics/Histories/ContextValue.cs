using SchoolSupport.Domain.Facts;

namespace SchoolSupport.Analytics.Histories;

/// <summary>Pupils, classes and the like of one school or municipality in one year.</summary>
/// <param name="Item">As the import names it: «Всего», «С ОВЗ», «Классы».</param>
public sealed record ContextValue(SchoolYear Year, string Item, Figure Figure)
{
    internal static IReadOnlyList<ContextValue> Of(IEnumerable<Fact> facts, Basis basis) =>
    [
        .. facts.GroupBy(fact => (fact.Year, fact.Subject))
            .Select(group => (group.Key, Fact: group.OrderBy(fact => fact.Id).Last()))
            .Where(item => item.Fact.Values.Count > 0)
            .OrderBy(item => item.Key.Year)
            .ThenBy(item => item.Fact.Row)
            .ThenBy(item => item.Fact.Id)
            .Select(item => new ContextValue(
                item.Key.Year,
                item.Key.Subject,
                new ReportedPoint(new FactRow([item.Fact]), basis) { Period = default, PupilGrade = null }
                    .Reported(item.Fact.Values[0].Measure)!)),
    ];
}
