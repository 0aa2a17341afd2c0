namespace SchoolSupport.Analytics.Statistics;

/// <summary>A share at a time, or at any other score it may depend on.</summary>
/// <exception cref="ArgumentOutOfRangeException"><paramref name="X"/> is not finite.</exception>
public readonly record struct ShareAt(double X, Share Share)
{
    public double X { get; } = Bounds.Finite(X, nameof(X));

    /// <summary>Those with members, in an order of their own, or why there is no trend to look for.</summary>
    internal static (ShareAt[] Known, NoFinding? Why) WithMembers(IEnumerable<ShareAt> groups)
    {
        ShareAt[] known =
        [
            .. groups.Where(group => group.Share.N > 0)
                .OrderBy(group => group.X)
                .ThenBy(group => group.Share.N)
                .ThenBy(group => group.Share.Successes),
        ];
        return (known, known switch
        {
            [] => NoFinding.NoObservations,
            [var first, .., var last] when first.X < last.X =>
                known.All(group => group.Share.Successes == 0) || known.All(group => group.Share.Successes == group.Share.N)
                    ? NoFinding.AllAlike
                    : null,
            _ => NoFinding.OneTime,
        });
    }
}
