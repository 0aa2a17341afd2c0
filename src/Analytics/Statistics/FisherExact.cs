namespace SchoolSupport.Analytics.Statistics;

/// <summary>
/// Fisher's exact test of two shares, two-sided: the total probability of all tables with the same margins that are no
/// likelier than the one observed (Fisher 1935; ties within a relative 10⁻⁷ as in R).
/// </summary>
/// <param name="P">From 0 to 1.</param>
public sealed record FisherExact(double P)
{
    private const double Tie = 1 + 1e-7;

    /// <returns>No finding when a group is empty. Swapping the groups does not change a bit.</returns>
    public static Finding<FisherExact> Of(Share first, Share second)
    {
        if (first.N == 0 || second.N == 0)
        {
            return NoFinding.NoObservations;
        }

        if ((first.N, first.Successes).CompareTo((second.N, second.Successes)) > 0)
        {
            (first, second) = (second, first);
        }

        long successes = (long)first.Successes + second.Successes;
        long low = Math.Max(0, successes - second.N);
        long high = Math.Min(first.N, successes);
        double[] weights = Weights(first.N, second.N, successes, low, high);
        double limit = weights[first.Successes - low] * Tie;

        double all = Sums.Ordered(weights);
        double unlikely = Sums.Ordered(weights.Where(weight => weight <= limit));
        return new FisherExact(Math.Min(1, unlikely / all));
    }

    /// <summary>
    /// The hypergeometric probabilities relative to the likeliest table, from which they follow by ratios: no factorial
    /// is needed, and only what is negligible underflows.
    /// </summary>
    private static double[] Weights(long n1, long n2, long successes, long low, long high)
    {
        long mode = Math.Clamp((long)((successes + 1.0) * (n1 + 1.0) / (n1 + n2 + 2.0)), low, high);
        double[] weights = new double[high - low + 1];
        weights[mode - low] = 1;
        for (long k = mode; k < high; k++)
        {
            weights[k + 1 - low] = weights[k - low]
                * ((double)(n1 - k) / (k + 1)) * ((double)(successes - k) / (n2 - successes + k + 1));
        }

        for (long k = mode; k > low; k--)
        {
            weights[k - 1 - low] = weights[k - low]
                * ((double)k / (n1 - k + 1)) * ((double)(n2 - successes + k) / (successes - k + 1));
        }

        return weights;
    }
}
