namespace SchoolSupport.SampleRegion.Simulation;

/// <summary>
/// What staffing says about next year's change of quality: mean 0, standard deviation 1, more is better.
/// </summary>
internal static class CovariateEffect
{
    private const double ManyVacancies = 0.08;
    private const double ManyPensioners = 0.38;
    private const double HighTurnover = 0.15;

    public static Panel Of(Covariates covariates, CovariateWorld world) => world switch
    {
        CovariateWorld.B => OtherWeights(covariates),
        CovariateWorld.C => InteractionOnly(covariates),
        _ => Usual(covariates),
    };

    private static Panel Usual(Covariates c)
    {
        Panel vacancies = c.Vacancies.Standardised();
        Panel turnover = c.Turnover.Standardised();
        Panel category = c.Category.Standardised();
        Panel linear = Over(c, (s, t) =>
            -((0.6 * vacancies[s, t]) + (0.4 * turnover[s, t]) - (0.4 * category[s, t]))).Standardised();
        Panel interactions = Over(c, (s, t) => c.Vacancies[s, t] > ManyVacancies
            ? -(c.NewDirector[s, t] + (c.PensionAge[s, t] > ManyPensioners ? 1 : 0))
            : 0).Standardised();
        return Over(c, (s, t) => (0.75 * linear[s, t]) + (0.66 * interactions[s, t])).Standardised();
    }

    private static Panel OtherWeights(Covariates c)
    {
        Panel vacancies = c.Vacancies.Standardised();
        Panel turnover = c.Turnover.Standardised();
        Panel pensionAge = c.PensionAge.Standardised();
        Panel newDirector = c.NewDirector.Standardised();
        Panel higherEducation = c.HigherEducation.Standardised();
        return Over(c, (s, t) => -((0.35 * vacancies[s, t]) + (0.7 * turnover[s, t]) + (0.35 * pensionAge[s, t])
            + (0.3 * newDirector[s, t]) - (0.2 * higherEducation[s, t]))).Standardised();
    }

    private static Panel InteractionOnly(Covariates c) => Over(c, (s, t) =>
        -((c.Vacancies[s, t] > ManyVacancies ? c.NewDirector[s, t] : 0)
        + (c.PensionAge[s, t] > ManyPensioners && c.Turnover[s, t] > HighTurnover ? 1 : 0))).Standardised();

    private static Panel Over(Covariates c, Func<int, int, double> value) =>
        Panel.Of(c.Vacancies.Schools, c.Vacancies.Years, value);
}
