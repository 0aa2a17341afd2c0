namespace SchoolSupport.Analytics.Statistics;

/// <summary>The rate of a territory in one procedure, to compare one of its schools with.</summary>
public static class ReferenceRate
{
    /// <summary>A school with more of the territory's pupils would be compared with itself and is left out.</summary>
    public const double LargeShare = 0.30;

    /// <summary>Over all pupils, the school's own included.</summary>
    /// <returns>From 0 to 1; null when nobody took the procedure.</returns>
    public static double? Pooled(params IEnumerable<Share> schools)
    {
        (long successes, long n) = Add(schools);
        return n == 0 ? null : (double)successes / n;
    }

    /// <summary>Over all pupils, or over those of the other schools when the school has more than <see cref="LargeShare"/> of them.</summary>
    /// <param name="others">All schools of the territory but the one to be compared.</param>
    /// <returns>From 0 to 1; null when there is nobody to compare with.</returns>
    public static double? For(Share school, params IEnumerable<Share> others)
    {
        (long successes, long n) = Add(others);
        bool alone = school.N > LargeShare * (n + school.N);
        (successes, n) = alone ? (successes, n) : (successes + school.Successes, n + school.N);
        return n == 0 ? null : (double)successes / n;
    }

    private static (long Successes, long N) Add(IEnumerable<Share> schools) => schools.Aggregate(
        (Successes: 0L, N: 0L), (sum, school) => (sum.Successes + school.Successes, sum.N + school.N));
}
