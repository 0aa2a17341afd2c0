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
/// <param name="Spread">τ, the deviation between schools where nobody does anything unusual, in arcs of √share.</param>
public sealed record JournalShift(IReadOnlyList<JournalWork> Works, Share Moved, double Expected, double Spread, double AdjustedP) : Evidence
{
    /// <summary>Fewer do not show how schools differ anyway.</summary>
    public const int LeastSchools = SignalRule.MinScores;

    /// <summary>By how much schools of this size vary beyond chance, 1 or more: differences between schools do not shrink with their size.</summary>
    public double Dispersion => 1 + (4 * Moved.N * Spread * Spread);

    /// <summary>Of whole pupils: one of fourteen is no deviation however rare it is elsewhere.</summary>
    public double Z => SignalRule.ZOf(Tail.BinomialAtLeast(Moved.Successes, Moved.N, Expected / Moved.N)) / Math.Sqrt(Dispersion);

    public bool IsSignal => SignalRule.IsSignal(Z, AdjustedP);

    /// <param name="schools">Works of each school, each with pupils.</param>
    /// <returns>Of the schools with enough pupils, p-values adjusted over them; empty below <see cref="LeastSchools"/>.</returns>
    public static IReadOnlyDictionary<int, JournalShift> Of(IReadOnlyDictionary<int, IReadOnlyList<JournalWork>> schools)
    {
        KeyValuePair<int, JournalShift>[] found = [.. schools.Where(school => HasEnough(school.Value)).Select(school => KeyValuePair.Create(school.Key, Measured(school.Value)))];
        if (found.Length < LeastSchools)
        {
            return new Dictionary<int, JournalShift>();
        }

        double spread = SpreadOf([.. found.Select(school => school.Value)]);
        JournalShift[] widened = [.. found.Select(school => school.Value with { Spread = spread })];
        IReadOnlyList<double> adjusted = BenjaminiHochberg.Adjust([.. widened.Select(one => Tail.NormalAbove(one.Z))]);
        return found.Zip(widened.Zip(adjusted)).ToDictionary(pair => pair.First.Key, pair => pair.Second.First with { AdjustedP = pair.Second.Second });
    }

    internal static bool HasEnough(IReadOnlyList<JournalWork> works) => works.Count > 0 && works.Max(work => work.Moved.N) >= SignalRule.MinPupils;

    private static JournalShift Measured(IReadOnlyList<JournalWork> works) => new(
        works,
        works.Select(work => work.Moved).Aggregate((sum, next) => sum + next),
        works.Sum(work => work.Moved.N * work.Rate),
        0,
        1);

    /// <summary>
    /// The additive model of Spiegelhalter 2005 («Handling over-dispersion of performance indicators»): τ² = (Iφ − (I − 1))/(Σw − Σw²/Σw), w = 4n the
    /// precision of an arc.
    /// </summary>
    private static double SpreadOf(JournalShift[] schools)
    {
        double phi = SignalRule.Dispersion([.. schools.Select(school => school.Arcs)]);
        double[] weights = [.. schools.Select(school => 4.0 * school.Moved.N)];
        double room = weights.Sum() - (weights.Sum(weight => weight * weight) / weights.Sum());
        return phi <= 1 ? 0 : Math.Sqrt(((schools.Length * phi) - (schools.Length - 1)) / room);
    }

    /// <summary>A score whose variance does not depend on the rate: 2√n·(arcsin √p − arcsin √P).</summary>
    private double Arcs => 2 * Math.Sqrt(Moved.N) * (Math.Asin(Math.Sqrt(Moved.Value!.Value)) - Math.Asin(Math.Sqrt(Expected / Moved.N)));
}
