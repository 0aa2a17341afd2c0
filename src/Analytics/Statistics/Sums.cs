namespace SchoolSupport.Analytics.Statistics;

/// <summary>Sums whose last bit does not depend on the order the terms came in.</summary>
internal static class Sums
{
    public static double Ordered(IEnumerable<double> terms)
    {
        double[] ascending = [.. terms];
        Array.Sort(ascending);
        return ascending.Sum();
    }

    /// <summary>The root of the sum of squares.</summary>
    public static double Hypotenuse(IEnumerable<double> terms) => Math.Sqrt(Ordered(terms.Select(term => term * term)));
}
