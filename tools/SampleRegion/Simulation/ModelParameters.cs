namespace SchoolSupport.SampleRegion.Simulation;

/// <summary>
/// The spreads and probabilities behind the marks. Everything called <c>…Sd</c> is a standard deviation in logits of
/// P(mark ≥ 4). Calibrated on the cells of two real ВПР waves of a region with some 630 schools.
/// </summary>
public sealed record ModelParameters
{
    /// <summary>Share of a school's deviation that is still there a year later (φ of the AR(1)).</summary>
    public double Persistence { get; init; } = 0.90;

    /// <summary>The yearly innovation of a school's quality; 0 gives schools that never change.</summary>
    public double InnovationSd { get; init; } = 0.14;

    /// <summary>Lasting differences between schools.</summary>
    public double SchoolSd { get; init; } = 0.28;

    /// <summary>What all procedures of one school share in one spring.</summary>
    public double WaveSd { get; init; } = 0.15;

    /// <summary>What one class has in one subject in one spring: teacher, day, marking.</summary>
    public double ClassSd { get; init; } = 0.34;

    /// <summary>Differences between cohorts beyond those of their pupils.</summary>
    public double CohortSd { get; init; } = 0.05;

    /// <summary>General ability of one pupil; small cohorts differ more because of it.</summary>
    public double PupilSd { get; init; } = 1.2;

    /// <summary>How much harder or easier a procedure is than the year before.</summary>
    public double DifficultySd { get; init; } = 0.30;

    /// <summary>Share of the innovation's variance that last year's staffing explains (R²), from 0 to 1.</summary>
    public double CovariateShare { get; init; } = 0.10;

    /// <summary>Share of schools whose ВПР marks are too good in a given year.</summary>
    public double InflatedShare { get; init; } = 0.06;

    /// <summary>By how many logits they are too good.</summary>
    public double Inflation { get; init; } = 0.5;

    /// <summary>Probability that a school stops doing so the next year.</summary>
    public double InflationStops { get; init; } = 0.25;

    /// <summary>Probability that a school has no results of a procedure in a year.</summary>
    public double Missing { get; init; } = 0.08;

    /// <summary>Share of a cohort that sits a procedure.</summary>
    public double Attendance { get; init; } = 0.92;
}
