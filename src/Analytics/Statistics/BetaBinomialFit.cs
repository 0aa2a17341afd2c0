namespace SchoolSupport.Analytics.Statistics;

/// <summary>
/// How far the rates of groups differ beyond chance: the maximum of the <see cref="BetaBinomial"/> likelihood (Griffiths
/// 1973), sought over all ρ and not only where a search from one start ends.
/// </summary>
/// <param name="Mean">Mean rate of the groups, from 0 to 1; a large group weighs the less the more the groups differ.</param>
/// <param name="Rho">From 0 to <see cref="MaxRho"/>; 0 when the groups cannot be told from groups of one rate.</param>
/// <param name="LogLikelihood">Natural, with the binomial coefficients.</param>
/// <param name="BinomialLogLikelihood">The same if all groups had one rate.</param>
public sealed record BetaBinomialFit(double Mean, double Rho, double LogLikelihood, double BinomialLogLikelihood)
{
    /// <summary>Beyond it a group of any size tells about as much as one member.</summary>
    public const double MaxRho = 0.999;

    private const double MinRho = 1e-6;
    private const int GridSteps = 48;
    private const int GoldenSteps = 60;

    /// <summary>Whether ρ = 0 fits best, which is an answer and not a failure.</summary>
    public bool Degenerate => Rho == 0;

    /// <summary>The prior's successes; null when degenerate, where there is no finite number.</summary>
    public double? A => Degenerate ? null : Mean * (1 - Rho) / Rho;

    /// <summary>The prior's failures; null when degenerate.</summary>
    public double? B => Degenerate ? null : (1 - Mean) * (1 - Rho) / Rho;

    /// <summary>The rate of one group after what the others tell about it (empirical Bayes); an empty group gets the prior.</summary>
    /// <returns>No finding when degenerate: <see cref="Mean"/> speaks for each group.</returns>
    public Finding<BetaPosterior> Shrunken(Share group) => A is { } a && B is { } b
        ? new BetaPosterior(a + group.Successes, b + (group.N - group.Successes))
        : NoFinding.NoDifference;

    /// <returns>
    /// No finding when fewer than two groups have two members or more, since ρ is about two members of one group, or when
    /// everybody or nobody succeeded.
    /// </returns>
    public static Finding<BetaBinomialFit> Of(params IEnumerable<Share> groups)
    {
        Share[] known = [.. groups.Where(group => group.N > 0).OrderBy(group => group.N).ThenBy(group => group.Successes)];
        Finding<PooledGroups> pooled = PooledGroups.Of(known, least: 2);
        if (pooled.Value is not { Rate: var rate })
        {
            return pooled.Why!.Value;
        }

        return known.Count(group => group.N > 1) < 2 ? NoFinding.TooFew : Fit(known, rate);
    }

    private static BetaBinomialFit Fit(Share[] groups, double rate)
    {
        var likelihood = new BetaBinomialLikelihood(groups);
        double constant = Sums.Ordered(groups.Select(BetaBinomial.LogChoose));
        double binomial = likelihood.Log(rate, 0);

        double Profile(double logRho)
        {
            double gamma = Gamma(Math.Exp(logRho));
            return likelihood.Log(likelihood.BestMean(gamma), gamma);
        }

        (double low, double high) = (Math.Log(MinRho), Math.Log(MaxRho));
        double step = (high - low) / GridSteps;
        double best = Enumerable.Range(0, GridSteps + 1).Select(i => low + (i * step)).MaxBy(Profile);
        best = Golden(Profile, Math.Max(low, best - step), Math.Min(high, best + step));
        double rho = Math.Exp(best);
        double found = Profile(best);

        // A likelihood that falls from ρ = 0 on and is nowhere higher has its maximum there.
        return found <= binomial || (rho < 2 * MinRho && !likelihood.RisesFromBinomial(rate))
            ? new BetaBinomialFit(rate, 0, constant + binomial, constant + binomial)
            : new BetaBinomialFit(likelihood.BestMean(Gamma(rho)), rho, constant + found, constant + binomial);
    }

    private static double Golden(Func<double, double> function, double low, double high)
    {
        double ratio = (Math.Sqrt(5) - 1) / 2;
        for (int i = 0; i < GoldenSteps; i++)
        {
            double left = high - (ratio * (high - low));
            double right = low + (ratio * (high - low));
            (low, high) = function(left) >= function(right) ? (low, right) : (left, high);
        }

        return (low + high) / 2;
    }

    private static double Gamma(double rho) => rho / (1 - rho);
}
