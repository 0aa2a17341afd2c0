using SchoolSupport.Analytics.Statistics;
using SchoolSupport.Analytics.Trends;

namespace SchoolSupport.Bench.Worlds;

/// <summary>What levels and directions are worth where the truth is known. All numbers are shares from 0 to 1 over the schools judged.</summary>
internal sealed class WorldMeasures
{
    /// <summary>A school this large, in pupils a grade, has the sharpest numbers and the strictest limit.</summary>
    public const double Large = 40;

    public const double Small = 12;

    /// <summary>In shares a year: who changes by less has no direction that anybody should be told of.</summary>
    public const double Hardly = 0.01;

    private readonly IReadOnlyList<Judged> _schools;

    private WorldMeasures(IReadOnlyList<Judged> schools) => _schools = schools;

    /// <summary>One school with a slope, and what is true of it.</summary>
    public sealed record Judged(SchoolLevels School, double Cohort, double TrueSlope);

    /// <summary>Schools with at least three years of results.</summary>
    public int Schools => _schools.Count;

    public IReadOnlyList<Judged> Falls => [.. _schools.Where(school => school.School.Trend.Verdict == TrendVerdict.Fall)];

    public int WrongFalls => Falls.Count(school => school.TrueSlope >= 0);

    /// <summary>How many of <see cref="Falls"/> were said to be wrong.</summary>
    public double ForetoldWrongFalls => Falls.Sum(school => 1 - school.School.Trend.ProbabilityOfFall!.Value);

    /// <summary>Of schools that hardly change, called rising or falling.</summary>
    public double FalseDirections => Part(Still, IsDirected);

    public double FalseDirectionsOfLarge => Part(Still.Where(IsLarge), IsDirected);

    public double StableOfLarge => Part(_schools.Where(IsLarge), school => school.School.Trend.Verdict == TrendVerdict.Stable);

    public double TooLittleOfSmall => Part(
        _schools.Where(school => school.Cohort < Small), school => school.School.Trend.Verdict == TrendVerdict.TooLittleData);

    /// <summary>Of the scores of all forecasts by one year; 1 when the filter knows how wrong it is.</summary>
    public double ScoreDeviation
    {
        get
        {
            double[] scores = [.. _schools.SelectMany(school => school.School.Levels!.Scores.Skip(1)).OfType<double>()];
            return Math.Sqrt(scores.Average(score => score * score));
        }
    }

    private IEnumerable<Judged> Still => _schools.Where(school => Math.Abs(school.TrueSlope) < Hardly);

    public static WorldMeasures Of(params IEnumerable<TrendWorld> worlds) => new(
    [
        .. worlds.SelectMany(world => world.Panel().Schools
            .Where(school => school.Value.Trend.Slope is not null)
            .OrderBy(school => school.Key)
            .Select(school => new Judged(school.Value, world.Cohort(school.Key), world.TrueSlope(school.Key, school.Value.Trend.Years)))),
    ]);

    /// <summary>Of the true slopes, inside the interval.</summary>
    public double Covered(double confidence) => Part(_schools, school => school.School.Trend.Slope!.Interval(confidence).Contains(school.TrueSlope));

    /// <summary>Of the schools of a world, those whose level in its last year lies inside the interval: what its pupils would reach without shocks.</summary>
    public static double LevelsCovered(TrendWorld world, double confidence, int lastYear)
    {
        (Level Level, double Truth)[] seen =
        [
            .. world.Panel().Schools.Where(school => school.Value.Latest is not null && world.ExpectedResidual(school.Key, lastYear) is not null)
                .Select(school => (school.Value.Latest!.Value, world.ExpectedResidual(school.Key, lastYear)!.Value)),
        ];
        return (double)seen.Count(school => school.Level.Interval(confidence).Contains(school.Truth)) / seen.Length;
    }

    private static bool IsLarge(Judged school) => school.Cohort > Large;

    private static bool IsDirected(Judged school) => school.School.Trend.Verdict is TrendVerdict.Fall or TrendVerdict.Rise;

    private static double Part(IEnumerable<Judged> schools, Predicate<Judged> holds)
    {
        Judged[] all = [.. schools];
        return (double)all.Count(school => holds(school)) / all.Length;
    }
}
