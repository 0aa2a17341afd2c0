using SchoolSupport.Analytics.Statistics;

namespace SchoolSupport.Analytics.Targets;

/// <summary>
/// The gap between the upper and the lower part of the schools. Which schools are in the parts is kept, so that another
/// year is measured on the same ones.
/// </summary>
/// <param name="Upper">Keys of the schools of the upper part, the highest first.</param>
/// <param name="Lower">Keys of the schools of the lower part, as many, the lowest last.</param>
/// <param name="Value">Pooled share of the upper part minus that of the lower one.</param>
/// <param name="Interval">95 %, of <paramref name="Value"/>.</param>
public sealed record Gap(IReadOnlyList<int> Upper, IReadOnlyList<int> Lower, double Value, Interval Interval)
{
    /// <summary>With fewer schools in a part it would be the gap between single schools.</summary>
    public const int MinSchools = 2;

    /// <param name="places">
    /// What each school is ordered by, from other results than those compared, such as the level up to last year: by the
    /// same results even equal schools would show a gap.
    /// </param>
    /// <param name="results">The shares to be compared; schools without a place are left out.</param>
    /// <param name="part">Of all schools in each part, above 0 to ½; whole schools, rounded down.</param>
    /// <param name="dispersion">φ, 1 or more, which widens the interval.</param>
    /// <returns>No finding with fewer than <see cref="MinSchools"/> schools in a part.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A parameter is out of range.</exception>
    public static Finding<Gap> Of(
        IReadOnlyDictionary<int, double> places, IReadOnlyDictionary<int, Share> results, decimal part = 0.25m, double dispersion = 1)
    {
        if (part is not (> 0 and <= 0.5m))
        {
            throw new ArgumentOutOfRangeException(nameof(part), part, "Must be above 0 and at most one half.");
        }

        int[] ordered =
        [
            .. places.Where(place => results.TryGetValue(place.Key, out Share result) && result.N > 0)
                .OrderByDescending(place => place.Value)
                .ThenBy(place => place.Key)
                .Select(place => place.Key),
        ];
        int count = (int)Math.Floor(part * ordered.Length);
        return count >= MinSchools
            ? Between(ordered[..count], ordered[^count..], results, dispersion)
            : ordered.Length == 0 ? NoFinding.NoObservations : NoFinding.TooFew;
    }

    /// <summary>The gap between the same schools in other results.</summary>
    /// <returns>
    /// Between those that have results; no finding with fewer than <see cref="MinSchools"/> of them in a part.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="dispersion"/> is below 1.</exception>
    public Finding<Gap> In(IReadOnlyDictionary<int, Share> results, double dispersion = 1) => Between(Known(Upper, results), Known(Lower, results), results, dispersion);

    private static int[] Known(IReadOnlyList<int> schools, IReadOnlyDictionary<int, Share> results) =>
        [.. schools.Where(school => results.GetValueOrDefault(school).N > 0)];

    private static Finding<Gap> Between(
        int[] upper, int[] lower, IReadOnlyDictionary<int, Share> results, double dispersion)
    {
        if (upper.Length < MinSchools || lower.Length < MinSchools)
        {
            return upper.Length + lower.Length == 0 ? NoFinding.NoObservations : NoFinding.TooFew;
        }

        Share high = Pooled(upper, results);
        Share low = Pooled(lower, results);
        return NewcombeDifference.Of(high, low, dispersion: dispersion) is { } interval
            ? new Gap(upper, lower, high.Value!.Value - low.Value!.Value, interval)
            : NoFinding.NoObservations;
    }

    private static Share Pooled(IReadOnlyList<int> schools, IReadOnlyDictionary<int, Share> results) =>
        schools.Aggregate(default(Share), (sum, school) => sum + results.GetValueOrDefault(school));
}
