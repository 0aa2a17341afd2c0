using SchoolSupport.Analytics.Decline.Panels;
using SchoolSupport.Analytics.Statistics;

namespace SchoolSupport.Analytics.Decline.Features;

/// <summary>Marks 2 of one year as they were: whether they put the school on the list of low results.</summary>
internal static class LowListOutcome
{
    /// <returns>Null, and not «no», where fewer procedures were held than the rule asks for, or where unknown marks could decide it.</returns>
    public static bool? Of(YearOfSchool year, LowListRule rule)
    {
        PanelResult[] listed = [.. year.Parts.Select(part => part.Result).Where(result => result.Procedure.IsListed)];
        int reached = listed.Count(result => result.Twos is { } twos && twos >= ShareAtLeast.MinCount(result.N, rule.Threshold));
        int unknown = listed.Count(result => result.Twos is null);
        return listed.Length < rule.Procedures ? null
            : reached >= rule.Procedures ? true
            : reached + unknown >= rule.Procedures ? null
            : false;
    }

    /// <returns>Over all procedures with known marks, listed or not; null without one.</returns>
    public static double? ShareOfTwos(YearOfSchool? year)
    {
        PanelResult[] known = [.. year?.Parts.Select(part => part.Result).Where(result => result.Twos is not null) ?? []];
        return known.Length == 0 ? null : (double)known.Sum(result => result.Twos!.Value) / known.Sum(result => result.N);
    }
}
