namespace SchoolSupport.Analytics.Statistics;

/// <summary>
/// Whether a share rises or falls with time (Cochran 1954, Armitage 1955), with an over-dispersion in the variance: the
/// pupils of one year have more in common than chance.
/// </summary>
/// <param name="Z">Positive for a rise.</param>
/// <param name="ChiSquare"><paramref name="Z"/> squared, one degree of freedom.</param>
/// <param name="P">Two-sided.</param>
public sealed record CochranArmitage(double Z, double ChiSquare, double P)
{
    /// <param name="groups">One share for each time.</param>
    /// <param name="dispersion">φ, 1 or more: the variance of a group over the binomial one.</param>
    /// <returns>No finding without two times, or when everybody or nobody succeeded.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="dispersion"/> is below 1.</exception>
    public static Finding<CochranArmitage> Of(IEnumerable<ShareAt> groups, double dispersion = 1)
    {
        Bounds.Dispersion(dispersion, nameof(dispersion));
        (ShareAt[] known, NoFinding? why) = ShareAt.WithMembers(groups);
        if (why is { } reason)
        {
            return reason;
        }

        double n = Sums.Ordered(known.Select(group => (double)group.Share.N));
        double rate = Sums.Ordered(known.Select(group => (double)group.Share.Successes)) / n;
        double mean = known[0].X + (Sums.Ordered(known.Select(group => group.Share.N * (group.X - known[0].X))) / n);
        double trend = Sums.Ordered(known.Select(group =>
            (group.X - mean) * (group.Share.Successes - (group.Share.N * rate))));
        double variance = rate * (1 - rate) * Sums.Ordered(known.Select(group => group.Share.N * Math.Pow(group.X - mean, 2)));
        double z = trend / Math.Sqrt(dispersion * variance);
        return new CochranArmitage(z, z * z, Tail.NormalTwoSided(z));
    }
}
