namespace SchoolSupport.Analytics.Statistics;

/// <summary>
/// The hybrid score interval for the difference of two shares (Newcombe 1998, method 10, without continuity
/// correction), built from the two <see cref="Wilson"/> intervals.
/// </summary>
/// <remarks>The groups must be independent: this year's and last year's pupils, not the same pupils twice.</remarks>
public static class NewcombeDifference
{
    /// <param name="dispersion">φ, 1 or more: each group counts as if it had n/φ members, our convention.</param>
    /// <returns>
    /// An interval for <paramref name="first"/> minus <paramref name="second"/>, from −1 to 1; null when either group
    /// is empty.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException">
    /// <paramref name="confidence"/> is not between 0 and 1, or <paramref name="dispersion"/> is below 1.
    /// </exception>
    public static Interval? Of(Share first, Share second, double confidence = Confidence.Usual, double dispersion = 1)
    {
        Confidence.Check(confidence);
        Bounds.Dispersion(dispersion, nameof(dispersion));
        if (Wilson.Of(first, confidence, dispersion) is not { } one || Wilson.Of(second, confidence, dispersion) is not { } other
            || first.Value is not { } p1 || second.Value is not { } p2)
        {
            return null;
        }

        double difference = p1 - p2;
        return new Interval(
            difference - double.Hypot(p1 - one.Low, other.High - p2),
            difference + double.Hypot(one.High - p1, p2 - other.Low)).ClippedTo(-1, 1);
    }
}
