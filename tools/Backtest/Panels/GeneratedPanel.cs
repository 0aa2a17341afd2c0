using SchoolSupport.Analytics.Decline.Panels;
using SchoolSupport.Domain.Facts;
using SchoolSupport.SampleRegion.Simulation;

namespace SchoolSupport.Backtest.Panels;

/// <summary>An invented region as a panel: marks of all its procedures, its staff reports, and three columns that mean nothing.</summary>
public static class GeneratedPanel
{
    private static readonly (Covariate Covariate, Func<Covariates, Panel> Values)[] _covariates =
    [
        (new("vacancies", CovariateGroup.Staff, "вакансии"), c => c.Vacancies),
        (new("turnover", CovariateGroup.Staff, "текучесть кадров"), c => c.Turnover),
        (new("category", CovariateGroup.Staff, "учителя с категорией"), c => c.Category),
        (new("pension-age", CovariateGroup.Staff, "учителя пенсионного возраста"), c => c.PensionAge),
        (new("young", CovariateGroup.Staff, "молодые учителя"), c => c.Young),
        (new("higher-education", CovariateGroup.Staff, "учителя с высшим образованием"), c => c.HigherEducation),
        (new("new-director", CovariateGroup.Staff, "новый директор"), c => c.NewDirector),
        (new("special-needs", CovariateGroup.Context, "ученики с ОВЗ"), c => c.SpecialNeeds),
        (new("noise-1", CovariateGroup.Context, "случайный показатель 1"), c => c.Noise[0]),
        (new("noise-2", CovariateGroup.Context, "случайный показатель 2"), c => c.Noise[1]),
        (new("noise-3", CovariateGroup.Context, "случайный показатель 3"), c => c.Noise[2]),
    ];

    public static DeclinePanel Of(SimulatedRegion region)
    {
        Dictionary<Procedure, PanelProcedure> procedures = Procedure.All.ToDictionary(
            procedure => procedure,
            procedure => new PanelProcedure($"{procedure.Grade}-{procedure.Subject}", procedure.Grade, procedure.IsOge));
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
