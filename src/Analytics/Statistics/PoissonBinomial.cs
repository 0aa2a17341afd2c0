namespace SchoolSupport.Analytics.Statistics;

/// <summary>The number of successes among independent events with probabilities of their own (Poisson 1837), by enumeration.</summary>
public static class PoissonBinomial
{
    /// <summary>The probability of at least <paramref name="count"/> successes; the order of the events does not change a bit.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A probability is not from 0 to 1, or the count is negative.</exception>
    public static double AtLeast(IEnumerable<double> probabilities, int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        double[] exactly = new double[count + 1];
        exactly[0] = 1;
        foreach (double p in probabilities.Select(p => Bounds.Probability(p, nameof(probabilities))).Order())
        {
            // The last place collects «count or more» and is never left.
            exactly[count] += count == 0 ? 0 : exactly[count - 1] * p;
            for (int k = count - 1; k > 0; k--)
            {
                exactly[k] = (exactly[k] * (1 - p)) + (exactly[k - 1] * p);
            }

            exactly[0] = count == 0 ? 1 : exactly[0] * (1 - p);
        }

        return Math.Min(1, exactly[count]);
    }
}
