using SchoolSupport.SampleRegion.Simulation;

namespace SchoolSupport.Backtest.Panels;

/// <summary>The invented regions the score is measured on: eight springs up to 2026, that of 2022 without ОГЭ.</summary>
public static class GeneratedRegion
{
    /// <summary>Fewer schools are a rural district, more a region with towns.</summary>
    private const int FewestOfRegion = 100;

    /// <param name="covariateShare">What staffing explains of a year's change (R²): 0 nothing, 0.1 realistic, 0.3 optimistic.</param>
    public static RegionParameters Parameters(int schools, int seed, double covariateShare, CovariateWorld world = CovariateWorld.A) => new()
    {
        Schools = schools,
        Years = 8,
        Seed = seed,
        Mix = schools < FewestOfRegion ? SchoolMix.Rural : SchoolMix.Region,
        World = world,
        YearWithoutOge = 2022,
        Model = new ModelParameters { CovariateShare = covariateShare },
    };
}
