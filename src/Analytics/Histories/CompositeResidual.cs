using SchoolSupport.Analytics.Indicators;
using SchoolSupport.Analytics.Statistics;
using SchoolSupport.Domain.Facts;

namespace SchoolSupport.Analytics.Histories;

/// <summary>One procedure in a composite.</summary>
/// <param name="Successes">Pupils with marks 4 and 5.</param>
/// <param name="OthersN">Pupils of the other schools of the municipality in the same procedure.</param>
public sealed record CompositePart(
    SeriesKey Key, Period Period, int Successes, int N, int OthersSuccesses, int OthersN)
{
    /// <summary>Of the school's own marks.</summary>
    public Origin Origin => Point?.MarksOrigin ?? Origin.None;

    internal AssessmentPoint? Point { get; init; }

    /// <summary>How many would have 4 and 5 at the rate of the other schools.</summary>
    public double Expected => (double)N * OthersSuccesses / OthersN;

    /// <summary>Of <see cref="Successes"/> minus <see cref="Expected"/>, if this school and the others have one rate.</summary>
    internal double Variance
    {
        get
        {
            double rate = (double)(Successes + OthersSuccesses) / (N + OthersN);
            return rate * (1 - rate) * N * (N + OthersN) / OthersN;
        }
    }
}

/// <summary>
/// How far a school's quality in all its procedures of a year lies from what the other schools of the municipality reached
/// in the same procedures. See docs/indicators/composite-residual.md.
/// </summary>
/// <param name="Residual">п.п.; negative is below expectation. No value below <see cref="MinPupils"/>.</param>
/// <param name="N">Pupils over all parts; one pupil counts once in each procedure.</param>
/// <param name="Doubtful">Some part has a mark in doubt.</param>
public sealed record CompositeResidual(
    SchoolYear Year, Estimate Residual, int N, IReadOnlyList<CompositePart> Parts, bool Doubtful)
{
    public const int MinPupils = 10;

    /// <summary>One tail of the 95 % interval: how often a school like the others is called below by chance.</summary>
    public const double ChanceOfBelow = (1 - Confidence.Usual) / 2;

    /// <summary>Whether the whole interval lies below 0; null when there is no value to judge by.</summary>
    public bool? DistinguishablyBelow => Residual.Interval is { } interval ? interval.High < 0 : null;

    public Origin Origin => Origin.Of(Parts.Select(part => part.Origin));

    public static CompositeResidual Of(SchoolYear year, IReadOnlyList<CompositePart> parts, bool doubtful)
    {
        int n = parts.Sum(part => part.N);
        return new CompositeResidual(year, Estimated(parts, n), n, parts, doubtful);
    }

    private static Estimate Estimated(IReadOnlyList<CompositePart> parts, int n)
    {
        if (n < MinPupils)
        {
            return Estimate.None(Unit.PercentagePoints, n == 0 ? NoValue.NoData : NoValue.TooFew);
        }

        double residual = 100 * parts.Sum(part => part.Successes - part.Expected) / n;
        double variance = parts.Sum(part => part.Variance);
        if (variance <= 0)
        {
            // All pupils of all schools got the same: there is nothing chance could have moved.
            return Estimate.Computed(residual, Unit.PercentagePoints, NoInterval.TooFew);
        }

        double half = 100 * Confidence.NormalQuantile(Confidence.Usual) * Math.Sqrt(variance) / n;
        return Estimate.Computed(residual, Unit.PercentagePoints, new Interval(residual - half, residual + half).ClippedTo(-100, 100));
    }
}
