using SchoolSupport.Analytics.Decline.Panels;
using SchoolSupport.Domain.Facts;
using SchoolSupport.SampleRegion.Simulation;

namespace SchoolSupport.Backtest.Panels;

/// <summary>An invented region as a panel: marks of all its procedures, its staff reports, and three columns that mean nothing.</summary>
public static class GeneratedPanel
{
    private static readonly (Covariate Covariate, Func<Covariates, Panel> Values)[] _covariates =
    [
        (SchoolCovariates.Vacancies, c => c.Vacancies),
        (SchoolCovariates.Turnover, c => c.Turnover),
        (SchoolCovariates.Category, c => c.Category),
        (SchoolCovariates.PensionAge, c => c.PensionAge),
        (SchoolCovariates.Young, c => c.Young),
        (SchoolCovariates.HigherEducation, c => c.HigherEducation),
        (SchoolCovariates.NewDirector, c => c.NewDirector),
        (SchoolCovariates.SpecialNeeds, c => c.SpecialNeeds),
        (new("noise-1", CovariateGroup.Context, "случайный показатель 1"), c => c.Noise[0]),
        (new("noise-2", CovariateGroup.Context, "случайный показатель 2"), c => c.Noise[1]),
        (new("noise-3", CovariateGroup.Context, "случайный показатель 3"), c => c.Noise[2]),
    ];

    public static DeclinePanel Of(SimulatedRegion region)
    {
        Dictionary<Procedure, PanelProcedure> procedures = Procedure.All.ToDictionary(
            procedure => procedure,
            procedure => new PanelProcedure($"{procedure.Grade}-{procedure.Subject}", procedure.Grade, procedure.IsOge)
            {
                // ВПР of grades 5 and 6 and ОГЭ, as the order on low results has it.
                IsListed = procedure.Grade is 5 or 6 || procedure.IsOge,
            });
        return DeclinePanel.Of(
            region.Schools.Select(school => new PanelSchool(
                school.Code, school.Municipality.Code, Results(region, school.Index, procedures), Values(region, school.Index))
            {
                Settlement = school.IsRural ? "село" : "город",
                Kind = school.Kind,
            }),
            _covariates.Select(covariate => covariate.Covariate));
    }

    private static PanelResult[] Results(SimulatedRegion region, int school, Dictionary<Procedure, PanelProcedure> procedures) =>
    [
        .. from year in Enumerable.Range(0, region.Parameters.Years)
           let schoolYear = SchoolYear.EndingIn(region.Parameters.FirstYear + year)
           from procedure in Procedure.All
           let marks = region.Marks(school, year, procedure)
           where marks.Participants > 0
           select new PanelResult(
               schoolYear, procedures[procedure], marks.Participants, marks.Fours + marks.Fives, marks.Twos, marks.Fives, CutOff.ResultsOf(schoolYear)),
    ];

    private static CovariateValue[] Values(SimulatedRegion region, int school) =>
    [
        .. from year in Enumerable.Range(0, region.Parameters.Years)
           let schoolYear = SchoolYear.EndingIn(region.Parameters.FirstYear + year)
           from covariate in _covariates
           select new CovariateValue(schoolYear, covariate.Covariate.Code, covariate.Values(region.Covariates)[school, year], CutOff.Of(schoolYear)),
    ];
}
