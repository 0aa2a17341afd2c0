namespace SchoolSupport.Analytics.Statistics;

/// <summary>What of a group's values is enough for a mean and its interval; two groups together are the sum of both.</summary>
/// <param name="SumOfSquares">Exact for whole numbers such as scores.</param>
public readonly record struct Moments(int N, double Sum, double SumOfSquares)
{
    /// <summary>Null when the group is empty.</summary>
    public double? Mean => N == 0 ? null : Sum / N;

    /// <summary>The sample variance; null below two members.</summary>
    public double? Variance => N < 2 ? null : Math.Max(0, (SumOfSquares - (Sum * Sum / N)) / (N - 1));

    public static Moments operator +(Moments left, Moments right) =>
        new(checked(left.N + right.N), left.Sum + right.Sum, left.SumOfSquares + right.SumOfSquares);
}
