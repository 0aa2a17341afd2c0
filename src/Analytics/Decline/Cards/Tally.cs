namespace SchoolSupport.Analytics.Decline.Cards;

/// <summary>What measures are made of, so that years can be added up: each is counted within its year.</summary>
/// <param name="Concordant">Pairs of a row with and a row without a decline that stand in the right order.</param>
/// <param name="NearConcordant">The same of pairs of one territory.</param>
/// <param name="Precisions">Sum over the declines of the precision at their place.</param>
/// <param name="Errors">Sum of squares.</param>
/// <param name="Listed">Rows on the list.</param>
/// <param name="Hits">Declines among them.</param>
/// <param name="Losses">Sum of log-losses.</param>
/// <param name="Foretold">Sum of the probabilities.</param>
internal readonly record struct Tally(
    double Rows,
    double Events,
    double Concordant,
    double Pairs,
    double NearConcordant,
    double NearPairs,
    double Precisions,
    double Errors,
    double Listed,
    double Hits,
    double Losses,
    double Foretold)
{
    public double? Auc => Part(Concordant, Pairs);

    public double? TerritoryAuc => Part(NearConcordant, NearPairs);

    public double? AveragePrecision => Part(Precisions, Events);

    /// <summary>Against the base rate of the same rows.</summary>
    public double? BrierSkill => Events == 0 || Events == Rows ? null : 1 - (Errors / (Events * (1 - (Events / Rows))));

    public double? Precision => Part(Hits, Listed);

    public double? Recall => Part(Hits, Events);

    public double? BaseRate => Part(Events, Rows);

    public double? Brier => Part(Errors, Rows);

    public double? LogLoss => Part(Losses, Rows);

    /// <summary>Of the list against all.</summary>
    public double? Lift => Precision is { } precision && BaseRate is > 0 and { } rate ? precision / rate : null;

    /// <summary>Foretold declines for one that happened.</summary>
    public double? Calibration => Part(Foretold, Events);

    public static Tally operator +(Tally a, Tally b) => new(
        a.Rows + b.Rows,
        a.Events + b.Events,
        a.Concordant + b.Concordant,
        a.Pairs + b.Pairs,
        a.NearConcordant + b.NearConcordant,
        a.NearPairs + b.NearPairs,
        a.Precisions + b.Precisions,
        a.Errors + b.Errors,
        a.Listed + b.Listed,
        a.Hits + b.Hits,
        a.Losses + b.Losses,
        a.Foretold + b.Foretold);

    private static double? Part(double sum, double of) => of == 0 ? null : sum / of;
}
