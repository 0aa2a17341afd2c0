namespace SchoolSupport.SampleRegion.Simulation;

/// <summary>
/// The true quality of a school in a year, in logits: a lasting level μ and an AR(1) deviation
/// u(t) = φ·u(t−1) + σ·(√R²·staffing(t−1) + √(1−R²)·chance).
/// </summary>
internal static class LatentQuality
{
    public static Panel Draw(
        IReadOnlyList<double> sizes, Covariates covariates, Panel effect, ModelParameters model, Draws draws)
    {
        double[] level = Levels(sizes, covariates, model, draws);
        double stationarySd = model.InnovationSd / Math.Sqrt(1 - (model.Persistence * model.Persistence));
        double explained = Math.Sqrt(model.CovariateShare);
        double unexplained = Math.Sqrt(1 - model.CovariateShare);
        double deviation = 0;
        return Panel.Of(effect.Schools, effect.Years, (school, year) =>
        {
            deviation = year == 0
                ? draws.Normal(0, stationarySd)
                : (model.Persistence * deviation) + (model.InnovationSd
                    * ((explained * effect[school, year - 1]) + (unexplained * draws.Normal(0, 1))));
            return level[school] + deviation;
        });
    }

    /// <summary>Larger schools are a little better, schools with more pupils with special needs a little lower.</summary>
    private static double[] Levels(
        IReadOnlyList<double> sizes, Covariates covariates, ModelParameters model, Draws draws)
    {
        Panel size = Panel.Of(sizes.Count, 1, (school, _) => Math.Log(sizes[school])).Standardised();
        double[] levels = new double[sizes.Count];
        for (int school = 0; school < levels.Length; school++)
        {
            levels[school] = draws.Normal(0, model.SchoolSd) + (0.10 * size[school, 0])
                - (0.8 * (covariates.SpecialNeeds.MeanOf(school) - 0.1));
        }

        return levels;
    }
}
