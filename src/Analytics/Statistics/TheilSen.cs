using MathNet.Numerics.Distributions;

namespace SchoolSupport.Analytics.Statistics;

/// <summary>
/// The typical change per unit of time: the median of the slopes between all pairs of points (Theil 1950, Sen 1968).
/// One freak year out of five barely moves it. A line to be shown; whether there is a trend it does not say.
/// </summary>
/// <param name="Slope">In the unit of the values, for one unit of time.</param>
/// <param name="Intercept">Median of the values minus slope times median of the times (Conover 1980), at time 0.</param>
/// <param name="Interval">Of the slope, by ranks (Sen 1968): from three or four points little more than all the slopes there are.</param>
public sealed record TheilSen(double Slope, double Intercept, Interval Interval)
{
    /// <summary>Two points always make a line; three is the least that can contradict it.</summary>
    public const int MinPoints = 3;

    /// <returns>No finding below <see cref="MinPoints"/>.</returns>
    /// <exception cref="ArgumentException">Two values at one time.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="confidence"/> is not between 0 and 1.</exception>
    public static Finding<TheilSen> Of(IEnumerable<Point> points, double confidence = Confidence.Usual)
    {
        Confidence.Check(confidence);
        Point[] known = Point.InTime(points);
        if (known.Length < MinPoints)
        {
            return known.Length == 0 ? NoFinding.NoObservations : NoFinding.TooFew;
        }

        double[] slopes =
        [
            .. known.SelectMany((earlier, i) => known.Skip(i + 1).Select(later => (later.Y - earlier.Y) / (later.X - earlier.X)))
                .Order(),
        ];
        double slope = Point.Median(slopes);
        double intercept = Point.Median([.. known.Select(point => point.Y).Order()])
            - (slope * Point.Median([.. known.Select(point => point.X)]));
        return new TheilSen(slope, intercept, ByRanks(slopes, known, confidence));
    }

    private static Interval ByRanks(double[] slopes, Point[] points, double confidence)
    {
        double reach = -Normal.InvCDF(0, 1, Confidence.Tail(confidence)) * Math.Sqrt(KendallVariance.Of(points));
        int low = (int)Math.Round((slopes.Length - reach) / 2) - 1;
        int high = (int)Math.Round((slopes.Length + reach) / 2);
        return new Interval(slopes[Math.Max(low, 0)], slopes[Math.Min(high, slopes.Length - 1)]);
    }
}
