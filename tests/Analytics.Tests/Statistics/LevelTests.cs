using CsCheck;
using SchoolSupport.Analytics.Statistics;

namespace SchoolSupport.Analytics.Tests.Statistics;

public sealed class LevelTests
{
    private static readonly Gen<UncertainPoint[]> Series = Gen.Select(Gen.Double[-0.4, 0.4], Gen.Double[0.0005, 0.05]).Array[2, 8]
        .Select(values => values.Select((value, i) => new UncertainPoint(2015 + i, value.Item1, value.Item2)).ToArray());

    private static readonly Gen<Seen?[]> School = Gen.Select(Gen.Double[-0.4, 0.4], Gen.Double[0, 0.03], Gen.Int[0, 4])
        .Select((residual, variance, missing) => missing == 0 ? (Seen?)null : new Seen(residual, variance)).Array[4, 7];

    // Equal variances 0.01 at 0, 1, 2: slope (0.1 − 0)/2, v = 0.01/2 = 0.005; τ = 0.05: k = 0.0025/0.0075 = 1/3.
    [Fact]
    public void ShrunkenSlope_ThreeYears_ByHand()
    {
        ShrunkenSlope found = ShrunkenSlope.Of([new(0, 0, 0.01), new(1, 0.2, 0.01), new(2, 0.1, 0.01)], 0.05).Value!;

        Assert.Equal(0.05, found.Slope, 1e-12);
        Assert.Equal(Math.Sqrt(0.005), found.StandardError, 1e-12);
        Assert.Equal(1.0 / 3, found.Shrinkage, 1e-12);
        Assert.Equal(0.05 / 3, found.Mean, 1e-12);
        Assert.Equal(Math.Sqrt(0.005 / 3), found.Deviation, 1e-12);
    }

    [Fact]
    public void ShrunkenSlope_TooLittle_SaysWhy()
    {
        Assert.Equal(NoFinding.NoObservations, ShrunkenSlope.Of([], 0.02).Why);
        Assert.Equal(NoFinding.TooFew, ShrunkenSlope.Of([new(0, 0, 1)], 0.02).Why);
        Assert.Equal(NoFinding.OneTime, ShrunkenSlope.Of([new(0, 0, 1), new(0, 1, 1)], 0.02).Why);
        Assert.Throws<ArgumentOutOfRangeException>(() => new UncertainPoint(0, 0, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => ShrunkenSlope.Of([], 0));
    }

    [Fact]
    public void ShrunkenSlope_AnySeries_IgnoresOrderTurnsOverAndShrinks() => Series.Twice().Sample(twice =>
    {
        ShrunkenSlope found = ShrunkenSlope.Of(twice.One, 0.017).Value!;
        ShrunkenSlope turned = ShrunkenSlope.Of(twice.One.Select(point => new UncertainPoint(point.X, -point.Y, point.Variance)), 0.017).Value!;
        return found.Equals(ShrunkenSlope.Of(twice.Other, 0.017).Value)
            && Math.Abs(found.Mean) <= Math.Abs(found.Slope) && found.Deviation <= Math.Min(0.017, found.StandardError)
            && Math.Abs(found.ProbabilityBelow(0) - turned.ProbabilityAbove(0)) < 1e-9
            && found.ProbabilityBelow(0) is >= 0 and <= 1 && found.Interval().Contains(found.Mean);
    });

    [Fact]
    public void SlopeSpread_FewSchools_IsTheUsualOneAndCalmOnesGetTheFloor()
    {
        ShrunkenSlope calm = new(0.001, 0.02, 0.5);

        Assert.Equal(new SlopeSpread(0.017, 1.3), SlopeSpread.Of([.. Enumerable.Repeat(calm, 50)]));
        Assert.Equal(new SlopeSpread(0.004, 1.3), SlopeSpread.Of([.. Enumerable.Repeat(calm, 51)]));
    }

    // All slopes ±0.05 with v = 0.0009: τ² = 0.0025 − 0.0009, τ = 0.04.
    [Fact]
    public void SlopeSpread_EqualSchools_ByHand()
    {
        ShrunkenSlope[] slopes = [.. Enumerable.Range(0, 60).Select(i => new ShrunkenSlope(i % 2 == 0 ? 0.05 : -0.05, 0.03, 0.5))];

        Assert.Equal(0.04, SlopeSpread.Of(slopes).Deviation, 1e-9);
    }

    // Half of the schools with v = 0.0001 and b² = 0.0004 + 1.4·0.0001, half with v = 0.0009 and b² = 0.0004 + 1.4·0.0009.
    [Fact]
    public void SlopeSpread_ManySchools_TellsNoiseFromSpread()
    {
        ShrunkenSlope[] slopes = [.. Enumerable.Range(0, 600).Select(i => i % 2 == 0
            ? new ShrunkenSlope(Math.Sqrt(0.00054), 0.01, 0.5)
            : new ShrunkenSlope(-Math.Sqrt(0.00166), 0.03, 0.5))];

        Assert.Equal(0.02, SlopeSpread.Of(slopes).Deviation, 1e-9);
        Assert.Equal(1.4, SlopeSpread.Of(slopes).Noise, 1e-9);
        Assert.Equal(SlopeSpread.Of(slopes), SlopeSpread.Of([.. slopes.Reverse()]));
    }

    // τ² = 0.01, V = 0.03: gain ¼, level 0.05, variance 0.0075; the next year 0.9·0.05 and 0.81·0.0075 + 0.0004.
    [Fact]
    public void Filter_OneYear_ByHand()
    {
        var model = new LocalLevel(Tau: 0.1, Q: 0.02, Phi: 2, Rho: 0.9, Omega: 0.1);
        LocalLevelFilter found = LocalLevelFilter.Of([new Seen(0.2, 0.01)], model).Value!;

        Assert.Equal(0.05, found.Levels[0].Mean, 1e-12);
        Assert.Equal(0.0075, found.Levels[0].Variance, 1e-12);
        Assert.Equal(1, found.Scores[0]!.Value, 1e-12);
        Assert.Equal(0.045, found.Forecast.Mean, 1e-12);
        Assert.Equal(0.006475, found.Forecast.Variance, 1e-12);
    }

    [Fact]
    public void Filter_NothingSeen_SaysWhy()
    {
        Assert.Equal(NoFinding.NoObservations, LocalLevelFilter.Of([null, null], LocalLevel.Quality).Why);
        Assert.Equal(NoFinding.NoObservations, LocalLevelFit.Of([[null]], new LocalLevelPrior(LocalLevel.Quality)).Why);
        Assert.Throws<ArgumentOutOfRangeException>(() => new LocalLevel(0.1, 0.03, 1.6, 1, 0.04));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Seen(0.1, -0.01));
        Assert.Throws<ArgumentOutOfRangeException>(() => new LocalLevelPrior(new LocalLevel(0.1, 0, 1.6, 0.95, 0.04)));
    }

