using SchoolSupport.Analytics.Histories;
using SchoolSupport.Analytics.Statistics;

namespace SchoolSupport.Analytics.Comparisons;

/// <summary>
/// Which of many changes remain distinguishable when it is counted how many were looked at (Benjamini and Hochberg). Looking at forty
/// lines, two seem to have moved by chance alone. See docs/statistics/many-changes.md.
/// </summary>
/// <param name="Found">Their interval leaves out 0 and they hold among so many; in the order they came in.</param>
/// <param name="Alone">Their own interval leaves out 0, but among so many that is usual.</param>
/// <param name="LookedAt">Changes with an interval.</param>
/// <param name="NotComparable">Years that may not be compared.</param>
/// <param name="WithoutInterval">Compared, but without counts of pupils.</param>
public sealed record ManyChanges(
    IReadOnlyList<FoundChange> Found, IReadOnlyList<FoundChange> Alone, int LookedAt, int NotComparable, int WithoutInterval)
{
    /// <summary>The share of the found ones that is expected to be chance, at most.</summary>
    public const double FalseShare = BenjaminiHochberg.UsualQ;

    public static ManyChanges Of(IEnumerable<FoundChange> changes)
    {
        FoundChange[] all = [.. changes];
        (FoundChange Change, double Chance)[] judged =
        [
            .. from change in all
               let chance = change.Change.Change.ChanceAlone
               where chance is not null
               select (change, chance.Value),
        ];
        IReadOnlyList<double> adjusted = BenjaminiHochberg.Adjust([.. judged.Select(one => one.Chance)]);
        (FoundChange Change, bool Holds)[] distinguishable =
        [
            .. judged.Zip(adjusted, (one, among) => (one.Change, Holds: among <= FalseShare))
                .Where(one => one.Change.Change.Change.Distinguishable == true),
        ];
        return new ManyChanges(
            [.. distinguishable.Where(one => one.Holds).Select(one => one.Change)],
            [.. distinguishable.Where(one => !one.Holds).Select(one => one.Change)],
            judged.Length,
            all.Count(one => one.Change.Because is not null),
            all.Count(one => one.Change is { Because: null, Change.Distinguishable: null }));
    }
}

/// <summary>A change of one series.</summary>
public sealed record FoundChange(SeriesKey Key, SeriesChange Change);
