using SchoolSupport.Analytics.Statistics;
using SchoolSupport.Analytics.Trends;
using SchoolSupport.Bench.Worlds;
using Xunit.Abstractions;

namespace SchoolSupport.Analytics.Tests.Simulation;

/// <summary>
/// What levels and directions are worth where the truth is known: each number over four invented regions, since one varies by
/// several per cent. The command "worlds" of bench/Bench prints more of the same.
/// </summary>
public sealed class TrendAcceptanceTests(ITestOutputHelper output)
{
    private const int FirstSeed = 100;
    private static readonly Lazy<WorldMeasures> _fiveYears = new(() => Calibrated(5));
    private static readonly Lazy<WorldMeasures> _eightYears = new(() => Calibrated(8));

    [Theory]
    [InlineData(5)]
    [InlineData(8)]
    public void Verdicts_SchoolsThatHardlyChange_AreRarelyCalledRisingOrFalling(int years)
    {
        WorldMeasures measures = Of(years);

        output.WriteLine($"{measures.FalseDirections:0.000}, large {measures.FalseDirectionsOfLarge:0.000}");
        Assert.InRange(measures.FalseDirections, 0.02, 0.10);
        Assert.InRange(measures.FalseDirectionsOfLarge, 0.02, 0.12);
    }

    [Theory]
    [InlineData(5, 0.09, 0.7)]
    [InlineData(8, 0.14, 0.4)]
    public void Verdicts_Falls_AreMostlyTrueAndTheirFalseOnesForetold(int years, double mostWrong, double leastForetold)
    {
        WorldMeasures measures = Of(years);

        output.WriteLine($"{measures.Falls.Count} falls, {measures.WrongFalls} of them wrong, {measures.ForetoldWrongFalls:0.0} expected");
        Assert.True(measures.Falls.Count > 200);
        Assert.InRange((double)measures.WrongFalls / measures.Falls.Count, 0, mostWrong);
        Assert.InRange(measures.ForetoldWrongFalls / measures.WrongFalls, leastForetold, 1.5);
    }

    [Theory]
    [InlineData(3)]
    [InlineData(5)]
    [InlineData(8)]
    public void Interval90_CoversTheTrueSlope(int years) => Assert.InRange(Of(years).Covered(0.90), 0.88, 0.93);

    // The level is of the pupils a school has: what they would have reached without the shocks of the year and of single classes.
    [Theory]
    [InlineData(0.90)]
    [InlineData(0.95)]
    public void IntervalOfTheLevel_CoversWhatTheSchoolStandsFor(double confidence)
    {
        double covered = WorldMeasures.LevelsCovered(TrendWorld.Of(FirstSeed, 6), confidence, lastYear: 5);

        output.WriteLine($"{covered:0.000}");
        Assert.InRange(covered, confidence - 0.03, confidence + 0.03);
    }

    [Fact]
    public void Verdicts_NothingEverChanges_LargeSchoolsAreMostlyStable() =>
        Assert.InRange(WorldMeasures.Of(TrendWorld.Of(FirstSeed, 5, isStill: true)).StableOfLarge, 0.50, 1);

    [Fact]
    public void Verdicts_ThreeYearsOfASmallSchool_AreTooLittle() =>
        Assert.InRange(WorldMeasures.Of(TrendWorld.Of(FirstSeed, 3)).TooLittleOfSmall, 0.90, 1);

    [Fact]
    public void Scores_HaveADeviationOfOne() => Assert.InRange(_eightYears.Value.ScoreDeviation, 0.9, 1.1);

    // The ten per cent lowest of the fourth year rise by several points in the fifth with nobody's doing; the expected rise says so.
    [Fact]
    public void AfterSupport_LowestSchoolsWithoutAnySupport_RiseAsExpected()
    {
        TrendWorld world = TrendWorld.Of(FirstSeed, 5);
        LocalLevel model = world.Panel().Fit.Model;
        IReadOnlyList<YearResult>[] whole = [.. world.YearResults().OrderBy(school => school.Key).Select(school => school.Value).Where(years => years.Count == 5)];

        AfterSupport mean = AfterSupport.Mean(whole.OrderBy(years => years[3].Seen.Residual).Take(whole.Length / 10)
            .Select(years => AfterSupport.Of([.. years.Take(4).Select(year => (Seen?)year.Seen)], years[4].Seen, 1, model).Value!)).Value!;

        output.WriteLine($"{mean}");
        Assert.True(mean.Observed > 0.04);
        Assert.InRange(mean.ExcessMean, -0.02, 0.02);
    }

    private static WorldMeasures Of(int years) => years switch
    {
        5 => _fiveYears.Value,
        8 => _eightYears.Value,
        _ => Calibrated(years),
    };

    private static WorldMeasures Calibrated(int years) => WorldMeasures.Of(Enumerable.Range(FirstSeed, 4).Select(seed => TrendWorld.Of(seed, years)));
}
