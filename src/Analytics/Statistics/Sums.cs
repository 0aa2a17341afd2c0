namespace SchoolSupport.Analytics.Statistics;

/// <summary>Sums whose last bit does not depend on the order the terms came in.</summary>
internal static class Sums
{
    public static double Ordered(IEnumerable<double> terms)
    {
        double[] ascending = [.. terms];
        Array.Sort(ascending);
        return Added(ascending);
    }

    /// <summary>Neumaier's compensated sum: terms of both signs may cancel without losing what is left.</summary>
    private static double Added(double[] terms)
    {
        double sum = 0;
        double lost = 0;
        foreach (double term in terms)
        {
            double next = sum + term;
            lost += Math.Abs(sum) >= Math.Abs(term) ? sum - next + term : term - next + sum;
            sum = next;
        }

        return double.IsFinite(sum) ? sum + lost : sum;
    }
}
