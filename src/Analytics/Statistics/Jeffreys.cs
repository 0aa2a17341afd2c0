using MathNet.Numerics.Distributions;

namespace SchoolSupport.Analytics.Statistics;

/// <summary>
/// The equal-tailed interval of one share under the prior Beta(½, ½), with the ends set to 0 at 0 of n and to 1 at
/// n of n (Brown, Cai and DasGupta 2001).
/// </summary>
public static class Jeffreys
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
        double a = share.Successes + 0.5;
        double b = share.N - share.Successes + 0.5;
        return new Interval(
            share.Successes == 0 ? 0 : Beta.InvCDF(a, b, tail),
            share.Successes == share.N ? 1 : Beta.InvCDF(a, b, 1 - tail));
    }
}
