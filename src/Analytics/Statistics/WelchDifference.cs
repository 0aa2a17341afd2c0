namespace SchoolSupport.Analytics.Statistics;

/// <summary>
/// The interval for the difference of two means on a short scale without assuming equal variances (Welch 1947), with
/// the variances of <see cref="CategoryCounts.SmoothedVariance"/>.
/// </summary>
/// <remarks>The groups must be independent: this year's and last year's pupils, not the same pupils twice.</remarks>
public static class WelchDifference
{
    /// <returns>
    /// An interval for <paramref name="first"/> minus <paramref name="second"/>, cut to what two means on the scale
    /// can differ by; null when either group is below <see cref="StudentMean.MinN"/>.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="confidence"/> is not between 0 and 1.</exception>
    public static Interval? Of(CategoryCounts first, CategoryCounts second, double confidence = Confidence.Usual)
    {
        Confidence.Check(confidence);
        if (first.N < StudentMean.MinN || second.N < StudentMean.MinN
            || first.Mean is not { } mean1 || second.Mean is not { } mean2)
        {
            return null;
        }

        double v1 = first.SmoothedVariance / first.N;
        double v2 = second.SmoothedVariance / second.N;

        // Welch–Satterthwaite: usually not a whole number, between the smaller n − 1 and their sum.
        double degrees = Math.Pow(v1 + v2, 2) / ((v1 * v1 / (first.N - 1)) + (v2 * v2 / (second.N - 1)));
        double half = Confidence.StudentQuantile(confidence, degrees) * Math.Sqrt(v1 + v2);
        double difference = mean1 - mean2;
        return new Interval(difference - half, difference + half)
            .ClippedTo(first.Scale.Low - second.Scale.High, first.Scale.High - second.Scale.Low);
    }
}
