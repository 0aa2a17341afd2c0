namespace SchoolSupport.Analytics.Statistics;

/// <summary>The places a group may have among <paramref name="Of"/> groups, 1 for the highest value.</summary>
public readonly record struct RankInterval(int Best, int Worst, int Of);

/// <summary>
/// Which places the data leave open for each of several groups: behind those whose whole interval lies above its own, before
/// those whose whole interval lies below (Klein, Wright and Wieczorek 2020).
/// </summary>
public static class RankIntervals
{
    /// <summary>
    /// The level of each single interval for which all ranks together hold with <paramref name="confidence"/> (Šidák 1967).
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The confidence is not between 0 and 1, or there is no group.</exception>
    public static double LevelOfEach(int groups, double confidence = Confidence.Usual)
    {
        Confidence.Check(confidence);
        ArgumentOutOfRangeException.ThrowIfLessThan(groups, 1);
        return Math.Pow(confidence, 1.0 / groups);
    }

    /// <param name="intervals">One for each group, at the level of <see cref="LevelOfEach"/>.</param>
    /// <returns>In the order of <paramref name="intervals"/>.</returns>
    public static IReadOnlyList<RankInterval> Of(params IReadOnlyList<Interval> intervals)
    {
        double[] lows = [.. intervals.Select(interval => interval.Low).Order()];
        double[] highs = [.. intervals.Select(interval => interval.High).Order()];
        return
        [
            .. intervals.Select(interval => new RankInterval(
                1 + (lows.Length - CountUpTo(lows, interval.High)),
                intervals.Count - CountBelow(highs, interval.Low),
                intervals.Count)),
        ];
    }

    private static int CountUpTo(double[] ascending, double value) => FirstIndex(ascending, other => other > value);

    private static int CountBelow(double[] ascending, double value) => FirstIndex(ascending, other => other >= value);

    private static int FirstIndex(double[] ascending, Predicate<double> reached)
    {
        (int low, int high) = (0, ascending.Length);
        while (low < high)
        {
            int middle = low + ((high - low) / 2);
            (low, high) = reached(ascending[middle]) ? (low, middle) : (middle + 1, high);
        }

        return low;
    }
}
