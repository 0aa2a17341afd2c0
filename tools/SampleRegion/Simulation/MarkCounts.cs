namespace SchoolSupport.SampleRegion.Simulation;

/// <summary>How many pupils got which mark.</summary>
public readonly record struct MarkCounts(int Twos, int Threes, int Fours, int Fives)
{
    private const double FiveCut = 2.0;

    public int Participants => Twos + Threes + Fours + Fives;

    /// <summary>Качество: marks 4 and 5, as a share. Not a number without participants.</summary>
    public double Quality => (double)(Fours + Fives) / Participants;

    public double MeanMark => ((2.0 * Twos) + (3.0 * Threes) + (4.0 * Fours) + (5.0 * Fives)) / Participants;

    public static MarkCounts operator +(MarkCounts a, MarkCounts b) =>
        new(a.Twos + b.Twos, a.Threes + b.Threes, a.Fours + b.Fours, a.Fives + b.Fives);

    public static MarkCounts Add(MarkCounts left, MarkCounts right) => left + right;

    /// <summary>Every pupil passes the borders to 3, 4 and 5 one after another.</summary>
    /// <param name="participants">Pupils who sit the procedure.</param>
    /// <param name="logit">Logit of P(mark ≥ 4) for these pupils.</param>
    /// <param name="passCut">Added for P(mark ≥ 3).</param>
    /// <param name="draws">Where chance comes from.</param>
    internal static MarkCounts Draw(int participants, double logit, double passCut, Draws draws)
    {
        double three = Share(logit + passCut);
        double four = Share(logit);
        double five = Share(logit - FiveCut);
        int passed = draws.Binomial(participants, three);
        int good = draws.Binomial(passed, four / three);
        int excellent = draws.Binomial(good, five / four);
        return new MarkCounts(participants - passed, passed - good, good - excellent, excellent);
    }

    private static double Share(double logit) => 1 / (1 + Math.Exp(-logit));
}
