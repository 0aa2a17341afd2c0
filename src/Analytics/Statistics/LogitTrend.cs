namespace SchoolSupport.Analytics.Statistics;

/// <summary>
/// The line in the log-odds of a share over time: binomial regression by maximum likelihood (Berkson 1944; McCullagh and
/// Nelder 1989). Unlike a line through shares it does not leave 0–1.
/// </summary>
/// <param name="Intercept">Log-odds at time 0.</param>
/// <param name="Slope">Log-odds for one unit of time.</param>
/// <param name="StandardError">Of the slope, widened by √φ.</param>
/// <param name="Deviance">Twice the logarithm by which the shares themselves would be likelier than the line.</param>
public sealed record LogitTrend(double Intercept, double Slope, double StandardError, double Deviance)
{
    private const int MaxSteps = 100;

    /// <param name="dispersion">φ, 1 or more: the variance of a group over the binomial one.</param>
    /// <returns>
    /// No finding without two times, when everybody or nobody succeeded, or when one time divides the failures from the
    /// successes.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="dispersion"/> is below 1.</exception>
    public static Finding<LogitTrend> Of(IEnumerable<ShareAt> groups, double dispersion = 1)
    {
        Bounds.Dispersion(dispersion, nameof(dispersion));
        (ShareAt[] known, NoFinding? why) = ShareAt.WithMembers(groups);
        if ((why ?? (Overlap(known) ? null : NoFinding.Separated)) is { } reason)
        {
            return reason;
        }

        // Centred and scaled, so that years of four digits lose nothing.
        double n = Sums.Ordered(known.Select(group => (double)group.Share.N));
        double mean = known[0].X + (Sums.Ordered(known.Select(group => group.Share.N * (group.X - known[0].X))) / n);
        double scale = known.Max(group => Math.Abs(group.X - mean));
        ShareAt[] centred = [.. known.Select(group => new ShareAt((group.X - mean) / scale, group.Share))];
        (double level, double slope, double variance) = Fit(centred);
        return new LogitTrend(
            level - (slope * mean / scale), slope / scale, Math.Sqrt(dispersion * variance) / scale, 2 * Lack(centred, level, slope));
    }

    /// <summary>Otherwise the slope has no greatest likelihood (Albert and Anderson 1984).</summary>
    private static bool Overlap(ShareAt[] groups)
    {
        double[] successes = [.. groups.Where(group => group.Share.Successes > 0).Select(group => group.X)];
        double[] failures = [.. groups.Where(group => group.Share.Successes < group.Share.N).Select(group => group.X)];
        return successes.Max() > failures.Min() && failures.Max() > successes.Min();
    }

    /// <summary>Newton's method with halved steps; the likelihood is concave, so it cannot end in a wrong place.</summary>
    private static (double Level, double Slope, double Variance) Fit(ShareAt[] groups)
    {
        (double level, double slope) = (0, 0);
        double lack = Lack(groups, level, slope);
        double variance = 0;
        for (int i = 0; i < MaxSteps; i++)
        {
            (double g0, double g1, double h00, double h01, double h11) = Derivatives(groups, level, slope);
            double determinant = (h00 * h11) - (h01 * h01);
            variance = h00 / determinant;
            double step0 = ((h11 * g0) - (h01 * g1)) / determinant;
            double step1 = ((h00 * g1) - (h01 * g0)) / determinant;
            double part = 1;
            while (part > 1e-10 && Lack(groups, level + (part * step0), slope + (part * step1)) > lack)
            {
                part /= 2;
            }

            if (Math.Abs(step0) + Math.Abs(step1) < 1e-13 || part <= 1e-10)
            {
                break;
            }

            (level, slope) = (level + (part * step0), slope + (part * step1));
            lack = Lack(groups, level, slope);
        }

        return (level, slope, variance);
    }

    private static (double G0, double G1, double H00, double H01, double H11) Derivatives(
        ShareAt[] groups, double level, double slope)
    {
        (double g0, double g1, double h00, double h01, double h11) = (0, 0, 0, 0, 0);
        foreach ((double x, Share share) in groups)
        {
            double p = 1 / (1 + Math.Exp(-level - (slope * x)));
            double residual = share.Successes - (share.N * p);
            double weight = share.N * p * (1 - p);
            (g0, g1) = (g0 + residual, g1 + (residual * x));
            (h00, h01, h11) = (h00 + weight, h01 + (weight * x), h11 + (weight * x * x));
        }

        return (g0, g1, h00, h01, h11);
    }

    /// <summary>By how much, in logarithms, the observed shares are likelier than the line.</summary>
    private static double Lack(ShareAt[] groups, double level, double slope) => Sums.Ordered(groups.Select(group =>
    {
        double eta = level + (slope * group.X);
        (double k, double n) = (group.Share.Successes, group.Share.N);
        return Entropy(k, n) + Entropy(n - k, n) + (k * Softplus(-eta)) + ((n - k) * Softplus(eta));
    }));

    private static double Entropy(double count, double n) => count == 0 ? 0 : count * Math.Log(count / n);

    /// <summary>ln(1 + eᵗ) without overflow.</summary>
    private static double Softplus(double t) => Math.Max(t, 0) + MathNet.Numerics.SpecialFunctions.Log1p(Math.Exp(-Math.Abs(t)));
}
