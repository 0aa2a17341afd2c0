using SchoolSupport.Analytics.Statistics;

namespace SchoolSupport.Analytics.Decline.Cards;

/// <summary>How one way of foretelling did in one tested year, or in all of them.</summary>
/// <param name="Year">The spring that was foretold; null for all together.</param>
/// <param name="Auc">Over pairs of schools of one year.</param>
/// <param name="TerritoryAuc">Over pairs of schools of one territory and year, since a list is made within a territory; null without such pairs.</param>
/// <param name="AveragePrecision">Within years.</param>
/// <param name="BrierSkill">Against the base rate of the same rows.</param>
/// <param name="Capacity">How many schools a list has, over the tested years.</param>
/// <param name="Lift">Precision of the list against the base rate.</param>
/// <param name="Ece">Null below <see cref="MinRowsOfEce"/> rows: a perfect forecast would seem uncalibrated by chance.</param>
/// <param name="Expected">Declines foretold, the sum of the probabilities.</param>
/// <param name="ExpectedInterval">Where the number of declines lies in 90 % of cases if the probabilities are right (Poisson-binomial).</param>
/// <param name="Intervals">90 %, schools drawn again; null where none were drawn.</param>
public sealed record Measures(
    int? Year,
    int N,
    int Declines,
    double BaseRate,
    double? Auc,
    double? TerritoryAuc,
    double? AveragePrecision,
    double Brier,
    double? BrierSkill,
    double LogLoss,
    int Capacity,
    double PrecisionAt10,
    double? RecallAt10,
    double? Lift,
    double? Ece,
    double Expected,
    Interval ExpectedInterval,
    MeasureIntervals? Intervals)
{
    public const int MinRowsOfEce = 500;

    /// <summary>Foretold declines for one that happened: above 1, too many; null when none happened.</summary>
    public double? Calibration => Declines == 0 ? null : Expected / Declines;
}

public sealed record MeasureIntervals(
    Interval? Auc, Interval? TerritoryAuc, Interval? AveragePrecision, Interval? BrierSkill, Interval? PrecisionAt10, Interval? RecallAt10)
{
    public Interval? BaseRate { get; init; }

    public Interval? Brier { get; init; }

    public Interval? LogLoss { get; init; }

    public Interval? Lift { get; init; }

    /// <summary>Of <see cref="Measures.Calibration"/>.</summary>
    public Interval? Calibration { get; init; }
}
