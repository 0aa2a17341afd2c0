namespace SchoolSupport.Analytics.Statistics;

/// <summary>Groups put together under the assumption that they share one rate, in an order of their own.</summary>
internal sealed class PooledGroups
{
    private readonly Share[] _groups;

    private PooledGroups(Share[] groups, double rate)
    {
        _groups = groups;
        Rate = rate;
    }

    /// <summary>Of all members, strictly between 0 and 1.</summary>
    public double Rate { get; }

    public int Count => _groups.Length;

    /// <summary>How far each group lies from the common rate, in standard errors of its own.</summary>
    public IEnumerable<double> Scores => _groups.Select(group => Score(group, Rate));

    /// <summary>Groups without members are left out.</summary>
    /// <param name="least">How many groups with members the method needs.</param>
    public static Finding<PooledGroups> Of(IEnumerable<Share> groups, int least)
    {
        Share[] known = [.. groups.Where(group => group.N > 0).OrderBy(group => group.N).ThenBy(group => group.Successes)];
        if (known.Length < least)
        {
            return known.Length == 0 ? NoFinding.NoObservations : NoFinding.TooFew;
        }

        long successes = known.Sum(group => (long)group.Successes);
        long n = known.Sum(group => (long)group.N);
        return successes == 0 || successes == n
            ? NoFinding.AllAlike
            : new PooledGroups(known, (double)successes / n);
    }

    /// <summary>The distance of one group from a rate, in binomial standard errors.</summary>
    public static double Score(Share group, double rate) =>
        (((double)group.Successes / group.N) - rate) / Math.Sqrt(rate * (1 - rate) / group.N);
}
