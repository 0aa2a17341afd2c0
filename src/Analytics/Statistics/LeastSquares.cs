namespace SchoolSupport.Analytics.Statistics;

/// <summary>The straight line with the least squared distances (Gauss 1809), all points of equal weight.</summary>
/// <param name="Slope">In the unit of the values, for one unit of time.</param>
/// <param name="StandardError">Of the slope, from how far the points lie off the line; 0 when they lie on it.</param>
/// <param name="P">Two-sided, for a slope of 0 (Student, n − 2 degrees of freedom).</param>
/// <param name="Interval">Of the slope.</param>
public sealed record LeastSquares(double Slope, double StandardError, double P, Interval Interval)
{
    /// <summary>Two points lie on their line and tell nothing about chance.</summary>
    public const int MinPoints = 3;

    /// <returns>No finding below <see cref="MinPoints"/> or when all points are at one time.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="confidence"/> is not between 0 and 1.</exception>
    public static Finding<LeastSquares> Of(IEnumerable<Point> points, double confidence = Confidence.Usual)
    {
        Confidence.Check(confidence);
        Point[] known = [.. points];
        if (known.Length < MinPoints)
        {
            return known.Length == 0 ? NoFinding.NoObservations : NoFinding.TooFew;
        }

        double meanX = Sums.Ordered(known.Select(point => point.X)) / known.Length;
        double meanY = Sums.Ordered(known.Select(point => point.Y)) / known.Length;
        double spread = Sums.Ordered(known.Select(point => Math.Pow(point.X - meanX, 2)));
        if (known.All(point => point.X == known[0].X))
        {
            return NoFinding.OneTime;
        }

        double slope = known.All(point => point.Y == known[0].Y)
            ? 0
            : Sums.Ordered(known.Select(point => (point.X - meanX) * (point.Y - meanY))) / spread;
        double residual = Sums.Ordered(known.Select(point => Math.Pow(point.Y - meanY - (slope * (point.X - meanX)), 2)));
        double degrees = known.Length - 2;
        double error = slope == 0 && known.All(point => point.Y == known[0].Y) ? 0 : Math.Sqrt(residual / degrees / spread);
        double half = Confidence.StudentQuantile(confidence, degrees) * error;
        return new LeastSquares(
            slope, error, slope == 0 ? 1 : Tail.StudentTwoSided(slope / error, degrees), new Interval(slope - half, slope + half));
    }
}
