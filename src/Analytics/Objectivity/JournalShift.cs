using SchoolSupport.Analytics.Histories;
using SchoolSupport.Analytics.Statistics;

namespace SchoolSupport.Analytics.Objectivity;

/// <summary>One work beside the journal: how many pupils moved in the asked direction.</summary>
/// <param name="Rate">The share that moves so in the schools compared with, strictly between 0 and 1.</param>
public sealed record JournalWork(SeriesKey Key, Share Moved, double Rate);

/// <summary>
/// Marks of ВПР beside the marks of the journal over all works of a year: a funnel of the share that moved in one direction.
/// See docs/objectivity/cross-check.md.
/// </summary>
/// <param name="Moved">Participations in one direction, of all compared.</param>
/// <param name="Expected">At the rates of the schools compared with.</param>
/// <param name="Dispersion">By how much the schools vary beyond chance, 1 or more.</param>
public sealed record JournalShift(IReadOnlyList<JournalWork> Works, Share Moved, double Expected, double Dispersion, double AdjustedP) : Evidence
{
    /// <summary>Of whole pupils: one of fourteen is no deviation however rare it is elsewhere.</summary>
    public double Z => SignalRule.ZOf(Tail.BinomialAtLeast(Moved.Successes, Moved.N, Expected / Moved.N)) / Math.Sqrt(Dispersion);

    public bool IsSignal => SignalRule.IsSignal(Z, AdjustedP);

    /// <param name="schools">Works of each school, each with pupils.</param>
    /// <returns>Of the schools with enough pupils; p-values adjusted over them.</returns>
    public static IReadOnlyDictionary<int, JournalShift> Of(IReadOnlyDictionary<int, IReadOnlyList<JournalWork>> schools)
    {
        KeyValuePair<int, IReadOnlyList<JournalWork>>[] enough = [.. schools.Where(school => HasEnough(school.Value))];
        double dispersion = SignalRule.Dispersion([.. enough.Select(school => Score(school.Value))]);
        JournalShift[] found = [.. enough.Select(school => Measured(school.Value, dispersion))];
        IReadOnlyList<double> adjusted = BenjaminiHochberg.Adjust([.. found.Select(one => Tail.NormalAbove(one.Z))]);
        return enough.Zip(found.Zip(adjusted)).ToDictionary(pair => pair.First.Key, pair => pair.Second.First with { AdjustedP = pair.Second.Second });
    }

    internal static bool HasEnough(IReadOnlyList<JournalWork> works) => works.Count > 0 && works.Max(work => work.Moved.N) >= SignalRule.MinPupils;

    private static JournalShift Measured(IReadOnlyList<JournalWork> works, double dispersion) => new(
        works,
        works.Select(work => work.Moved).Aggregate((sum, next) => sum + next),
        works.Sum(work => work.Moved.N * work.Rate),
        dispersion,
        1);

    private static double Score(IReadOnlyList<JournalWork> works) =>
        works.Sum(work => work.Moved.Successes - (work.Moved.N * work.Rate))
            / Math.Sqrt(works.Sum(work => work.Moved.N * work.Rate * (1 - work.Rate)));
}
