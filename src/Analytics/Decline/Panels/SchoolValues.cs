using SchoolSupport.Analytics.Histories;
using SchoolSupport.Domain.Facts;

namespace SchoolSupport.Analytics.Decline.Panels;

/// <summary>
/// What is known of one school besides its results, each with the day it became known. Only what means the same in every table: see
/// docs/decline/features.md for what is left out.
/// </summary>
internal static class SchoolValues
{
    private static readonly (Covariate Covariate, StaffIndicator Indicator)[] _staff =
    [
        (SchoolCovariates.Category, StaffIndicator.AnyCategory),
        (SchoolCovariates.HigherEducation, StaffIndicator.HigherEducation),
        (SchoolCovariates.Young, StaffIndicator.YoungSpecialists),
        (SchoolCovariates.PensionAge, StaffIndicator.PensionAge),
    ];

    private static readonly (Covariate Covariate, string Item)[] _pupils =
        [(SchoolCovariates.SpecialNeeds, "С ОВЗ"), (SchoolCovariates.OtherLanguage, "Русский язык неродной")];

    public static IEnumerable<CovariateValue> Of(SchoolHistory school) =>
    [
        .. school.Staff.Where(staff => !staff.Year.IsUndated).SelectMany(Staff),
        .. school.Context.Where(value => !value.Year.IsUndated).GroupBy(value => value.Year).SelectMany(year => Pupils(year.Key, [.. year])),
        .. Journal(school),
        .. Rural(school),
    ];

    /// <summary>A table of staff does not say on which day it was true, so it counts as known only by the autumn after its year.</summary>
    private static IEnumerable<CovariateValue> Staff(StaffProfile staff)
    {
        if (staff.Total.Value is { } teachers and > 0)
        {
            foreach ((Covariate covariate, string band) in new[]
                     {
                         (SchoolCovariates.Vacancies, StaffProfile.Vacancies), (SchoolCovariates.Turnover, StaffProfile.Left),
                     })
            {
                if (staff.Band(Procedures.StaffMovement, band)?.People.Value is { } people)
                {
                    yield return Autumn(staff.Year, covariate, people / teachers);
                }
            }
        }

        foreach ((Covariate covariate, StaffIndicator indicator) in _staff)
        {
            if (StaffIndicators.Of(staff, indicator).Value is { } percent)
            {
                yield return Autumn(staff.Year, covariate, percent / 100);
            }
        }

        if (staff.NewDirector is { } isNew)
        {
            yield return Autumn(staff.Year, SchoolCovariates.NewDirector, isNew ? 1 : 0);
        }
    }

    /// <summary>Of all pupils of the same year's tables; a part that is larger than the whole is nothing.</summary>
    private static IEnumerable<CovariateValue> Pupils(SchoolYear year, IReadOnlyList<ContextValue> values) =>
        from part in _pupils
        let count = Item(values, part.Item)
        let all = Item(values, "Всего")
        where count is not null && all > 0 && count <= all
        select Autumn(year, part.Covariate, count.Value / all.Value);

    private static double? Item(IReadOnlyList<ContextValue> values, string item) =>
        values.FirstOrDefault(value => value.Item == item)?.Figure.Value;

    /// <summary>ВПР of a year against the journal, over all works that were compared; known as the results are.</summary>
    private static IEnumerable<CovariateValue> Journal(SchoolHistory school)
    {
        foreach (var year in school.Assessments.Where(series => series.Key.Procedure == Procedures.Vpr)
                     .SelectMany(series => series.Points).Select(point => (point.Period.Year, point.Journal))
                     .Where(point => point.Journal is { N: > 0, Lowered.Value: not null, Raised.Value: not null })
                     .GroupBy(point => point.Year).OrderBy(year => year.Key))
        {
            JournalPoint[] works = [.. year.Select(point => point.Journal!)];
            double n = works.Sum(work => work.N!.Value);
            DateOnly known = CutOff.ResultsOf(year.Key);
            yield return new(year.Key, SchoolCovariates.BelowJournal.Code, works.Sum(work => work.N!.Value * work.Lowered.Value!.Value) / 100 / n, known);
            yield return new(year.Key, SchoolCovariates.AboveJournal.Code, works.Sum(work => work.N!.Value * work.Raised.Value!.Value) / 100 / n, known);
        }
    }

    /// <summary>The register knows the place as it is now, and a school does not move: it stands beside each year with results.</summary>
    private static IEnumerable<CovariateValue> Rural(SchoolHistory school) => school.School.Locality is "село" or "город"
        ? school.Composites.Select(composite => Autumn(composite.Year, SchoolCovariates.Rural, school.School.Locality == "село" ? 1 : 0))
        : [];

    private static CovariateValue Autumn(SchoolYear year, Covariate covariate, double value) => new(year, covariate.Code, value, CutOff.Of(year));
}
