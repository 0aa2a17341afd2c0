using MathNet.Numerics.Distributions;

namespace SchoolSupport.Analytics.Statistics;

/// <summary>
/// The slope of a weighted line, drawn towards 0 by what is known of slopes in general: with a normal prior N(0, τ²) the
/// slope is k times the weighted one, k = τ²/(τ² + v) (Gelman and Hill 2007, chapter 12).
/// </summary>
/// <param name="Slope">Weighted least squares with weights 1/variance, before shrinking.</param>
/// <param name="StandardError">Of <paramref name="Slope"/>, from the variances of the points alone: √v.</param>
/// <param name="Shrinkage">k, from 0 (the data tell nothing) to 1.</param>
public sealed record ShrunkenSlope(double Slope, double StandardError, double Shrinkage)
{
    /// <summary>The posterior mean, in the unit of the values for one unit of time.</summary>
    public double Mean => Shrinkage * Slope;

    /// <summary>The posterior standard deviation.</summary>
    public double Deviation => Math.Sqrt(Shrinkage) * StandardError;

    /// <param name="priorDeviation">τ, above 0: how far the true slopes of schools lie from 0.</param>
    /// <returns>No finding below two points, or when all are at one time.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="priorDeviation"/> is not above 0.</exception>
    public static Finding<ShrunkenSlope> Of(IEnumerable<UncertainPoint> points, double priorDeviation)
    {
        Bounds.Positive(priorDeviation, nameof(priorDeviation));
        UncertainPoint[] known = [.. points];
        if (known.Length < 2)
        {
            return known.Length == 0 ? NoFinding.NoObservations : NoFinding.TooFew;
        }

        if (known.All(point => point.X == known[0].X))
        {
            return NoFinding.OneTime;
        }

        double weights = Sums.Ordered(known.Select(point => 1 / point.Variance));
        double meanX = Sums.Ordered(known.Select(point => point.X / point.Variance)) / weights;
        double meanY = Sums.Ordered(known.Select(point => point.Y / point.Variance)) / weights;
        double spread = Sums.Ordered(known.Select(point => Math.Pow(point.X - meanX, 2) / point.Variance));
        double slope = known.All(point => point.Y == known[0].Y)
            ? 0
            : Sums.Ordered(known.Select(point => (point.X - meanX) * (point.Y - meanY) / point.Variance)) / spread;
        return new ShrunkenSlope(slope, Math.Sqrt(1 / spread), ShrinkageOf(1 / spread, priorDeviation));
    }

    /// <param name="variance">Of the slope before shrinking.</param>
    internal static double ShrinkageOf(double variance, double priorDeviation)
    {
        double prior = priorDeviation * priorDeviation;
        return prior / (prior + variance);
    }

    /// <summary>The posterior probability that the true slope is below <paramref name="limit"/>: 0 for any fall.</summary>
    public double ProbabilityBelow(double limit) => Tail.NormalBelow((limit - Mean) / Deviation);

    public double ProbabilityAbove(double limit) => Tail.NormalAbove((limit - Mean) / Deviation);

    /// <summary>Of the true slope, after shrinking.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="confidence"/> is not between 0 and 1.</exception>
    public Interval Interval(double confidence = Confidence.Usual)
    {
        Confidence.Check(confidence);
        double half = -Normal.InvCDF(0, 1, Confidence.Tail(confidence)) * Deviation;
        return new Interval(Mean - half, Mean + half);
    }
}
