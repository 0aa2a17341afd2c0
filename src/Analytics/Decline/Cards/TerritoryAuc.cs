using SchoolSupport.Analytics.Decline.Judging;
using SchoolSupport.Analytics.Decline.Ladder;

namespace SchoolSupport.Analytics.Decline.Cards;

/// <summary>
/// How well schools of one territory and year are put in order, over all pairs of them: a list is made within a territory, and a
/// difference between territories helps nobody there.
/// </summary>
internal sealed class TerritoryAuc
{
    private readonly RankedRows[] _lists;

    private TerritoryAuc(RankedRows[] lists) => _lists = lists;

    public static TerritoryAuc Of(Fold fold, IReadOnlyList<bool> happened, IReadOnlyList<double> scores) => new(
    [
        .. Enumerable.Range(0, fold.Rows.Count)
            .GroupBy(i => fold.Rows[i].School.Territory ?? "", StringComparer.Ordinal)
            .Select(territory => new RankedRows(happened, scores, [.. territory.OrderByDescending(i => scores[i])])),
    ]);

    /// <param name="times">How often each row of the fold counts; null: once.</param>
    public (double Concordant, double Pairs) Pairs(int[]? times) => _lists.Select(list => list.Pairs(times))
        .Aggregate((Concordant: 0.0, Pairs: 0.0), (all, one) => (all.Concordant + one.Concordant, all.Pairs + one.Pairs));
}
