namespace SchoolSupport.Analytics.Statistics;

/// <summary>A value at a time, with the variance it was measured with.</summary>
/// <param name="Variance">Of chance, above 0, in the square of the unit of <paramref name="Y"/>.</param>
/// <exception cref="ArgumentOutOfRangeException">A number is not finite, or the variance not above 0.</exception>
public readonly record struct UncertainPoint(double X, double Y, double Variance)
{
    public double X { get; } = Bounds.Finite(X, nameof(X));

    public double Y { get; } = Bounds.Finite(Y, nameof(Y));

    public double Variance { get; } = Bounds.Positive(Variance, nameof(Variance));
}
