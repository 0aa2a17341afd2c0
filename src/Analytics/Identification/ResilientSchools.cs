using SchoolSupport.Analytics.Histories;
using SchoolSupport.Analytics.Statistics;
using SchoolSupport.Analytics.Trends;
using SchoolSupport.Domain.Facts;

namespace SchoolSupport.Analytics.Identification;

/// <summary>Why no school is called resilient or not.</summary>
public enum NoResilience
{
    /// <summary>Numbers of pupils and the like are not loaded.</summary>
    NoContext,

    /// <summary>No school has results in both years.</summary>
    NoTwoYears,

    /// <summary>Fewer than <see cref="ResilientSchools.LeastSchools"/> have both context and results in both years.</summary>
    TooFewSchools,

    /// <summary>The conditions do not foretell results beyond chance: there is nothing to be above.</summary>
    ContextSaysNothing,
}

/// <summary>One year of a school against what its conditions foretell.</summary>
/// <param name="Result">Quality of all works against the other schools, a share.</param>
/// <param name="StandardError">Of the result around the expectation.</param>
public sealed record ResilienceYear(SchoolYear Year, double Result, double Expected, double StandardError)
{
    public double Excess => Result - Expected;

    public bool IsAbove => Excess > StandardError;
}

/// <param name="InWorstThird">Its conditions foretell results as low as those of the lowest third.</param>
/// <param name="Years">Both, the earlier first.</param>
public sealed record ResilienceOfSchool(int School, SchoolContext Context, bool InWorstThird, IReadOnlyList<ResilienceYear> Years)
{
    public bool IsResilient => InWorstThird && Years.All(year => year.IsAbove);
}

/// <summary>
/// Schools that «учат и учатся лучше, чем от них ожидается»: conditions in the worst third, results above what they foretell by more than a
/// standard error, two years running. See docs/identification/resilient-schools.md.
/// </summary>
/// <param name="Year">The later of the two years.</param>
/// <param name="Conditions">Those in the regression.</param>
/// <param name="Fit">Null where there are too few schools for one.</param>
/// <param name="Schools">By the order of the municipality; empty when refused.</param>
/// <param name="LeftOut">Schools without results in both years or without one of the conditions.</param>
/// <param name="Compared">Schools with both years and all conditions.</param>
public sealed record ResilientSchools(
    SchoolYear Year,
    IReadOnlyList<Condition> Conditions,
    WeightedRegression? Fit,
    IReadOnlyList<ResilienceOfSchool> Schools,
    IReadOnlyList<int> LeftOut,
    int Compared,
    NoResilience? Why)
{
    /// <summary>A third of fewer is a handful of schools.</summary>
    public const int LeastSchools = 15;

    /// <summary>Of which at most one for so many schools: more coefficients would describe single schools.</summary>
    public const int SchoolsPerCondition = 5;

    /// <summary>Above it the line may be one of chance.</summary>
    public const double MostP = 0.05;

    /// <summary>A condition known of fewer schools is left aside rather than the schools.</summary>
    private const double KnownOf = 0.8;

    /// <summary>Two years above one standard error, if deviations were chance alone: 0.159².</summary>
    public static double Chance { get; } = Math.Pow(Tail.NormalAbove(1), 2);

    public int WorstThird => Schools.Count(school => school.InWorstThird);

    public double ExpectedByChance => WorstThird * Chance;

    public static ResilientSchools Of(MunicipalityHistory history, SchoolYear year)
    {
        (SchoolHistory School, SchoolContext Context, YearResult Before, YearResult After)[] withResults =
        [
            .. from school in history.Schools
               let before = Result(school, year.Previous)
               let after = Result(school, year)
               where before is not null && after is not null
               select (school, SchoolContext.Of(school, year), before.Value, after.Value),
        ];
        Condition[] conditions = Usable([.. withResults.Select(school => school.Context)]);
        var compared = withResults.Where(school => conditions.All(school.Context.Conditions.ContainsKey)).ToArray();
        int[] leftOut = [.. history.Schools.Select(school => school.School.Id).Except(compared.Select(school => school.School.School.Id))];
        if (withResults.Length == 0)
        {
            return Refused(NoResilience.NoTwoYears);
        }

        if (!conditions.Any(condition => condition is Condition.Pupils or Condition.Disabilities))
        {
            return Refused(NoResilience.NoContext);
        }

        if (compared.Length < LeastSchools)
        {
            return Refused(NoResilience.TooFewSchools);
        }

        Finding<WeightedRegression> found = WeightedRegression.Of([.. compared.Select(school => CaseOf(X(school.Context), school.Before, school.After))]);
        if (found.Value is not { } fit || fit.P > MostP)
        {
            return Refused(NoResilience.ContextSaysNothing, found.Value);
        }

        double[] expected = [.. compared.Select(school => fit.At(X(school.Context)).Value)];
        double third = Quantile.Of([.. expected.Order()], 1.0 / 3);
        return new ResilientSchools(
            year,
            conditions,
            fit,
            [
                .. compared.Select((school, index) => new ResilienceOfSchool(
                    school.School.School.Id,
                    school.Context,
                    expected[index] <= third,
                    [.. new[] { school.Before, school.After }.Select(result => Against(fit.At(X(school.Context)), result))])),
            ],
            leftOut,
            compared.Length,
            null);

        double[] X(SchoolContext context) => [.. conditions.Select(condition => context.Conditions[condition])];

        ResilientSchools Refused(NoResilience why, WeightedRegression? useless = null) => new(year, conditions, useless, [], leftOut, compared.Length, why);
    }

    private static YearResult? Result(SchoolHistory school, SchoolYear year) =>
        school.Composite(year) is { } composite ? YearResult.Of(composite) : null;

    /// <summary>Known of most schools, different between them, and no more than the schools carry.</summary>
    private static Condition[] Usable(IReadOnlyList<SchoolContext> schools) =>
    [
        .. Enum.GetValues<Condition>()
            .Where(condition => schools.Count(school => school.Conditions.ContainsKey(condition)) is int known && known > 0 && known >= KnownOf * schools.Count)
            .Where(condition => schools.Where(school => school.Conditions.ContainsKey(condition)).Select(school => school.Conditions[condition]).Distinct().Count() > 1)
            .Take(schools.Count / SchoolsPerCondition),
    ];

    /// <summary>Both years as one result; schools differ beyond their conditions, so a large one outweighs a small one only a little.</summary>
    private static RegressionCase CaseOf(double[] x, YearResult before, YearResult after)
    {
        (double first, double second) = (Variance(before), Variance(after));
        double mean = ((before.Seen.Residual / first) + (after.Seen.Residual / second)) / ((1 / first) + (1 / second));
        double tau = LocalLevel.Quality.Tau;
        return new RegressionCase(x, mean, 1 / ((1 / ((1 / first) + (1 / second))) + (tau * tau)));
    }

    private static ResilienceYear Against(Expected expected, YearResult result) =>
        new(result.Year, result.Seen.Residual, expected.Value, Math.Sqrt(Variance(result) + expected.Variance));

    private static double Variance(YearResult result) => LocalLevel.Quality.ObservedVariance(result.Seen.BinomialVariance);
}
