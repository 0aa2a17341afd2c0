namespace SchoolSupport.Analytics.Statistics;

/// <summary>
/// p-values of many tests adjusted so that, of those at or below q, no more than the share q is expected to be false
/// (Benjamini and Hochberg 1995).
/// </summary>
public static class BenjaminiHochberg
{
    /// <summary>The q of the product's lists of schools.</summary>
    public const double UsualQ = 0.10;

    /// <returns>Adjusted values in the order of <paramref name="p"/>, each from its p to 1.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A p-value is not from 0 to 1.</exception>
    public static IReadOnlyList<double> Adjust(params IReadOnlyList<double> p)
    {
        int[] descending = AdjustedP.Order(p, descending: true);
        double[] adjusted = new double[p.Count];
        double least = 1;
        for (int i = 0; i < descending.Length; i++)
        {
            int rank = p.Count - i;
            least = Math.Min(least, p[descending[i]] * p.Count / rank);
            adjusted[descending[i]] = least;
        }

        return adjusted;
    }
}
