namespace SchoolSupport.Analytics.Statistics;

/// <summary>
/// The beta-binomial likelihood of many groups by μ and γ = ρ/(1 − ρ), without the binomial coefficients. Filling each
/// group member by member gives a product of μ + iγ, 1 − μ + iγ and 1 + iγ: no Γ function of a large argument cancels, and
/// γ = 0 is the binomial exactly. Members of the same place in their groups are counted together.
/// </summary>
internal sealed class BetaBinomialLikelihood
{
    private readonly long[] _successes;
    private readonly long[] _failures;
    private readonly long[] _members;

    public BetaBinomialLikelihood(IReadOnlyCollection<Share> groups)
    {
        _successes = Reaching(groups.Select(group => group.Successes));
        _failures = Reaching(groups.Select(group => group.N - group.Successes));
        _members = Reaching(groups.Select(group => group.N));
    }

    public double Log(double mean, double gamma) =>
        LogRising(_successes, mean, gamma) + LogRising(_failures, 1 - mean, gamma) - LogRising(_members, 1, gamma);

    /// <summary>Whether a little more than binomial variation at this mean makes the data likelier.</summary>
    public bool RisesFromBinomial(double mean) =>
        Slope(_successes, mean) + Slope(_failures, 1 - mean) - Slope(_members, 1) > 0;

    /// <summary>The likeliest μ for a given γ: the log-likelihood is concave in μ, so halving finds it.</summary>
    public double BestMean(double gamma)
    {
        (double low, double high) = (0, 1);
        for (double middle = 0.5; low < middle && middle < high; middle = (low + high) / 2)
        {
            bool rises = Inverse(_successes, middle, gamma) > Inverse(_failures, 1 - middle, gamma);
            (low, high) = rises ? (middle, high) : (low, middle);
        }

        return (low + high) / 2;
    }

    /// <summary>At i: how many of the counts are above i.</summary>
    private static long[] Reaching(IEnumerable<int> counts)
    {
        int[] ascending = [.. counts.Order()];
        long[] reaching = new long[ascending.Length == 0 ? 0 : ascending[^1]];
        int passed = 0;
        for (int i = 0; i < reaching.Length; i++)
        {
            while (ascending[passed] <= i)
            {
                passed++;
            }

            reaching[i] = ascending.Length - passed;
        }

        return reaching;
    }

    private static double LogRising(long[] reaching, double start, double step)
    {
        double sum = 0;
        for (int i = 0; i < reaching.Length; i++)
        {
            sum += reaching[i] * Math.Log(start + (i * step));
        }

        return sum;
    }

    private static double Inverse(long[] reaching, double start, double step)
    {
        double sum = 0;
        for (int i = 0; i < reaching.Length; i++)
        {
            sum += reaching[i] / (start + (i * step));
        }

        return sum;
    }

    private static double Slope(long[] reaching, double start)
    {
        double sum = 0;
        for (int i = 0; i < reaching.Length; i++)
        {
            sum += reaching[i] * (i / start);
        }

        return sum;
    }
}
