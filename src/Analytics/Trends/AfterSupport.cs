using SchoolSupport.Analytics.Statistics;

namespace SchoolSupport.Analytics.Trends;

/// <summary>
/// How much a school, or several, rose after support, beside what was to be expected without any: an unusually low year
/// is followed by a less low one whatever is done (Galton 1886). All as shares of the composite residual.
/// </summary>
/// <param name="Observed">The later result minus the last one before support.</param>
/// <param name="Expected">What the earlier years alone foretell of it.</param>
/// <param name="Excess">95 %, of <see cref="ExcessMean"/>: schools unlike in this respect and pupils by chance.</param>
/// <param name="Schools">How many the means are over.</param>
public sealed record AfterSupport(double Observed, double Expected, Interval Excess, int Schools)
{
    public double ExcessMean => Observed - Expected;

    /// <summary>Whether more, or less, happened than the earlier years explain. True is not yet proof that support did it.</summary>
    public bool Distinguishable => !Excess.Contains(0);

    /// <param name="before">The years up to the start of support, the last of them with a result; null for a year without.</param>
    /// <param name="after">The result to be judged.</param>
    /// <param name="yearsLater">From the last year before to the result, at least 1.</param>
    /// <returns>No finding without a result in the last year before: there is no height to have risen from.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="yearsLater"/> is below 1.</exception>
    public static Finding<AfterSupport> Of(IReadOnlyList<Seen?> before, Seen after, int yearsLater, LocalLevel model)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(yearsLater, 1);
        if (before.Count == 0 || before[^1] is not { } last)
        {
            return NoFinding.NoObservations;
        }

        Level level = LocalLevelFilter.Of(before, model).Value!.Forecast;
        for (int year = 1; year < yearsLater; year++)
        {
            level = model.Next(level);
        }

        var forecast = new Level(after.Residual - level.Mean, level.Variance + model.ObservedVariance(after.BinomialVariance));
        return new AfterSupport(after.Residual - last.Residual, level.Mean - last.Residual, forecast.Interval(), Schools: 1);
    }

    /// <summary>The mean over schools, each of equal weight; their errors are taken as independent.</summary>
    /// <returns>No finding without a school.</returns>
    public static Finding<AfterSupport> Mean(params IEnumerable<AfterSupport> schools)
    {
        AfterSupport[] all = [.. schools];
        if (all.Length == 0)
        {
            return NoFinding.NoObservations;
        }

        int count = all.Sum(school => school.Schools);
        double observed = Sums.Ordered(all.Select(school => school.Observed * school.Schools)) / count;
        double expected = Sums.Ordered(all.Select(school => school.Expected * school.Schools)) / count;
        double half = Math.Sqrt(Sums.Ordered(all.Select(school => Math.Pow(school.Excess.Width / 2 * school.Schools, 2)))) / count;
        double excess = observed - expected;
        return new AfterSupport(observed, expected, new Interval(excess - half, excess + half), count);
    }
}
