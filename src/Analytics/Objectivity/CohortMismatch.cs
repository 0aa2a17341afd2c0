using SchoolSupport.Analytics.Statistics;

namespace SchoolSupport.Analytics.Objectivity;

/// <summary>One subject of a cohort in both works.</summary>
/// <param name="Vpr">Pupils with 4 and 5 in grade 8.</param>
/// <param name="VprRate">Of the schools compared with, from 0 to 1.</param>
/// <param name="Oge">The same pupils a year later.</param>
public sealed record CohortWork(string Subject, Share Vpr, double VprRate, Share Oge, double OgeRate);

/// <summary>
/// Whether ОГЭ-9 confirms ВПР-8 of the same pupils: quality above what the other schools reached in one work and not in the other.
/// See docs/objectivity/cross-check.md.
/// </summary>
/// <param name="Difference">A share; positive where ВПР promised more than ОГЭ showed.</param>
/// <param name="Deviation">What the difference varies by where nothing happened.</param>
/// <param name="Dispersion">By how much the schools vary beyond that, 1 or more; the score is divided by its root.</param>
public sealed record CohortMismatch(
    IReadOnlyList<CohortWork> Works, double Difference, double Deviation, double Dispersion, double AdjustedP) : Evidence
{
    public double Z => Difference / Deviation / Math.Sqrt(Dispersion);

    /// <summary>Beyond the limits and among the few a false-discovery rate leaves; of either sign.</summary>
    public bool IsSignal => SignalRule.IsSignal(Math.Abs(Z), AdjustedP);

    /// <param name="schools">Works of each school, both with pupils.</param>
    /// <returns>Of the schools with enough pupils; p-values adjusted over them.</returns>
    public static IReadOnlyDictionary<int, CohortMismatch> Of(IReadOnlyDictionary<int, IReadOnlyList<CohortWork>> schools, ResultNoise noise)
    {
        CohortMismatch[] found = [.. schools.Values.Where(HasEnough).Select(works => Measured(works, noise))];
        double dispersion = SignalRule.Dispersion([.. found.Select(one => one.Z)]);
        IReadOnlyList<double> adjusted = BenjaminiHochberg.Adjust([.. found.Select(one => Tail.NormalTwoSided(one.Z / Math.Sqrt(dispersion)))]);
        return schools.Where(school => HasEnough(school.Value))
            .Zip(found.Zip(adjusted))
            .ToDictionary(pair => pair.First.Key, pair => pair.Second.First with { Dispersion = dispersion, AdjustedP = pair.Second.Second });
    }

    /// <summary>Pupils, not participations: nobody counts twice for sitting two works.</summary>
    internal static bool HasEnough(IReadOnlyList<CohortWork> works) =>
        works.Count > 0 && Math.Min(works.Max(work => work.Vpr.N), works.Max(work => work.Oge.N)) >= SignalRule.MinPupils;

    private static CohortMismatch Measured(IReadOnlyList<CohortWork> works, ResultNoise noise)
    {
        IndirectStandardisation vpr = IndirectStandardisation.Of(works.Select(work => new StandardisedPart(work.Vpr, work.VprRate))).Value!;
        IndirectStandardisation oge = IndirectStandardisation.Of(works.Select(work => new StandardisedPart(work.Oge, work.OgeRate))).Value!;
        double variance = noise.OfDifference(
            vpr.Variance, oge.Variance, [.. works.Select(work => work.Vpr.N)], [.. works.Select(work => work.Oge.N)]);
        return new CohortMismatch(works, vpr.Residual - oge.Residual, Math.Sqrt(variance), 1, 1);
    }
}
