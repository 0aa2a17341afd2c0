namespace SchoolSupport.Analytics.Statistics;

/// <summary>
/// Whether a series goes one way (Mann 1945, Kendall 1975), without any assumption about its shape. With four points or
/// fewer no series can reach p = 0.05: see <see cref="SmallestExactP"/>.
/// </summary>
/// <param name="S">Rises minus falls among all pairs of points.</param>
/// <param name="Variance">Of <paramref name="S"/> without a trend, corrected for equal values.</param>
/// <param name="Z"><paramref name="S"/> moved by one towards 0, in standard deviations; 0 when all values are equal.</param>
/// <param name="PNormal">Two-sided, from <paramref name="Z"/>.</param>
/// <param name="PExact">Two-sided, from all orders of the values; null where <paramref name="WhyNoExact"/> says why.</param>
public sealed record MannKendall(int S, double Variance, double Z, double PNormal, double? PExact, NoFinding? WhyNoExact)
{
    /// <summary>Above it the normal approximation is as good, and a double could not hold the numbers of orders.</summary>
    public const int MaxExact = 60;

    /// <returns>No finding below two points.</returns>
    /// <exception cref="ArgumentException">Two values at one time.</exception>
    public static Finding<MannKendall> Of(IEnumerable<Point> points)
    {
        Point[] known = Point.InTime(points);
        if (known.Length < 2)
        {
            return known.Length == 0 ? NoFinding.NoObservations : NoFinding.TooFew;
        }

        int s = known.Select((earlier, i) => known.Skip(i + 1).Sum(later => Math.Sign(later.Y - earlier.Y))).Sum();
        double variance = KendallVariance.Of(known);
        double z = s == 0 ? 0 : (s - Math.Sign(s)) / Math.Sqrt(variance);
        bool allEqual = known.All(point => point.Y == known[0].Y);
        bool ties = known.DistinctBy(point => point.Y).Count() < known.Length;
        double? exact = allEqual ? 1 : ties || known.Length > MaxExact ? null : ExactP(known.Length, s);
        return new MannKendall(
            s, variance, z, Tail.NormalTwoSided(z), exact,
            exact is not null ? null : ties ? NoFinding.Ties : NoFinding.TooMany);
    }

    /// <summary>What the steadiest series of so many points reaches: 2/n!.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Fewer than two points.</exception>
    public static double SmallestExactP(int points)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(points, 2);
        return Enumerable.Range(2, points - 1).Aggregate(2.0, (p, factor) => p / factor);
    }

    private static double ExactP(int n, int s)
    {
        // With I falls S is n(n − 1)/2 − 2I, and both directions are equally likely.
        double[] falls = Falls(n);
        int fewest = ((falls.Length - 1) - Math.Abs(s)) / 2;
        return Math.Min(1, 2 * falls.Take(fewest + 1).Sum());
    }

    /// <summary>The probability of each number of falling pairs in a random order of n values, one value added at a time.</summary>
    private static double[] Falls(int n)
    {
        double[] falls = [1];
        for (int size = 2; size <= n; size++)
        {
            double[] next = new double[falls.Length + size - 1];
            for (int i = 0; i < falls.Length; i++)
            {
                for (int added = 0; added < size; added++)
                {
                    next[i + added] += falls[i] / size;
                }
            }

            falls = next;
        }

        return falls;
    }
}
