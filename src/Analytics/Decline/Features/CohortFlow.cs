using SchoolSupport.Analytics.Decline.Panels;

namespace SchoolSupport.Analytics.Decline.Features;

/// <summary>
/// The same pupils sit next year's works one grade higher: how the cohorts that will sit them have done against the school's level
/// in their past grades, beside those who sat them this year. Each cohort weighs by its pupils, as it does in a result.
/// </summary>
internal static class CohortFlow
{
    public const string Reason = "сила классов";

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
        double? next = Mean(ComingYear.Classes(school), cohorts);
        return [next, next - Mean(ThisYear(school), cohorts)];
    }

    private static IEnumerable<(int Cohort, double Pupils)> ThisYear(SchoolAtOrigin school) =>
        from part in school.Year(0)?.Parts ?? []
        where part.Result.Procedure.Grade is not null
        select (school.Years.Count - 1 - part.Result.Procedure.Grade!.Value, (double)part.Result.N);

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

    /// <returns>Null when no grade is known.</returns>
    private static double? Mean(IEnumerable<(int Cohort, double Pupils)> classes, Dictionary<int, (double Excess, double N)> cohorts)
    {
        double sum = 0;
        double pupils = 0;
        foreach ((int cohort, double of) in classes)
        {
            sum += of * Deviation(cohorts, cohort);
            pupils += of;
        }

        return pupils == 0 ? null : sum / pupils;
    }

    /// <summary>0 for pupils nothing is known of: they are taken to be as the school.</summary>
    private static double Deviation(Dictionary<int, (double Excess, double N)> cohorts, int cohort) =>
        cohorts.TryGetValue(cohort, out (double Excess, double N) seen) ? seen.Excess / (seen.N + HalfBelieved) : 0;
}