    [Fact]
    public void Filter_YearWithoutResults_OnlyAddsDoubt()
    {
        LocalLevelFilter found = LocalLevelFilter.Of([new Seen(-0.2, 0.002), null, null], LocalLevel.Quality).Value!;

        Assert.Null(found.Scores[1]);
        Assert.True(found.Levels[0].Mean < found.Levels[1].Mean && found.Levels[1].Mean < found.Levels[2].Mean);
        Assert.True(found.Levels[0].Variance < found.Levels[1].Variance);
        Assert.True(found.Levels[^1].Interval().Contains(found.Levels[^1].Mean));
    }

    [Fact]
    public void Filter_AnySchool_TurnsOverAndWeighsMorePupilsMore() => School.Where(years => years[^1] is not null).Sample(years =>
    {
        LocalLevelFilter found = LocalLevelFilter.Of(years, LocalLevel.Quality).Value!;
        LocalLevelFilter turned = LocalLevelFilter.Of([.. years.Select(year => year is { } seen ? new Seen(-seen.Residual, seen.BinomialVariance) : (Seen?)null)], LocalLevel.Quality).Value!;
        Seen last = years[^1]!.Value;
        LocalLevelFilter more = LocalLevelFilter.Of([.. years[..^1], new Seen(last.Residual, last.BinomialVariance / 4)], LocalLevel.Quality).Value!;
        return Math.Abs(found.Levels[^1].Mean + turned.Levels[^1].Mean) < 1e-12
            && more.Levels[^1].Variance <= found.Levels[^1].Variance;
    });

    [Fact]
    public void Fit_SchoolsInAnotherOrder_HasTheSameBits() => School.Array[3, 6].Twice().Sample(
        twice => LocalLevelFit.Of(twice.One, new LocalLevelPrior(LocalLevel.Quality)).Equals(
            LocalLevelFit.Of(twice.Other, new LocalLevelPrior(LocalLevel.Quality))), iter: 5);

    // Results exactly as expected everywhere pull every deviation down from the prior's centre.
    [Fact]
    public void Fit_SchoolsThatNeverDiffer_FindsLessThanThePrior()
    {
        Seen?[][] schools = [.. Enumerable.Range(0, 60).Select(_ => Enumerable.Repeat<Seen?>(new Seen(0, 0.001), 5).ToArray())];

        LocalLevelFit found = LocalLevelFit.Of(schools, new LocalLevelPrior(LocalLevel.Quality)).Value!;

        Assert.Equal(60, found.Schools);
        Assert.True(found.Model.Tau < 0.05 && found.Model.Q < 0.02 && found.Model.Omega < 0.02 && found.Model.Phi < 1);
    }

    // z = 1, 1, −2 with k = ½: 0.5, 1, 0; downwards 0, 0, 1.5.
    [Fact]
    public void Cusum_BothWays_ByHand()
    {
        Assert.Equal([0.5, 1, 0], Cusum.Up([1, 1, -2]).Value!.Sums);
        Cusum down = Cusum.Down([1, 1, -2], limit: 1.4).Value!;
        Assert.Equal([0, 0, 1.5], down.Sums);
        Assert.Equal(2, down.FirstAlarm);
        Assert.Equal(NoFinding.NoObservations, Cusum.Down([]).Why);
        Assert.Throws<ArgumentOutOfRangeException>(() => Cusum.Down([double.NaN]));
    }

    // The sum must go beyond the limit, not only reach it.
    [Fact]
    public void Cusum_SumAtTheLimit_IsNoAlarm() => Assert.Null(Cusum.Up([4.5]).Value!.FirstAlarm);

    [Fact]
    public void Cusum_AnySequence_IsNotNegativeAndMirrors() => Gen.Double[-4, 4].Array[1, 20].Sample(scores =>
        Cusum.Down(scores).Value!.Sums.All(sum => sum >= 0)
        && Cusum.Down(scores).Value!.Sums.SequenceEqual(Cusum.Up(scores.Select(score => -score)).Value!.Sums));
}
