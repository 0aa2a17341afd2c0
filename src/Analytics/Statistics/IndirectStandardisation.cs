namespace SchoolSupport.Analytics.Statistics;

/// <summary>One group in one procedure, and the rate of the reference population in it.</summary>
/// <param name="ReferenceRate">From 0 to 1.</param>
/// <exception cref="ArgumentOutOfRangeException">The rate is not from 0 to 1.</exception>
public readonly record struct StandardisedPart(Share Group, double ReferenceRate)
{
    public double ReferenceRate { get; } = Bounds.Probability(ReferenceRate, nameof(ReferenceRate));
}

/// <summary>
/// How far a group lies from what it would have reached at the reference rates of the procedures it took (indirect
/// standardisation, Kilpatrick 1962): years with different procedures can be put side by side.
/// </summary>
/// <param name="Expected">Successes at the reference rates.</param>
/// <param name="Residual">Observed minus expected, as a share of <paramref name="N"/>: −0.07 is «на 7 п.п. ниже».</param>
/// <param name="Variance">Binomial variance of <paramref name="Residual"/> at the reference rates, without over-dispersion.</param>
/// <param name="N">Members over all procedures; one pupil counts once in each.</param>
public sealed record IndirectStandardisation(double Expected, double Residual, double Variance, long N)
{
    /// <returns>No finding when no procedure has a member.</returns>
    public static Finding<IndirectStandardisation> Of(params IEnumerable<StandardisedPart> parts)
    {
        StandardisedPart[] known = [.. parts.Where(part => part.Group.N > 0)];
        if (known.Length == 0)
        {
            return NoFinding.NoObservations;
        }

        long n = known.Sum(part => (long)part.Group.N);
        double expected = Sums.Ordered(known.Select(part => part.Group.N * part.ReferenceRate));
        double excess = Sums.Ordered(known.Select(part => part.Group.Successes - (part.Group.N * part.ReferenceRate)));
        double variance = Sums.Ordered(known.Select(part => part.Group.N * part.ReferenceRate * (1 - part.ReferenceRate)));
        return new IndirectStandardisation(expected, excess / n, variance / n / n, n);
    }
}
