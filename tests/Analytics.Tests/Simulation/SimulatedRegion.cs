using MathNet.Numerics.Distributions;
using SchoolSupport.Analytics.Statistics;
using SchoolSupport.Analytics.Trends;
using SchoolSupport.Domain.Facts;

namespace SchoolSupport.Analytics.Tests.Simulation;

/// <summary>
/// An invented region whose truth is known: 12 works a year (ВПР in grades 4 to 8, ОГЭ in grade 9, Russian and mathematics), levels
/// of schools that move slowly, cohorts that carry their ability up the grades, shocks of a school's year and of a class's work,
/// schools that mark ВПР kindly for some years, a year without ОГЭ, missing works. Its spreads are those measured in the ВПР of Altai Krai 2020 and 2021.
/// </summary>
internal sealed class SimulatedRegion
{
    private const int Grades = 6;
    private const int Works = 2 * Grades;
    private const double Reversion = 0.90;
    private const double BetweenSchools = 0.28;
    private const double SchoolYearShock = 0.15;
    private const double ClassShock = 0.34;
    private const double Difficulty = 0.30;
    private const double CohortShock = 0.05;
    private const double PupilAbility = 1.2;
    private const double Missing = 0.08;
    private const int YearWithoutOge = 3;
    private const double UsualInflated = 0.06;
    private const double UsualInflation = 0.5;
    private const double InflationStops = 0.25;

    /// <summary>Log-odds of 4 or 5 in Russian and mathematics of grades 4 to 9.</summary>
    private static readonly double[] _easiness = [0.1, 0.5, -0.6, -0.5, -0.7, -0.8, -0.8, -0.9, -0.8, -1.1, 0.5, -0.6];

    private readonly Random _random;
    private readonly double _inflatedShare;
    private readonly double _inflation;
    private readonly Dictionary<(int School, int Year), bool> _kindly = [];
    private readonly double[][] _levels;
    private readonly Work[][][] _results;

    /// <param name="Expected">Of the pupils who sat it, without the shocks of the year and of the class.</param>
    private readonly record struct Work(Share Result, double Expected);

    /// <param name="innovation">Deviation of the yearly change of a school's level in log-odds; 0 for schools that never change.</param>
    /// <param name="inflated">The share of schools that mark ВПР kindly.</param>
    /// <param name="inflation">By how much, in log-odds.</param>
    public SimulatedRegion(int schools, int years, int seed, double innovation = 0.14, double inflated = UsualInflated, double inflation = UsualInflation)
    {
        _random = new Random(seed);
        (_inflatedShare, _inflation) = (inflated, inflation);
        CohortSizes = [.. Enumerable.Range(0, schools).Select(_ => CohortSize())];
        _levels = [.. Enumerable.Range(0, schools).Select(_ => Levels(years, innovation))];
        double[][] difficulty = [.. Enumerable.Range(0, years).Select(year => Enumerable.Range(0, Works).Select(_ => year == 0 ? 0 : Draw(Difficulty)).ToArray())];
        _results = [.. Enumerable.Range(0, schools).Select(school => Results(school, difficulty))];
    }

    /// <summary>Pupils of one grade, by school.</summary>
    public double[] CohortSizes { get; }

    /// <summary>Composite residuals against the pooled region, by school.</summary>
    public IReadOnlyDictionary<int, IReadOnlyList<YearResult>> YearResults()
    {
        double?[][] rates = [.. Enumerable.Range(0, _results[0].Length).Select(Rates)];
        return _results.Select((school, key) => (key, Years: school.Select((works, year) => Year(works, rates[year], year)).OfType<YearResult>().ToArray()))
            .ToDictionary(school => school.key, school => (IReadOnlyList<YearResult>)school.Years);
    }

    /// <summary>Pupils with 4 and 5; nobody where the work was not held.</summary>
    /// <param name="grade">4 to 9; the ninth is ОГЭ.</param>
    /// <param name="subject">0 for Russian, 1 for mathematics.</param>
    public Share Result(int school, int year, int grade, int subject) => _results[school][year][(2 * (grade - 4)) + subject].Result;

    /// <summary>Whether the school marked ВПР kindly that year.</summary>
    public bool MarkedKindly(int school, int year) => _kindly[(school, year)];

