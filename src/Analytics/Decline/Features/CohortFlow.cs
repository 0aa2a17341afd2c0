using SchoolSupport.Analytics.Decline.Panels;

namespace SchoolSupport.Analytics.Decline.Features;

/// <summary>
/// The same pupils sit next year's works one grade higher: how the cohorts that will sit them have done against the school's level
/// in their past grades, beside those who sat them this year.
/// </summary>
internal static class CohortFlow
{
    private const string Reason = "сила классов";

    /// <summary>A cohort with this many results is believed by half.</summary>
    private const double HalfBelieved = 20;

    public static readonly IReadOnlyList<Feature> All =
    [
        new("cohorts.next", FeatureGroup.Cohorts, "сила классов будущего года", Reason),
        new("cohorts.flow", FeatureGroup.Cohorts, "смена классов", Reason),
    ];

    public static IEnumerable<double?> Of(SchoolAtOrigin school)
    {
        Dictionary<int, (double Excess, double N)> cohorts = Cohorts(school);
        int[] grades = [.. school.Year(0)?.Parts.Select(part => part.Result.Procedure.Grade).OfType<int>() ?? []];
        if (grades.Length == 0)
        {
            return [null, null];
        }

        int now = school.Years.Count - 1;
        double next = grades.Average(grade => Deviation(cohorts, now + 1 - grade));
        return [next, next - grades.Average(grade => Deviation(cohorts, now - grade))];
    }

    /// <summary>By the year they would have been in grade 0.</summary>
    private static Dictionary<int, (double Excess, double N)> Cohorts(SchoolAtOrigin school)
    {
        var cohorts = new Dictionary<int, (double Excess, double N)>();
        for (int year = 0; year < school.Years.Count; year++)
        {
            foreach (ExpectedResult part in school.Years[year]?.Parts ?? [])
            {
                if (part.Result.Procedure.Grade is { } grade)
                {
                    (double excess, double n) = cohorts.GetValueOrDefault(year - grade);
                    cohorts[year - grade] = (
                        excess + part.Excess - (part.Result.N * school.Levels.Levels[year].Mean), n + part.Result.N);
                }
            }
        }

        return cohorts;
    }

    /// <summary>0 for pupils nothing is known of: they are taken to be as the school.</summary>
    private static double Deviation(Dictionary<int, (double Excess, double N)> cohorts, int cohort) =>
        cohorts.TryGetValue(cohort, out (double Excess, double N) seen) ? seen.Excess / (seen.N + HalfBelieved) : 0;
}
