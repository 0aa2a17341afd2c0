namespace SchoolSupport.Analytics.Statistics;

/// <summary>What was seen of a school in one year.</summary>
/// <param name="Residual">A share above or below what was expected.</param>
/// <param name="BinomialVariance">V0, not negative; 0 where all pupils of the reference did the same.</param>
/// <exception cref="ArgumentOutOfRangeException">A number is not finite, or the variance negative.</exception>
public readonly record struct Seen(double Residual, double BinomialVariance)
{
    public double Residual { get; } = Bounds.Finite(Residual, nameof(Residual));

    public double BinomialVariance { get; } = Bounds.NotNegative(BinomialVariance, nameof(BinomialVariance));
}

/// <summary>
/// The true level of a school year by year (Kalman 1960; Harvey 1989, local level with reversion): each year weighs by how
/// much it can tell, a year without results only adds doubt.
/// </summary>
/// <param name="Levels">One for each year, each from the years up to it.</param>
/// <param name="Scores">How unexpected each year was, in standard deviations of its forecast; null for a year without results.</param>
/// <param name="LogLikelihood">Natural, of all years seen.</param>
/// <param name="Forecast">The level of the next year.</param>
public sealed record LocalLevelFilter(
    IReadOnlyList<Level> Levels, IReadOnlyList<double?> Scores, double LogLikelihood, Level Forecast)
{
    /// <param name="years">One element for each year, from the first of all schools on; null for a year without results.</param>
    /// <returns>No finding when nothing was seen in any year.</returns>
    /// <exception cref="ArgumentException">The model leaves a year no variance at all.</exception>
    public static Finding<LocalLevelFilter> Of(IReadOnlyList<Seen?> years, LocalLevel model)
    {
        if (years.All(year => year is null))
        {
            return NoFinding.NoObservations;
        }

        var levels = new Level[years.Count];
        double?[] scores = new double?[years.Count];
        double log = 0;
        var level = new Level(0, model.Tau * model.Tau);
        for (int i = 0; i < years.Count; i++)
        {
            level = i == 0 ? level : model.Next(level);
            if (years[i] is { } seen)
            {
                (level, double score, double term) = Update(level, seen, model);
                scores[i] = score;
                log += term;
            }

            levels[i] = level;
        }

        return new LocalLevelFilter(levels, scores, log, model.Next(level));
    }

    /// <summary>The same likelihood without what only a reader needs.</summary>
    internal static double LogLikelihoodOf(IReadOnlyList<Seen?> years, LocalLevel model)
    {
        double log = 0;
        var level = new Level(0, model.Tau * model.Tau);
        for (int i = 0; i < years.Count; i++)
        {
            level = i == 0 ? level : model.Next(level);
            if (years[i] is { } seen)
            {
                (level, _, double term) = Update(level, seen, model);
                log += term;
            }
        }

        return log;
    }

    private static (Level Level, double Score, double LogTerm) Update(Level level, Seen seen, LocalLevel model)
    {
        double observed = model.ObservedVariance(seen.BinomialVariance);
        double total = level.Variance + observed;
        if (total <= 0)
        {
            throw new ArgumentException("The model leaves no variance for a year; q or ω must be above 0.", nameof(model));
        }

        double surprise = seen.Residual - level.Mean;
        double gain = level.Variance / total;
        return (
            new Level(level.Mean + (gain * surprise), level.Variance * observed / total),
            surprise / Math.Sqrt(total),
            -0.5 * (Math.Log(2 * Math.PI * total) + (surprise * surprise / total)));
    }
}