    /// <summary>The residual the pupils of a school would have had in a year without shocks; null where nobody sat a work.</summary>
    public double? ExpectedResidual(int school, int year)
    {
        (Work Work, double? Rate)[] held = [.. _results[school][year].Zip(Rates(year)).Where(work => work.First.Result.N > 0)];
        return held.Length == 0
            ? null
            : held.Sum(work => work.Work.Result.N * (work.Work.Expected - work.Rate!.Value)) / held.Sum(work => work.Work.Result.N);
    }

    /// <summary>The level of a school for average pupils and works, as a share above an average school.</summary>
    public double TrueLevel(int school, int year) => _easiness.Average(easiness => Odds(easiness + _levels[school][year]) - Odds(easiness));

    /// <summary>Of <see cref="TrueLevel"/> over the given years, in shares a year.</summary>
    public double TrueSlope(int school, IReadOnlyList<SchoolYear> years) =>
        LeastSquares.Of(years.Select(year => new Point(year.StartYear, TrueLevel(school, year.StartYear - FirstYear)))).Value!.Slope;

    public const int FirstYear = 2015;

    private double?[] Rates(int year) =>
        [.. Enumerable.Range(0, Works).Select(work => ReferenceRate.Pooled(_results.Select(school => school[year][work].Result)))];

    private static YearResult? Year(Work[] works, double?[] rates, int year)
    {
        IndirectStandardisation? composite = IndirectStandardisation.Of(
            works.Zip(rates).Where(work => work.Second is not null).Select(work => new StandardisedPart(work.First.Result, work.Second!.Value))).Value;
        return composite is { N: >= 10 }
            ? new YearResult(new SchoolYear(FirstYear + year), new Seen(composite.Residual, composite.Variance))
            : null;
    }

    private double CohortSize()
    {
        double kind = _random.NextDouble();
        double size = kind < 0.5 ? Math.Exp(Math.Log(9) + Draw(0.7)) : kind < 0.8 ? Math.Exp(Math.Log(40) + Draw(0.5)) : Math.Exp(Math.Log(75) + Draw(0.4));
        return Math.Clamp(size, 2, 220);
    }

    private double[] Levels(int years, double innovation)
    {
        double lasting = Draw(BetweenSchools);
        double moving = innovation == 0 ? 0 : Draw(innovation / Math.Sqrt(1 - (Reversion * Reversion)));
        double[] levels = new double[years];
        for (int year = 0; year < years; year++)
        {
            moving = year == 0 ? moving : (Reversion * moving) + (innovation == 0 ? 0 : Draw(innovation));
            levels[year] = lasting + moving;
        }

        return levels;
    }

    private Work[][] Results(int school, double[][] difficulty)
    {
        int years = difficulty.Length;
        int[] pupils = [.. Enumerable.Range(0, years + Grades - 1).Select(_ => Poisson.Sample(_random, CohortSizes[school] * Math.Exp(Draw(0.12))))];
        double[] ability = [.. pupils.Select(n => Draw(Math.Sqrt((CohortShock * CohortShock) + (PupilAbility * PupilAbility / Math.Max(n, 1)))))];
        bool inflated = _random.NextDouble() < _inflatedShare;
        double starts = _inflatedShare * InflationStops / (1 - _inflatedShare);
        var results = new Work[years][];
        for (int year = 0; year < years; year++)
        {
            inflated = year == 0 ? inflated : inflated ? _random.NextDouble() > InflationStops : _random.NextDouble() < starts;
            _kindly[(school, year)] = inflated;
            results[year] = OneYear(school, year, pupils, ability, difficulty[year], inflated);
        }

        return results;
    }

    private Work[] OneYear(int school, int year, int[] pupils, double[] ability, double[] difficulty, bool inflated)
    {
        double shock = Draw(SchoolYearShock);
        return [.. Enumerable.Range(0, Works).Select(work =>
        {
            int grade = work / 2;
            int cohort = year - grade + Grades - 1;
            bool held = _random.NextDouble() >= Missing && !(grade == Grades - 1 && year == YearWithoutOge);
            double expected = _easiness[work] + difficulty[work] + _levels[school][year] + ability[cohort]
                + (inflated && grade < Grades - 1 ? _inflation : 0);
            double p = Odds(expected + shock + Draw(ClassShock));
            int n = held ? Binomial.Sample(_random, 0.92, pupils[cohort]) : 0;
            return new Work(new Share(Binomial.Sample(_random, p, n), n), Odds(expected));
        })];
    }

    private double Draw(double deviation) => Normal.Sample(_random, 0, deviation);

    private static double Odds(double logit) => 1 / (1 + Math.Exp(-logit));
}
