namespace SchoolSupport.Analytics.Statistics;

/// <summary>A value at a time, or at any other number it may depend on.</summary>
/// <exception cref="ArgumentOutOfRangeException">A coordinate is not finite.</exception>
public readonly record struct Point(double X, double Y)
{
    public double X { get; } = Bounds.Finite(X, nameof(X));

    public double Y { get; } = Bounds.Finite(Y, nameof(Y));

    /// <summary>In order of time; the order they came in is lost.</summary>
    /// <exception cref="ArgumentException">Two values at one time: which of them is meant cannot be told.</exception>
    internal static Point[] InTime(IEnumerable<Point> points)
    {
        Point[] ordered = [.. points.OrderBy(point => point.X)];
        if (ordered.DistinctBy(point => point.X).Count() != ordered.Length)
        {
            throw new ArgumentException("There are two values at one time.", nameof(points));
        }

        return ordered;
    }

    internal static double Median(IReadOnlyList<double> ascending)
    {
        int middle = ascending.Count / 2;
        return ascending.Count % 2 == 1
            ? ascending[middle]
            : ascending[middle - 1] + ((ascending[middle] - ascending[middle - 1]) / 2);
    }
}
