using SchoolSupport.Analytics.Decline;
using SchoolSupport.Analytics.Decline.Cards;
using SchoolSupport.Analytics.Decline.Explanations;
using SchoolSupport.Analytics.Decline.Features;
using SchoolSupport.Analytics.Decline.Ladder;
using SchoolSupport.Analytics.Decline.Models;

namespace SchoolSupport.Analytics.Tests.Decline;

public sealed class ReliabilityTests
{
    private static readonly OriginYear _origin = DeclineExamples.Of(Panels.Random(20, 4, seed: 6), DeclineRule.Usual).Origins[0];

    // 500 rows in ten bins of fifty, every fifth declined. Wilson, 90 %, 10 of 50: centre 0.2154, half 0.0919.
    [Fact]
    public void Of_FiveHundredRows_HasTenBinsWithWhatHappened()
    {
        Reliability found = Of(500, i => i / 500.0, i => i % 5 == 0)!;

        Assert.Equal(10, found.Bins.Count);
        Assert.All(found.Bins, bin => Assert.Equal((50, 10, 0.2), (bin.N, bin.Declines, bin.Observed)));
        Assert.Equal((0.1, 0.198), (found.Bins[1].Least, found.Bins[1].Greatest));
        Assert.Equal(0.149, found.Bins[1].Foretold, 10);
        Assert.Equal(0.1235, found.Bins[0].Interval.Low, 4);
        Assert.Equal(0.3073, found.Bins[0].Interval.High, 4);
    }

    // Usual 0.2: 100 rows below, 50 up to and with 0.3, 50 above.
    [Fact]
    public void Of_Bands_AreThoseOfTheScores()
    {
        double[] given = [0.1, 0.1, 0.25, 0.4];

        Reliability found = Of(200, i => given[i % 4], i => i % 4 == 3, usual: 0.2)!;

        Assert.Equal([(RiskBand.Low, 100, 0), (RiskBand.Raised, 50, 0), (RiskBand.High, 50, 50)], found.Bands.Select(band => (band.Band, band.Bin.N, band.Bin.Declines)));
        Assert.Empty(Of(200, i => given[i % 4], i => i % 4 == 3)!.Bands);
    }

    [Fact]
    public void Of_EqualProbabilities_AreNeverParted()
    {
        Reliability found = Of(500, i => i < 130 ? 0.2 : i / 500.0, i => i % 3 == 0)!;

        Assert.Equal(500, found.Bins.Sum(bin => bin.N));
        Assert.Equal(130, found.Bins[0].N);
        Assert.All(found.Bins.Zip(found.Bins.Skip(1)), pair => Assert.True(pair.First.Greatest < pair.Second.Least));
    }

    // Ten bins: the bin. A hundred rows, two bins: the band, where thirty had it. Otherwise nothing is known.
    [Fact]
    public void At_ManyFewAndTooFewCases()
    {
        Reliability many = Of(500, i => i / 500.0, i => i >= 400)!;
        Reliability few = Of(100, i => i < 20 ? 0.5 : 0.1, i => i < 20, usual: 0.2)!;

        Assert.Equal(1, many.At(0.95, null)!.Observed);
        Assert.Equal(0, many.At(0.31, null)!.Observed);
        Assert.Equal(0, many.At(-0.1, null)!.Observed);
        Assert.Equal((80, 0), (few.At(0.12, RiskBand.Low)!.N, few.At(0.12, RiskBand.Low)!.Declines));
        Assert.Null(few.At(0.5, RiskBand.High));
        Assert.Null(few.At(0.25, RiskBand.Raised));
        Assert.Null(few.At(0.12, null));
        Assert.Null(Of(0, _ => 0, _ => false));
    }

    private static Reliability? Of(int count, Func<int, double> probability, Func<int, bool> declined, double? usual = null)
    {
        DeclineExample[] rows = [.. Enumerable.Range(0, count).Select(i => _origin.Examples[i % _origin.Examples.Count] with { Declined = declined(i) })];
        var fold = new Fold(
            _origin, rows,
            new Dictionary<Rung, IReadOnlyList<double>> { [Rung.Formula] = [.. Enumerable.Range(0, count).Select(probability)] },
            new Dictionary<Rung, DeclineModel>());
        return Reliability.Of([fold], Rung.Formula, usual);
    }
}
