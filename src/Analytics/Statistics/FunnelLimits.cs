namespace SchoolSupport.Analytics.Statistics;

/// <summary>
/// Where the share of a group of a given size may lie by chance around a common rate: binomial limits with
/// interpolation between whole numbers of successes (Spiegelhalter 2005, Funnel plots, A.1.1), cut to 0–1.
/// </summary>
public static class FunnelLimits
{
    /// <summary>The outer limits: two groups in a thousand lie outside by chance.</summary>
    public const double Outer = 0.998;

    /// <param name="rate">The common rate, strictly between 0 and 1: at 0 or 1 no group can differ and there are no limits.</param>
    /// <param name="n">Members of the group, at least 1.</param>
    /// <param name="dispersion">
    /// An over-dispersion φ of 1 or more: the distance of the limits from the rate grows by √φ, our convention for exact limits.
    /// </param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of range.</exception>
    public static Interval Of(double rate, int n, double confidence = Confidence.Usual, double dispersion = 1)
    {
        Check(rate, n, confidence, dispersion);
        double tail = Confidence.Tail(confidence);
        double factor = Math.Sqrt(dispersion);
        double low = rate + (factor * (Limit(rate, n, tail) - rate));
        double high = rate + (factor * (Limit(rate, n, 1 - tail) - rate));
        return new Interval(Math.Min(low, rate), Math.Max(high, rate)).ClippedTo(0, 1);
    }

    /// <summary>The usual approximation rate ± z·√(φ·rate·(1 − rate)/n), not cut: for a small group it leaves 0–1.</summary>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of range.</exception>
    public static Interval Normal(double rate, int n, double confidence = Confidence.Usual, double dispersion = 1)
    {
        Check(rate, n, confidence, dispersion);
        double half = Confidence.NormalQuantile(confidence) * Math.Sqrt(dispersion * rate * (1 - rate) / n);
        return new Interval(rate - half, rate + half);
    }

    /// <summary>The p-quantile of the share, with the last success taken in part.</summary>
    private static double Limit(double rate, int n, double p)
    {
        int reached = n;
        for (int low = 0; low < reached;)
        {
            int middle = low + ((reached - low) / 2);
            (low, reached) = Tail.BinomialAtMost(middle, n, rate) >= p ? (low, middle) : (middle + 1, reached);
        }

        double below = Tail.BinomialAtMost(reached - 1, n, rate);
        double upTo = Tail.BinomialAtMost(reached, n, rate);
        double part = upTo > below ? (upTo - p) / (upTo - below) : 0;
        return (reached - part) / n;
    }

    private static void Check(double rate, int n, double confidence, double dispersion)
    {
        Confidence.Check(confidence);
        if (rate is not (> 0 and < 1))
        {
            throw new ArgumentOutOfRangeException(nameof(rate), rate, "Must lie strictly between 0 and 1.");
        }

        ArgumentOutOfRangeException.ThrowIfLessThan(n, 1);
        Bounds.Dispersion(dispersion, nameof(dispersion));
    }
}
