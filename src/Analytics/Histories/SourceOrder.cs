using SchoolSupport.Domain.Facts;

namespace SchoolSupport.Analytics.Histories;

/// <summary>The order of the rows in the sheet.</summary>
internal static class SourceOrder
{
    public static IOrderedEnumerable<Fact> Of(IEnumerable<Fact> facts) =>
        facts.OrderBy(fact => fact.Row).ThenBy(fact => fact.Id).ThenBy(fact => fact.Subject, StringComparer.Ordinal);
}
