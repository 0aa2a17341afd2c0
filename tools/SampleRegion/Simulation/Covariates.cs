namespace SchoolSupport.SampleRegion.Simulation;

/// <summary>Staffing and context as known in the autumn in which the school year starts. Shares are from 0 to 1.</summary>
public sealed record Covariates
{
    public required Panel Vacancies { get; init; }

    public required Panel Turnover { get; init; }

    /// <summary>Teachers with the first or the highest category.</summary>
    public required Panel Category { get; init; }

    public required Panel PensionAge { get; init; }

    public required Panel Young { get; init; }

    public required Panel HigherEducation { get; init; }

    /// <summary>Pupils with special needs (ОВЗ).</summary>
    public required Panel SpecialNeeds { get; init; }

    /// <summary>1 in the first year of a new director, otherwise 0.</summary>
    public required Panel NewDirector { get; init; }

    /// <summary>Three standard normal indicators that have nothing to do with results: a model must not find them useful.</summary>
    public required IReadOnlyList<Panel> Noise { get; init; }

    internal static Covariates Draw(IReadOnlyList<double> sizes, int years, Draws draws)
    {
        int schools = sizes.Count;
        double Small(int school) => sizes[school] < 20 ? 1 : 0;

        Panel Share(double mean, double ofSmall, double between, double persistence, double sd, double min, double max)
        {
            Panel deviation = Wandering(schools, years, between, persistence, sd, draws);
            return Panel.Of(schools, years, (school, year) =>
                Math.Clamp(deviation[school, year] + mean + (ofSmall * Small(school)), min, max));
        }

        return new Covariates
        {
            Vacancies = Share(0.03, 0.02, 0.05, 0.7, 0.04, 0, 0.5),
            Turnover = Share(0.12, 0, 0.04, 0.3, 0.06, 0, 0.6),
            Category = Share(0.65, -0.08, 0.13, 0.9, 0.05, 0, 1),
            PensionAge = Share(0.27, 0.05, 0.09, 0.9, 0.03, 0, 0.9),
            Young = Share(0.20, -0.04, 0.07, 0.8, 0.04, 0, 0.9),
            HigherEducation = Share(0.85, -0.06, 0.08, 0.9, 0.02, 0.2, 1),
            SpecialNeeds = Share(0.10, 0, 0.05, 0.9, 0.02, 0, 0.6),
            NewDirector = Panel.Of(schools, years, (_, _) => draws.Chance(0.13) ? 1 : 0),
            Noise = [.. Enumerable.Range(0, 3).Select(_ => Panel.Of(schools, years, (_, _) => draws.Normal(0, 1)))],
        };
    }

    /// <summary>A lasting level per school plus an AR(1) around it, started in its stationary state.</summary>
    private static Panel Wandering(int schools, int years, double between, double persistence, double sd, Draws draws)
    {
        double level = 0;
        double deviation = 0;
        return Panel.Of(schools, years, (_, year) =>
        {
            if (year == 0)
            {
                level = draws.Normal(0, between);
                deviation = draws.Normal(0, sd / Math.Sqrt(1 - (persistence * persistence)));
            }
            else
            {
                deviation = (persistence * deviation) + draws.Normal(0, sd);
            }

            return level + deviation;
        });
    }
}
