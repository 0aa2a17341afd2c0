namespace SchoolSupport.Analytics.Statistics;

/// <summary>
/// By how much groups vary beyond chance when the most unusual ones are not allowed to decide it: the mean square of
/// the scores after the outer ones are moved to the quantiles (Spiegelhalter 2005, Handling over-dispersion of
/// performance indicators; quantiles of type 7 of Hyndman and Fan).
/// </summary>
/// <param name="Rate">Of all members, from 0 to 1.</param>
/// <param name="Phi">1 when the groups vary as chance would have it; below 1 when less.</param>
/// <param name="Test">The same question asked of all groups as they are.</param>
public sealed record WinsorisedDispersion(double Rate, double Phi, ChiSquare Test)
{
    /// <summary>The share of groups moved on each side.</summary>
    public const double UsualShare = 0.1;

    /// <summary>What limits are widened by: never narrowed.</summary>
    public double ForLimits => Math.Max(1, Phi);

    /// <summary>How far a group lies from the common rate in its binomial standard errors; null when it is empty.</summary>
    public double? Score(Share group) => group.N == 0 ? null : PooledGroups.Score(group, Rate);

    /// <returns>No finding for fewer than two groups with members, or when everybody or nobody succeeded.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="share"/> is not from 0 to below ½.</exception>
    public static Finding<WinsorisedDispersion> Of(IEnumerable<Share> groups, double share = UsualShare)
    {
        if (share is not (>= 0 and < 0.5))
        {
            throw new ArgumentOutOfRangeException(nameof(share), share, "Must be from 0 to below 0.5.");
        }

        Finding<PooledGroups> found = PooledGroups.Of(groups, least: 2);
        return found.Value is { } pooled
            ? new WinsorisedDispersion(pooled.Rate, Quantile.WinsorisedSquare(pooled.Scores, share), ChiSquare.Of(pooled))
            : found.Why!.Value;
    }
}
