using CsCheck;
using SchoolSupport.Analytics.Statistics;

namespace SchoolSupport.Analytics.Tests.Statistics;

public sealed class LineTests
{
    private static readonly Gen<Point[]> Series = Gen.Double[-50, 50].Array[3, 9]
        .Select(values => values.Select((value, i) => new Point(2015 + i, value)).ToArray());

    private static readonly Gen<ShareAt[]> Years = Gen.Int[1, 60].SelectMany(n => Gen.Int[0, n].Select(k => new Share(k, n))).Array[2, 8]
        .Select(shares => shares.Select((share, i) => new ShareAt(2015 + i, share)).ToArray());

    // By hand, all ten slopes: −21 −11 −1 −1 −1 −1 −1 −1 9 19; the middle two are −1.
    [Fact]
    public void TheilSen_OneFreakYear_IsHardlyMoved() => Assert.Equal(-1, TheilSen.Of(At(60, 59, 78, 57, 56)).Value!.Slope, 1e-12);

    [Fact]
    public void AllEqual_HasNoTrendByAnyMethod()
    {
        Point[] equal = At(50, 50, 50, 50);

        Assert.Equal((0.0, 50.0, new Interval(0, 0)), (TheilSen.Of(equal).Value!.Slope, TheilSen.Of(equal).Value!.Intercept, TheilSen.Of(equal).Value!.Interval));
        MannKendall test = MannKendall.Of(equal).Value!;
        Assert.Equal((0, 0.0, 1.0, 1.0), (test.S, test.Z, test.PNormal, test.PExact));
        LeastSquares line = LeastSquares.Of(equal).Value!;
        Assert.Equal((0.0, 0.0, 1.0), (line.Slope, line.StandardError, line.P));
    }

