using SchoolSupport.Analytics.Indicators;

namespace SchoolSupport.Analytics.Tests.Indicators;

/// <summary>The ОГЭ of 2021 in eleven schools, 141 pupils, as the district published its totals.</summary>
public sealed class MarkIndicatorsTests
{
    private static readonly MarkCounts Russian = new(Twos: 5, Threes: 46, Fours: 60, Fives: 30);
    private static readonly MarkCounts Mathematics = new(Twos: 10, Threes: 84, Fours: 33, Fives: 14);

    // Russian: (30 + 60) / 141 = 63.830 %. Mathematics: (14 + 33) / 141 = 33.333 %.
    // z = 1.959964, z² = 3.841459. Russian: centre (90 + 1.920729) / 144.841459 = 0.634630,
    // half 1.959964 / 144.841459 · √(90 · 51 / 141 + 0.960365) = 0.013532 · 5.789152 = 0.078338.
    [Fact]
    public void Quality_DistrictTotals_AreAsPublished()
    {
        Estimate russian = Quality.Of(Russian);

        Assert.Equal(63.8, russian.Value!.Value, 0.05);
        Assert.Equal((90, 141, Unit.Percent, Method.Counted), (russian.Successes, russian.N, russian.Unit, russian.Method));
        Assert.Equal(55.63, russian.Interval!.Value.Low, 0.005);
        Assert.Equal(71.30, russian.Interval!.Value.High, 0.005);
        Assert.Equal(33.3, Quality.Of(Mathematics).Value!.Value, 0.05);
    }

    // Russian: 136 / 141 = 96.454 %. Mathematics: 131 / 141 = 92.908 %, printed as 93 by the district.
    [Fact]
    public void PassRate_DistrictTotals_AreAsPublished()
    {
        Assert.Equal(96.5, PassRate.Of(Russian).Value!.Value, 0.05);
        Assert.Equal(92.9, PassRate.Of(Mathematics).Value!.Value, 0.05);
    }

    // 9 of 9: low = (9 + 1.920729 − 1.959964 · √0.960365) / 12.841459 = 9 / 12.841459 = 0.700855.
    [Fact]
    public void PassRate_NineOfNine_IsNotCertain()
    {
        Estimate rate = PassRate.Of(new MarkCounts(0, 3, 3, 3));

        Assert.Equal(70.09, rate.Interval!.Value.Low, 0.005);
        Assert.Equal(100, rate.Interval!.Value.High);
    }

    // Of the five twos the schools' rows show four: 90 / 140 = 64.286 %, 136 / 140 = 97.143 %.
    [Fact]
    public void Shares_WithoutTheDoubtfulPupil_AreOfOneFewer()
    {
        MarkCounts certain = new(Twos: 4, Threes: 46, Fours: 60, Fives: 30);

        Assert.Equal(64.3, Quality.Of(certain).Value!.Value, 0.05);
        Assert.Equal(97.1, PassRate.Of(certain).Value!.Value, 0.05);
    }

    // Russian: (30·100 + 60·64 + 46·36 + 5·16) / 141 = 8576 / 141 = 60.823.
    // Mathematics: (1400 + 2112 + 3024 + 160) / 141 = 6696 / 141 = 47.489.
    // Russian s² = 613.551857, t(140) = 1.977054: half = 1.977054 · √(613.551857 / 141) = 4.124.
    [Fact]
    public void Sou_DistrictTotals_ByHand()
    {
        Estimate russian = Sou.Of(Russian);

        Assert.Equal(60.82, russian.Value!.Value, 0.005);
        Assert.Equal(56.699, russian.Interval!.Value.Low, 0.0005);
        Assert.Equal(64.947, russian.Interval!.Value.High, 0.0005);
        Assert.Equal(47.49, Sou.Of(Mathematics).Value!.Value, 0.005);
    }

    // Two not attested, four threes, three fours, one five: (14 + 144 + 192 + 100) / 10 = 45.
    // Raised counts 2.5·0.5·4.5·3.5·1.5 for 7·16·36·64·100, s² = 886.601739, t(9) = 2.262157: half = 21.300.
    [Fact]
    public void Sou_NotAttested_CountAsSevenEach()
    {
        Estimate sou = Sou.Of(new MarkCounts(0, 4, 3, 1, NotAttested: 2));

        Assert.Equal(45, sou.Value!.Value, 1e-12);
        Assert.Equal(23.700, sou.Interval!.Value.Low, 0.0005);
        Assert.Equal(66.300, sou.Interval!.Value.High, 0.0005);
    }

    // The not attested are among the pupils of a share, but have no mark to take a mean of: 4/10, 8/10, 29/8.
    [Fact]
    public void NotAttested_CountInSharesAndNotInTheMean()
    {
        MarkCounts marks = new(0, 4, 3, 1, NotAttested: 2);

        Assert.Equal(40, Quality.Of(marks).Value!.Value, 1e-12);
        Assert.Equal(80, PassRate.Of(marks).Value!.Value, 1e-12);
        Assert.Equal((29.0 / 8, 8), (MeanMark.Of(marks).Value, MeanMark.Of(marks).N));
    }

    // Russian: (10 + 138 + 240 + 150) / 141 = 538 / 141 = 3.8156. Mathematics: 474 / 141 = 3.3617.
    // Russian s² = 0.661282, t(140) = 1.977054: half = 1.977054 · √(0.661282 / 141) = 0.13539.
    [Fact]
    public void MeanMark_DistrictTotals_ByHand()
    {
        Estimate russian = MeanMark.Of(Russian);

        Assert.Equal((Unit.Mark, 141), (russian.Unit, russian.N));
        Assert.Equal(3.82, russian.Value!.Value, 0.005);
        Assert.Equal(3.6802, russian.Interval!.Value.Low, 0.00005);
        Assert.Equal(3.9510, russian.Interval!.Value.High, 0.00005);
        Assert.Equal(3.36, MeanMark.Of(Mathematics).Value!.Value, 0.005);
    }

    [Fact]
    public void Of_FourPupils_MeansHaveNoIntervalAndSharesDo()
    {
        MarkCounts four = new(0, 0, 2, 2);

        Assert.Equal((null, NoInterval.TooFew), (MeanMark.Of(four).Interval, MeanMark.Of(four).WhyNoInterval));
        Assert.Equal((null, NoInterval.TooFew), (Sou.Of(four).Interval, Sou.Of(four).WhyNoInterval));
        Assert.NotNull(Quality.Of(four).Interval);
    }

    [Fact]
    public void Of_Nobody_HasNoValueAndSaysWhy()
    {
        foreach (Estimate none in (Estimate[])[Quality.Of(default), PassRate.Of(default), Sou.Of(default), MeanMark.Of(default)])
        {
            Assert.Equal((null, NoValue.NoData), (none.Value, none.WhyNoValue));
            Assert.Equal((null, NoInterval.NoValue), (none.Interval, none.WhyNoInterval));
        }
    }

    [Theory]
    [InlineData(9, 11.1)]
    [InlineData(141, 0.7)]
    public void PupilWeight_IsOnePupilInPercentagePoints(int n, double points) =>
        Assert.Equal(points, PupilWeight.Of(n)!.Value, 0.05);

    [Fact]
    public void PupilWeight_EmptyGroup_IsNull() => Assert.Null(PupilWeight.Of(0));

    [Fact]
    public void MarkCounts_Negative_ThrowsWithTheValue() =>
        Assert.Equal(-1, Assert.Throws<ArgumentOutOfRangeException>(() => new MarkCounts(0, -1, 0, 0)).ActualValue);
}
