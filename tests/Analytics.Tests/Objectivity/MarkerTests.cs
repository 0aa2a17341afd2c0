using SchoolSupport.Analytics.Objectivity;

namespace SchoolSupport.Analytics.Tests.Objectivity;

public sealed class MarkerTests
{
    private static readonly ScoreDistribution Region = Scores((8, 50), (10, 50));

    // Region: mean 9, s = √(100/99) = 1.005038, 9 + 1.96·1.005038/10 = 9.196987.
    // School 10, 10, 12, 12: mean 11, s = √(4/3) = 1.154701, 11 − 1.96·1.154701/2 = 9.868393 > 9.196987.
    [Fact]
    public void InflatedMean_WholeIntervalAboveTheRegions_Fires()
    {
        InflatedMean found = Of(Scores((10, 2), (12, 2)));

        Assert.Equal((9.868393, 9.196987), (found.School.Interval.Low, found.Reference.Interval.High), Near);
        Assert.True(found is { Fires: true, IsSmall: true, IsSignal: false });
    }

    // 8, 10, 10, 12: mean 10, s = √(8/3) = 1.632993, 10 − 1.96·1.632993/2 = 8.399667: the intervals overlap.
    [Fact]
    public void InflatedMean_IntervalsOverlap_DoesNotFire() => Assert.False(Of(Scores((8, 1), (10, 2), (12, 1))).Fires);

    [Fact]
    public void MeanScore_OnePupil_HasNoDeviation() => Assert.Null(MeanScore.Of(Scores((8, 1), (10, 0))));

    // K: 0.80, then 0.95, 0.96 … 1.05, then 1.30. Thirteen, so Q25 is the 4th (0.97), Q75 the 10th (1.03): fences 0.97 − 0.18 and 1.03 + 0.18.
    [Fact]
    public void SharpChange_FarOutsideTheQuartiles_IsGrowthOrDrop()
    {
        double[] ratios = [0.80, .. Enumerable.Range(0, 11).Select(step => 0.95 + (0.01 * step)), 1.30];

        IReadOnlyDictionary<int, SharpChange> found = SharpChange.Of(Means(ratios), 20, 20);

        Assert.Equal((0.79, 1.21), (found[0].Low, found[0].High), Near);
        Assert.False(found[0].IsGrowth);
        Assert.True(found[12].IsDrop);
        Assert.Equal(12, found.Values.Count(change => change is { IsGrowth: false, IsDrop: false }));
    }

    // With 0.78 for the first the quartiles stay and the fence of 0.79 is crossed; other most points change K and the fence alike.
    [Theory]
    [InlineData(20, 20, 0.78)]
    [InlineData(20, 30, 1.17)]
    public void SharpChange_BelowTheFence_IsGrowth_WhateverTheMostPoints(double before, double after, double k)
    {
        double[] ratios = [0.78, .. Enumerable.Range(0, 11).Select(step => 0.95 + (0.01 * step)), 1.05];

        SharpChange found = SharpChange.Of(Means(ratios), before, after)[0];

        Assert.Equal(k, found.K, 9);
        Assert.True(found is { IsGrowth: true, IsDrop: false });
    }

    [Fact]
    public void SharpChange_NineSchools_HaveNoFence() => Assert.Empty(SharpChange.Of(Means([.. Enumerable.Repeat(1.0, 8), 5.0]), 20, 20));

    [Fact]
    public void All_AreFourteenInTheirOrder()
    {
        Assert.Equal(Enumerable.Range(1, 14), Markers.All.Select(marker => marker.Number!.Value));
        Assert.Equal([6, 4, 2, 2], Markers.All.GroupBy(marker => marker.Kind).Select(kind => kind.Count()));
        Assert.Equal(14, Markers.All.Select(marker => (marker.Kind, marker.Key)).Distinct().Count());
    }

    private static bool Near((double, double) one, (double, double) other) =>
        Math.Abs(one.Item1 - other.Item1) < 1e-6 && Math.Abs(one.Item2 - other.Item2) < 1e-6;

    private static InflatedMean Of(ScoreDistribution school) =>
        new(MeanScore.Of(school)!.Value, MeanScore.Of(Region)!.Value, ScoreScale.PrimaryScores, IsRegion: true);

    private static Dictionary<int, (double, double)> Means(IEnumerable<double> ratios) =>
        ratios.Select((ratio, school) => (school, ratio)).ToDictionary(one => one.school, one => (10 * one.ratio, 10.0));

    private static ScoreDistribution Scores(params (int Score, double Pupils)[] scores) => new(ScoreScale.PrimaryScores, scores);
}
