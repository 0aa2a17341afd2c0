namespace SchoolSupport.Analytics.Statistics;

/// <summary>
/// The score interval of one share (Wilson 1927), without continuity correction: the one Brown, Cai and DasGupta
/// (2001) recommend for small groups. It never leaves [0, 1] and does not shrink to a point at 0 of n.
/// </summary>
public static class Wilson
{
    /// <returns>An interval of shares from 0 to 1; null when the group is empty.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="confidence"/> is not between 0 and 1.</exception>
    public static Interval? Of(Share share, double confidence = Confidence.Usual) => Of(share, confidence, dispersion: 1);

    /// <param name="dispersion">The group counts as if it had n/φ members.</param>
    internal static Interval? Of(Share share, double confidence, double dispersion)
    {
        Confidence.Check(confidence);
        return share.N == 0 ? null : Around(share.Successes / dispersion, share.N / dispersion, confidence);
    }

    /// <summary>
    /// For the mean of values from 0 to 1, such as points of a task divided by their most. Of all such values 0 and 1 alone spread
    /// most, so the interval is never narrower than the true one; for tasks of one point it is the one of the share.
    /// </summary>
    /// <returns>Null when the group is empty.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The mean is not from 0 to 1, or a parameter is out of range.</exception>
    public static Interval? OfBounded(double mean, int n, double confidence = Confidence.Usual)
    {
        Confidence.Check(confidence);
        ArgumentOutOfRangeException.ThrowIfNegative(n);
        Bounds.Probability(mean, nameof(mean));
        return n == 0 ? null : Around(mean * n, n, confidence);
    }

    private static Interval Around(double k, double n, double confidence)
    {
        double z = Confidence.NormalQuantile(confidence);
        double centre = (k + (z * z / 2)) / (n + (z * z));
        double half = z / (n + (z * z)) * Math.Sqrt((k * (n - k) / n) + (z * z / 4));

        // At the ends of the scale the formula gives 0 and 1 only up to rounding.
        return new Interval(k <= 0 ? 0 : Math.Max(0, centre - half), k >= n ? 1 : Math.Min(1, centre + half));
    }
}
