namespace SchoolSupport.Analytics.Statistics;

/// <summary>
/// The score interval of one share with continuity correction (Wilson 1927; Newcombe 1998, method 4): wider than
/// <see cref="Wilson"/>, for a comparison with programs that correct by default, as R's prop.test.
/// </summary>
/// <remarks>The correction is always ½; prop.test drops it for exactly half of the group.</remarks>
public static class WilsonCorrected
{
    /// <returns>An interval of shares from 0 to 1; null when the group is empty.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="confidence"/> is not between 0 and 1.</exception>
    public static Interval? Of(Share share, double confidence = Confidence.Usual)
    {
        Confidence.Check(confidence);
        if (share.N == 0)
        {
            return null;
        }

        double z = Confidence.NormalQuantile(confidence);
        double upper = 1 - Lower(share.N - share.Successes, share.N, z);
        return new Interval(Lower(share.Successes, share.N, z), upper);
    }

    private static double Lower(double k, double n, double z)
    {
        if (k <= 0.5)
        {
            return 0;
        }

        double p = (k - 0.5) / n;
        double spread = z * z / (2 * n);
        double half = z * Math.Sqrt((p * (1 - p) / n) + (spread / (2 * n)));
        return Math.Max(0, (p + spread - half) / (1 + (2 * spread)));
    }
}
