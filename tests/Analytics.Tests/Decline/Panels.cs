using SchoolSupport.Analytics.Decline.Panels;
using SchoolSupport.Domain.Facts;

namespace SchoolSupport.Analytics.Tests.Decline;

/// <summary>Small invented panels, the same for the same seed.</summary>
internal static class Panels
{
    public const int FirstYear = 2015;

    private static readonly PanelProcedure[] _procedures =
        [new("8-Russian", 8), new("8-Mathematics", 8), new("9-Russian", 9, IsFinal: true), new("9-Mathematics", 9, IsFinal: true)];

    public static readonly Covariate[] Covariates =
        [SchoolCovariates.Vacancies, new("size", CovariateGroup.Context, "число учеников")];

    public static DeclinePanel Random(int schools, int years, int seed, int pupils = 20)
    {
        var random = new Random(seed);
        return DeclinePanel.Of(Enumerable.Range(0, schools).Select(i =>
        {
            double level = 0.35 + (0.3 * random.NextDouble());
            return new PanelSchool($"s{i:000}", $"t{i % 3}", [.. Results(random, years, pupils, level)], [.. Values(random, years)]);
        }), Covariates);
    }

    /// <summary>What is not known by a day takes other values; some of it comes a year too late.</summary>
    public static DeclinePanel WithNoiseAfter(DeclinePanel panel, DateOnly day, int seed)
    {
        var random = new Random(seed);
        return DeclinePanel.Of(panel.Schools.Select(school => school with
        {
            Results = [.. school.Results.Select(result => result.KnownAt <= day ? result : Noisy(result, random))],
            Values = [.. school.Values.Select(value => value.KnownAt <= day ? value : value with { Value = random.NextDouble() * 1000 })],
        }), panel.Covariates);
    }

    private static PanelResult Noisy(PanelResult result, Random random)
    {
        int n = 1 + random.Next(200);
        int good = random.Next(n + 1);
        return result with { N = n, Good = good, Twos = random.Next(n - good + 1), Fives = random.Next(good + 1) };
    }

    private static IEnumerable<PanelResult> Results(Random random, int years, int pupils, double level)
    {
        for (int year = 0; year < years; year++)
        {
            foreach (PanelProcedure procedure in _procedures)
            {
                var schoolYear = new SchoolYear(FirstYear + year);
                int n = random.Next(pupils / 2, pupils);
                int good = Enumerable.Range(0, n).Count(_ => random.NextDouble() < level);
                DateOnly known = random.Next(10) == 0 ? CutOff.ResultsOf(schoolYear).AddYears(1) : CutOff.ResultsOf(schoolYear);
                yield return new PanelResult(schoolYear, procedure, n, good, random.Next((n - good + 2) / 2), random.Next(good + 1), known);
            }
        }
    }

    private static IEnumerable<CovariateValue> Values(Random random, int years) =>
        from year in Enumerable.Range(0, years)
        from covariate in Covariates
        where random.Next(8) > 0
        let day = CutOff.Of(new SchoolYear(FirstYear + year))
        select new CovariateValue(
            new SchoolYear(FirstYear + year), covariate.Code, random.NextDouble(), random.Next(6) == 0 ? day.AddDays(1) : day);
}
