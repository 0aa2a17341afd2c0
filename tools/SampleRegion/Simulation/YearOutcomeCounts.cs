namespace SchoolSupport.SampleRegion.Simulation;

/// <summary>How a school's year ended by its own assessment, in pupils.</summary>
/// <param name="Good">Finished with marks 4 and 5.</param>
/// <param name="WithDebt">Of the failing ones, those with «академическая задолженность».</param>
/// <param name="Graduates11">0 where the school has no grade 11.</param>
public readonly record struct YearOutcomeCounts(
    int Pupils, int Good, int Failing, int WithDebt, int Graduates9, int Honours9, int Graduates11, int Honours11)
{
    /// <summary>Marks are given from grade 2 on.</summary>
    private const double WithMarks = 0.88;

    public static YearOutcomeCounts operator +(YearOutcomeCounts a, YearOutcomeCounts b) => new(
        a.Pupils + b.Pupils, a.Good + b.Good, a.Failing + b.Failing, a.WithDebt + b.WithDebt,
        a.Graduates9 + b.Graduates9, a.Honours9 + b.Honours9, a.Graduates11 + b.Graduates11, a.Honours11 + b.Honours11);

    public static YearOutcomeCounts Add(YearOutcomeCounts left, YearOutcomeCounts right) => left + right;

    internal static YearOutcomeCounts Draw(SimulatedRegion region, FurtherResults further, int school, int year, Draws draws)
    {
        int pupils = SchoolReport.Of(region, school, year).Pupils;
        int marked = (int)(pupils * WithMarks);
        double quality = region.Quality[school, year];
        int good = draws.Binomial(marked, Share(quality - 0.2));
        int failing = draws.Binomial(marked - good, Share(-3.2 - quality));
        int graduates9 = region.Cohorts.Size(school, year, 9);
        int graduates11 = further.Graduates(school, year);
        return new YearOutcomeCounts(
            pupils, good, failing, draws.Binomial(failing, 0.7),
            graduates9, draws.Binomial(graduates9, Share(quality - 3)),
            graduates11, draws.Binomial(graduates11, Share(quality - 2.2)));
    }

    private static double Share(double logit) => 1 / (1 + Math.Exp(-logit));
}
