namespace SchoolSupport.Analytics.Objectivity;

/// <summary>A mean with its interval as the ФИОКО method has it: mean ± 1.96·s/√n, for small groups too.</summary>
/// <param name="Deviation">Of the sample.</param>
public readonly record struct MeanScore(double Mean, double Deviation, double N)
{
    /// <summary>t_α of the method, 95 %.</summary>
    private const double T = 1.96;

    public Statistics.Interval Interval => new(Mean - (T * Deviation / Math.Sqrt(N)), Mean + (T * Deviation / Math.Sqrt(N)));

    /// <returns>Null for fewer than two pupils: one has no deviation.</returns>
    public static MeanScore? Of(ScoreDistribution scores) => scores.N < 2 ? null : new MeanScore(scores.Mean, scores.Deviation, scores.N);
}

/// <summary>
/// Markers 1–6, «завышенный средний балл»: the school's interval lies wholly above the region's. See docs/objectivity/markers.md.
/// </summary>
/// <param name="Scale">The method has scores; by marks it is our nearest where a table gives no scores.</param>
/// <param name="IsRegion">False where the reference is the municipality, for want of the region's values.</param>
public sealed record InflatedMean(MeanScore School, MeanScore Reference, ScoreScale Scale, bool IsRegion) : Evidence
{
    /// <summary>
    /// The method names no least number of pupils, and two pupils with one mark have an interval of no width. A handful is marked as the method
    /// has it and asked about nothing.
    /// </summary>
    public bool IsSmall => School.N < SignalRule.MinPupils;

    public bool IsSignal => Fires && !IsSmall;

    /// <summary>As the method has it.</summary>
    public bool Fires => School.Interval.Low > Reference.Interval.High;
}
