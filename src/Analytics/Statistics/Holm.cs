namespace SchoolSupport.Analytics.Statistics;

/// <summary>
/// p-values of many tests adjusted so that the chance of even one false one at or below α is at most α (Holm 1979): for a
/// short list where each mistake costs much.
/// </summary>
public static class Holm
{
    /// <returns>Adjusted values in the order of <paramref name="p"/>, each from its p to 1.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A p-value is not from 0 to 1.</exception>
    public static IReadOnlyList<double> Adjust(params IReadOnlyList<double> p)
    {
        int[] ascending = AdjustedP.Order(p, descending: false);
        double[] adjusted = new double[p.Count];
        double most = 0;
        for (int i = 0; i < ascending.Length; i++)
        {
            most = Math.Max(most, Math.Min(1, p[ascending[i]] * (p.Count - i)));
            adjusted[ascending[i]] = most;
        }

        return adjusted;
    }
}
