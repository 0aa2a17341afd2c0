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
        if (share.N == 0)
        {
            return null;
        }

        double z = Confidence.NormalQuantile(confidence);
        double n = share.N / dispersion;
        double k = share.Successes / dispersion;
        double centre = (k + (z * z / 2)) / (n + (z * z));
        double half = z / (n + (z * z)) * Math.Sqrt((k * (n - k) / n) + (z * z / 4));

        // At the ends of the scale the formula gives 0 and 1 only up to rounding.
        return new Interval(
            share.Successes == 0 ? 0 : Math.Max(0, centre - half),
            share.Successes == share.N ? 1 : Math.Min(1, centre + half));
    }
}
