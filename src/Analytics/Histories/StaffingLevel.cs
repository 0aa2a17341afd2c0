using SchoolSupport.Analytics.Indicators;
using SchoolSupport.Analytics.Statistics;
using SchoolSupport.Domain.Facts;

namespace SchoolSupport.Analytics.Histories;

/// <summary>Укомплектованность: teachers as a percentage of teachers and vacancies; one person counts as one position.</summary>
internal static class StaffingLevel
{
    /// <summary>Of the latest year for which each school that reports teachers reports its vacancies too.</summary>
    public static (SchoolYear Year, Figure Figure)? Of(IReadOnlyList<SchoolHistory> schools)
    {
        foreach (var year in schools
            .SelectMany(school => school.Staff.Where(profile => profile.Total.Value is not null))
            .GroupBy(profile => profile.Year)
            .OrderByDescending(profiles => profiles.Key))
        {
            (Figure Teachers, Figure? Vacancies)[] both =
            [
                .. year.Select(profile => (profile.Total, profile.Band(Procedures.StaffMovement, StaffProfile.Vacancies)?.People)),
            ];
            int teachers = (int)both.Sum(school => school.Teachers.Value!.Value);
            if (both.All(school => school.Vacancies?.Value is not null) && teachers > 0)
            {
                int positions = teachers + (int)both.Sum(school => school.Vacancies!.Value!.Value);
                return (year.Key, new Figure(
                    Estimate.OfWhole(new Share(teachers, positions)),
                    Origin.Of(both.SelectMany(school => new[] { school.Teachers.Origin, school.Vacancies!.Origin })),
                    Basis.Pooled));
            }
        }

        return null;
    }
}
