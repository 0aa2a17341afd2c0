using SchoolSupport.Analytics.Decline.Features;
using SchoolSupport.Analytics.Decline.Panels;
using SchoolSupport.Analytics.Statistics;
using SchoolSupport.Domain.Facts;

namespace SchoolSupport.Analytics.Decline.Cards;

/// <summary>
/// The share of marks 4 and 5 among all pupils in one procedure, in the newest year beside the last one it was held in before. A jump
/// means another work under the same name: what was learned from the old one may not hold of the new.
/// </summary>
/// <param name="Title">Russian.</param>
/// <param name="BeforeYear">Spring.</param>
/// <param name="NowYear">Spring.</param>
public sealed record RateJump(string Procedure, string Title, int BeforeYear, int NowYear, double Before, double Now, bool IsWarning)
{
    /// <summary>
    /// Twice what the difficulty of a year does by itself: two years of a deviation of 0.3 on the logit scale differ by 10 п.п. at the middle.
    /// </summary>
    public const double Large = 0.20;

    /// <summary>The largest first; only procedures of the newest year that were held before.</summary>
    public static IReadOnlyList<RateJump> Of(DeclineExamples examples)
    {
        if (examples.Newest?.Year is not { } now)
        {
            return [];
        }

        DateOnly day = CutOff.Of(now);
        return
        [
            .. examples.Panel.Schools.SelectMany(school => school.Results)
                .Where(result => result.N > 0 && result.Year <= now && result.KnownAt <= day)
                .GroupBy(result => result.Procedure.Name, StringComparer.Ordinal)
                .Select(procedure => Of([.. procedure], now)).OfType<RateJump>()
                .OrderByDescending(jump => Math.Abs(jump.Now - jump.Before)).ThenBy(jump => jump.Procedure, StringComparer.Ordinal),
        ];
    }

    private static RateJump? Of(PanelResult[] results, SchoolYear now)
    {
        PanelResult[] earlier = [.. results.Where(result => result.Year < now)];
        PanelResult[] newest = [.. results.Where(result => result.Year == now)];
        if (earlier.Length == 0 || newest.Length == 0)
        {
            return null;
        }

        SchoolYear last = earlier.Max(result => result.Year);
        (Share before, Share after) = (Rate(earlier.Where(result => result.Year == last)), Rate(newest));
        double change = after.Value!.Value - before.Value!.Value;
        PanelProcedure procedure = newest[0].Procedure;
        return new RateJump(
            procedure.Name, procedure.Title ?? procedure.Name, last.StartYear + 1, now.StartYear + 1, before.Value.Value, after.Value.Value,
            Math.Abs(change) >= Large && NewcombeDifference.Of(after, before) is { } interval && !interval.Contains(0));
    }

    private static Share Rate(IEnumerable<PanelResult> results) =>
        results.Aggregate(new Share(0, 0), (sum, result) => sum + new Share(result.Good, result.N));
}
