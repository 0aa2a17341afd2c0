namespace SchoolSupport.SampleRegion.Simulation;

/// <summary>How the marks of a work stand to the marks of the journal.</summary>
/// <param name="Lowered">The mark of the work is lower.</param>
/// <param name="Raised">The mark of the work is higher.</param>
public readonly record struct JournalCounts(int Lowered, int Confirmed, int Raised)
{
    /// <summary>Marks 2 to 5 that differ from the journal in a school like the others: nobody is below 2 or above 5.</summary>
    private static readonly double[] UsuallyLowered = [0.8, 0.4, 0.25, 0];
    private static readonly double[] UsuallyRaised = [0, 0.04, 0.09, 0.22];

    /// <summary>What a school differs by whose marks are better than its journal, in logits.</summary>
    private const double BetterThanJournal = 2.2;

    public int Participants => Lowered + Confirmed + Raised;

    public static JournalCounts operator +(JournalCounts a, JournalCounts b) =>
        new(a.Lowered + b.Lowered, a.Confirmed + b.Confirmed, a.Raised + b.Raised);

    public static JournalCounts Add(JournalCounts left, JournalCounts right) => left + right;

    /// <param name="generosity">Of the journal in this school, in logits of a mark that is lowered.</param>
    internal static JournalCounts Draw(MarkCounts marks, double generosity, bool isBetter, Draws draws)
    {
        double shift = generosity - (isBetter ? BetterThanJournal : 0);
        JournalCounts counts = default;
        int[] pupils = [marks.Twos, marks.Threes, marks.Fours, marks.Fives];
        for (int mark = 0; mark < pupils.Length; mark++)
        {
            double lower = Shifted(UsuallyLowered[mark], shift);
            double raise = Shifted(UsuallyRaised[mark], -shift);
            int lowered = draws.Binomial(pupils[mark], lower);
            int raised = draws.Binomial(pupils[mark] - lowered, Math.Min(1, raise / (1 - lower)));
            counts += new JournalCounts(lowered, pupils[mark] - lowered - raised, raised);
        }

        return counts;
    }

    private static double Shifted(double share, double logits) =>
        share / (share + ((1 - share) * Math.Exp(-logits)));
}
