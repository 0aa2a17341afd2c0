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

        return Around(mean1 - mean2, (first.SmoothedVariance, first.N), (second.SmoothedVariance, second.N), confidence)
            .ClippedTo(first.Scale.Low - second.Scale.High, first.Scale.High - second.Scale.Low);
    }

    /// <summary>On a long scale such as scores, with the plain sample variances.</summary>
    /// <returns>Null when either group is below <see cref="StudentMean.MinN"/> or all its values are equal.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="confidence"/> is not between 0 and 1.</exception>
    public static Interval? Of(Moments first, Moments second, double confidence = Confidence.Usual)
    {
        Confidence.Check(confidence);
        return first.N >= StudentMean.MinN && second.N >= StudentMean.MinN
            && first is { Mean: double mean1, Variance: double and > 0 and double variance1 }
            && second is { Mean: double mean2, Variance: double and > 0 and double variance2 }
            ? Around(mean1 - mean2, (variance1, first.N), (variance2, second.N), confidence)
            : null;
    }

    private static Interval Around(double difference, (double Variance, int N) first, (double Variance, int N) second, double confidence)
    {
        double v1 = first.Variance / first.N;
        double v2 = second.Variance / second.N;

        // Welch–Satterthwaite: usually not a whole number, between the smaller n − 1 and their sum.
        double degrees = Math.Pow(v1 + v2, 2) / ((v1 * v1 / (first.N - 1)) + (v2 * v2 / (second.N - 1)));
        double half = Confidence.StudentQuantile(confidence, degrees) * Math.Sqrt(v1 + v2);
        return new Interval(difference - half, difference + half);
    }
}
