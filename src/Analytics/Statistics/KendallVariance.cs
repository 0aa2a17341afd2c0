namespace SchoolSupport.Analytics.Statistics;

/// <summary>The variance of the number of rises minus falls among all pairs, in a series without a trend (Kendall 1975).</summary>
internal static class KendallVariance
{
    /// <summary>Corrected for equal values.</summary>
    public static double Of(IReadOnlyList<Point> points) =>
        (Term(points.Count) - points.GroupBy(point => point.Y).Sum(equal => Term(equal.Count()))) / 18;

    private static double Term(double n) => n * (n - 1) * ((2 * n) + 5);
}
