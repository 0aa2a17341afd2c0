namespace SchoolSupport.Analytics.Statistics;

/// <summary>
/// The interval of a mean on a short scale: raw mean ± t·s/√n with n − 1 degrees of freedom (Student 1908), where s²
/// is <see cref="CategoryCounts.SmoothedVariance"/>, cut to the scale.
/// </summary>
public static class StudentMean
{
    /// <summary>With fewer members the interval would fill the scale and say nothing.</summary>
    public const int MinN = 5;

    /// <returns>An interval in the unit of the scale; null below <see cref="MinN"/>.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="confidence"/> is not between 0 and 1.</exception>
    public static Interval? Of(CategoryCounts counts, double confidence = Confidence.Usual)
    {
        Confidence.Check(confidence);
        if (counts.N < MinN || counts.Mean is not { } mean)
        {
            return null;
        }

        double t = Confidence.StudentQuantile(confidence, counts.N - 1);
        double half = t * Math.Sqrt(counts.SmoothedVariance / counts.N);
        return new Interval(mean - half, mean + half).ClippedTo(counts.Scale.Low, counts.Scale.High);
    }

    /// <summary>On a long scale such as the scores 0 to 100, with the plain sample variance.</summary>
    /// <param name="low">The least value there can be.</param>
    /// <param name="high">The greatest value there can be.</param>
    /// <returns>Null below <see cref="MinN"/> and where all values are equal: their spread is then not known.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="confidence"/> is not between 0 and 1.</exception>
    public static Interval? Of(Moments moments, double low, double high, double confidence = Confidence.Usual)
    {
        Confidence.Check(confidence);
        if (moments.N < MinN || moments is not { Mean: double mean, Variance: double and > 0 and double variance })
        {
            return null;
        }

        double half = Confidence.StudentQuantile(confidence, moments.N - 1) * Math.Sqrt(variance / moments.N);
        return new Interval(mean - half, mean + half).ClippedTo(low, high);
    }
}
