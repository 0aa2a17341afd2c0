using MathNet.Numerics.Distributions;

namespace SchoolSupport.Analytics.Statistics;

/// <summary>
/// The exact binomial interval of one share (Clopper and Pearson 1934). It covers at least as often as it says, and
/// so is wider than <see cref="Wilson"/>: for a reader who asks for the exact one.
/// </summary>
public static class ClopperPearson
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

        double tail = Confidence.Tail(confidence);
        double k = share.Successes;
        double n = share.N;
        return new Interval(
            share.Successes == 0 ? 0 : Beta.InvCDF(k, n - k + 1, tail),
            share.Successes == share.N ? 1 : Beta.InvCDF(k + 1, n - k, 1 - tail));
    }
}
