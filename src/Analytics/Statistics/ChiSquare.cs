namespace SchoolSupport.Analytics.Statistics;

/// <summary>Whether several groups share one rate (Pearson 1900), without continuity correction.</summary>
/// <param name="Value">The sum of the squared distances from the common rate, in standard errors.</param>
/// <param name="P">From 0 to 1: how often groups of one rate differ at least so much.</param>
public sealed record ChiSquare(double Value, int DegreesOfFreedom, double P)
{
    /// <summary><see cref="Value"/> for each degree of freedom: 1 when the groups vary as chance would have it.</summary>
    public double PearsonDispersion => Value / DegreesOfFreedom;

    /// <returns>No finding for fewer than two groups with members, or when everybody or nobody succeeded.</returns>
    public static Finding<ChiSquare> Of(params IEnumerable<Share> groups)
    {
        Finding<PooledGroups> pooled = PooledGroups.Of(groups, least: 2);
        return pooled.Value is { } known ? Of(known) : pooled.Why!.Value;
    }

    internal static ChiSquare Of(PooledGroups pooled)
    {
        double value = Sums.Ordered(pooled.Scores.Select(z => z * z));
        int degrees = pooled.Count - 1;
        return new ChiSquare(value, degrees, Tail.ChiSquareAbove(value, degrees));
    }
}
