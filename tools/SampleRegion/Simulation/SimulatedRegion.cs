namespace SchoolSupport.SampleRegion.Simulation;

/// <summary>
/// An invented region: the truth about every school, which no real region knows, and the marks that come of it.
/// Years are counted from 0, the spring of <see cref="RegionParameters.FirstYear"/>; schools from 0.
/// </summary>
public sealed class SimulatedRegion
{
    private readonly double[] _sizes;
    private readonly MarkDraws _results;
    private readonly Panel _inflated;

    private SimulatedRegion(RegionParameters parameters, Draws draws)
    {
        Parameters = parameters;
        ModelParameters model = parameters.Model;
        _sizes = SchoolSizes.Draw(parameters.Schools, parameters.Mix, draws);
        Covariates = Covariates.Draw(_sizes, parameters.Years, draws);
        StaffingEffect = CovariateEffect.Of(Covariates, parameters.World);
        Quality = LatentQuality.Draw(_sizes, Covariates, StaffingEffect, model, draws);
        Cohorts = Cohorts.Draw(_sizes, parameters.Years, model, draws);
        _inflated = InflatedMarks.Draw(parameters.Schools, parameters.Years, model, draws);
        _results = MarkDraws.Draw(parameters, Quality, Cohorts, _inflated, draws);
        Schools = SimulatedSchool.Name(parameters, _sizes);
    }

    public RegionParameters Parameters { get; }

    public IReadOnlyList<SimulatedSchool> Schools { get; }

    public Covariates Covariates { get; }

    /// <summary>What <see cref="Covariates"/> do to the quality of the year after: mean 0, standard deviation 1.</summary>
    public Panel StaffingEffect { get; }

    /// <summary>True quality, in logits of P(mark ≥ 4); 0 is an average school.</summary>
    public Panel Quality { get; }

    public Cohorts Cohorts { get; }

    public static SimulatedRegion Generate(RegionParameters parameters)
    {
        parameters.Check();
        return new SimulatedRegion(parameters, new Draws(parameters.Seed));
    }

    /// <summary>Mean number of pupils per grade.</summary>
    public double MeanCohort(int school) => _sizes[school];

    /// <summary>Whether the ВПР marks of a school are too good in a year.</summary>
    public bool IsInflated(int school, int year) => _inflated[school, year] > 0;

    /// <returns>Zeros where a school has no results of a procedure.</returns>
    public MarkCounts Marks(int school, int year, Procedure procedure) => _results.Marks(school, year, procedure.Index);

    /// <summary>True logit of P(mark ≥ 4) behind the marks, with every passing shock in it.</summary>
    public double Logit(int school, int year, Procedure procedure) => _results.Logit(school, year, procedure.Index);

    /// <summary>The same without the shocks of the school's spring and of the class's day: what these pupils would reach on average.</summary>
    public double ExpectedLogit(int school, int year, Procedure procedure) => _results.Expected(school, year, procedure.Index);
}