    [Fact]
    public void TooLittle_SaysWhy()
    {
        Assert.Equal(NoFinding.TooFew, TheilSen.Of(At(1, 2)).Why);
        Assert.Equal(NoFinding.NoObservations, TheilSen.Of([]).Why);
        Assert.Equal(NoFinding.TooFew, MannKendall.Of(At(1)).Why);
        Assert.Equal(NoFinding.TooFew, LeastSquares.Of(At(1, 2)).Why);
        Assert.Equal(NoFinding.OneTime, LeastSquares.Of([new(2020, 1), new(2020, 2), new(2020, 3)]).Why);
        Assert.Throws<ArgumentException>(() => MannKendall.Of([new(2020, 1), new(2020, 2)]));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Point(2020, double.NaN));
    }

    // Four values: 24 orders, of which 1 has no fall, 3 have one, … For 1 3 2 4 one fall: 2·(1 + 3)/24.
    [Fact]
    public void MannKendall_FourValues_ByHand()
    {
        Assert.Equal(8.0 / 24, MannKendall.Of(At(1, 3, 2, 4)).Value!.PExact!.Value, 1e-14);
        Assert.Equal(NoFinding.Ties, MannKendall.Of(At(1, 2, 2, 3)).Value!.WhyNoExact);
        Assert.Equal(1.0 / 12, MannKendall.SmallestExactP(4), 1e-15);
    }

    // With sixty values 10⁸¹ orders: the exact p still agrees with the normal one.
    [Fact]
    public void MannKendall_SixtyValues_IsExactAndSixtyOneIsNot()
    {
        MannKendall sixty = MannKendall.Of(At([.. Enumerable.Range(0, 60).Select(i => (i * 37 % 61) + (0.3 * i))])).Value!;

        Assert.Equal(sixty.PNormal, sixty.PExact!.Value, 0.01);
        MannKendall more = MannKendall.Of(At([.. Enumerable.Range(0, 61).Select(i => (double)i)])).Value!;
        Assert.Equal((null, NoFinding.TooMany), (more.PExact, more.WhyNoExact));
    }

    [Fact]
    public void AnySeries_InAnotherOrder_HasTheSameBits() => Series.Twice().Sample(twice =>
        TheilSen.Of(twice.One).Equals(TheilSen.Of(twice.Other))
        && MannKendall.Of(twice.One).Equals(MannKendall.Of(twice.Other))
        && LeastSquares.Of(twice.One).Equals(LeastSquares.Of(twice.Other)));

    // Values of very different size lose digits when they are added, and different ones in another order.
    [Fact]
    public void LeastSquares_ValuesOfAnySize_InAnotherOrder_HaveTheSameBits() => Gen.Select(Gen.Double[-1, 1], Gen.Int[-18, 18])
        .Select((digits, power) => digits * Math.Pow(10, power)).Array[6, 12]
        .Select(values => values.Select((value, i) => new Point(2015 + i, value)).ToArray()).Twice()
        .Sample(twice => LeastSquares.Of(twice.One).Equals(LeastSquares.Of(twice.Other)));

    [Fact]
    public void AnySeries_UpsideDown_ChangesTheSign() => Series.Sample(points =>
    {
        Point[] turned = [.. points.Select(point => new Point(point.X, -point.Y))];
        (TheilSen robust, TheilSen robustTurned) = (TheilSen.Of(points).Value!, TheilSen.Of(turned).Value!);
        (LeastSquares line, LeastSquares lineTurned) = (LeastSquares.Of(points).Value!, LeastSquares.Of(turned).Value!);
        (MannKendall test, MannKendall testTurned) = (MannKendall.Of(points).Value!, MannKendall.Of(turned).Value!);
        return Math.Abs(robust.Slope + robustTurned.Slope) < 1e-9 && Math.Abs(line.Slope + lineTurned.Slope) < 1e-9
            && test.S == -testTurned.S && test.PExact == testTurned.PExact;
    });

    [Fact]
    public void AnySeries_IntervalsHoldTheSlopeAndPIsAProbability() => Series.Sample(points =>
    {
        (TheilSen robust, LeastSquares line, MannKendall test) = (TheilSen.Of(points).Value!, LeastSquares.Of(points).Value!, MannKendall.Of(points).Value!);
        return robust.Interval.Contains(robust.Slope) && line.Interval.Contains(line.Slope)
            && line.P is >= 0 and <= 1 && test.PNormal is >= 0 and <= 1 && test.PExact is null or (>= 0 and <= 1);
    });

    // 4 of 10, 5 of 10, 6 of 10: rate ½, Σ x·(k − 5) = 2, variance ¼·10·2 = 5, z = 2/√5; with φ = 4 half of it.
    [Fact]
    public void CochranArmitage_ThreeYears_ByHand()
    {
        ShareAt[] years = [new(1, new Share(4, 10)), new(2, new Share(5, 10)), new(3, new Share(6, 10))];

        Assert.Equal(2 / Math.Sqrt(5), CochranArmitage.Of(years).Value!.Z, 1e-12);
        Assert.Equal(1 / Math.Sqrt(5), CochranArmitage.Of(years, dispersion: 4).Value!.Z, 1e-12);
        Assert.Throws<ArgumentOutOfRangeException>(() => CochranArmitage.Of(years, dispersion: 0.5));
    }

    // Two years are fitted exactly: the slope is the difference of the log-odds, its variance the sum of 1/(n·p·(1 − p)).
    [Fact]
    public void LogitTrend_TwoYears_ByHand()
    {
        LogitTrend found = LogitTrend.Of([new(2020, new Share(2, 10)), new(2022, new Share(5, 10))]).Value!;

        Assert.Equal(Math.Log(4) / 2, found.Slope, 1e-9);
        Assert.Equal(Math.Sqrt((1 / 1.6) + (1 / 2.5)) / 2, found.StandardError, 1e-9);
        Assert.Equal(0, found.Deviance, 1e-9);
    }

    [Fact]
    public void Trends_WithoutAnAnswer_SayWhy()
    {
        ShareAt[] divided = [new(2020, new Share(0, 5)), new(2021, new Share(5, 5))];

        Assert.Equal(NoFinding.Separated, LogitTrend.Of(divided).Why);
        Assert.NotNull(CochranArmitage.Of(divided).Value);
        Assert.Equal(NoFinding.AllAlike, LogitTrend.Of([new(2020, new Share(5, 5)), new(2021, new Share(9, 9))]).Why);
        Assert.Equal(NoFinding.AllAlike, CochranArmitage.Of([new(2020, new Share(0, 5)), new(2021, new Share(0, 9))]).Why);
        Assert.Equal(NoFinding.OneTime, CochranArmitage.Of([new(2020, new Share(1, 5)), new(2021, new Share(0, 0))]).Why);
        Assert.Equal(NoFinding.NoObservations, LogitTrend.Of([new(2021, new Share(0, 0))]).Why);
    }

    [Fact]
    public void Trends_AnyYears_IgnoreTheirOrderAndMirror() => Years.Twice().Sample(twice =>
    {
        ShareAt[] turned = [.. twice.One.Select(year => new ShareAt(year.X, new Share(year.Share.N - year.Share.Successes, year.Share.N)))];
        Finding<CochranArmitage> test = CochranArmitage.Of(twice.One);
        Finding<LogitTrend> line = LogitTrend.Of(twice.One);
        return test.Equals(CochranArmitage.Of(twice.Other)) && line.Equals(LogitTrend.Of(twice.Other))
            && (test.Value is not { } z || (z.P is >= 0 and <= 1 && Math.Abs(z.Z + CochranArmitage.Of(turned).Value!.Z) < 1e-8))
            && (line.Value is not { } slope || (slope.Deviance >= -1e-9
                && Math.Abs(slope.Slope + LogitTrend.Of(turned).Value!.Slope) < 1e-6 * Math.Max(1, Math.Abs(slope.Slope))));
    });

    [Fact]
    public void Trends_FromMoreOfTheSame_AreSurer() => Years.Sample(years =>
    {
        ShareAt[] more = [.. years.Select(year => new ShareAt(year.X, new Share(4 * year.Share.Successes, 4 * year.Share.N)))];
        return LogitTrend.Of(years).Value is not { } line
            || Math.Abs((LogitTrend.Of(more).Value!.StandardError * 2) - line.StandardError) < 1e-6 * line.StandardError;
    });

    private static Point[] At(params double[] values) => [.. values.Select((value, i) => new Point(2019 + i, value))];
}
