namespace SchoolSupport.SampleRegion.Simulation;

/// <summary>The eleventh grade of a school: who stayed after grade 9, and how strong they are, in logits.</summary>
internal readonly record struct SeniorClass(int Graduates, double Strength)
{
    private const double StayShare = 0.45;

    /// <summary>The better ones stay.</summary>
    private const double Selection = 0.4;

    public static SeniorClass Draw(SimulatedRegion region, int school, int year, Draws draws)
    {
        // In the first two years grade 11 is older than the oldest cohort of the model.
        ModelParameters model = region.Parameters.Model;
        bool known = region.Cohorts.Knows(year, 11);
        int pupils = known ? region.Cohorts.Size(school, year, 11) : draws.Poisson(region.MeanCohort(school));
        double effect = known
            ? region.Cohorts.Effect(school, year, 11)
            : draws.Normal(0, Cohorts.EffectSd(pupils, model));
        return new SeniorClass(
            draws.Binomial(pupils, StayShare), region.Quality[school, year] + effect + Selection);
    }
}
