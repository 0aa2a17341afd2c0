using SchoolSupport.Analytics.Decline.Cards;
using SchoolSupport.Analytics.Decline.Features;
using SchoolSupport.Analytics.Decline.Judging;
using SchoolSupport.Analytics.Decline.Ladder;
using SchoolSupport.Analytics.Statistics;

namespace SchoolSupport.Backtest.Tests;

/// <summary>A region of 1,600 schools, so that every rung is trained, trees too.</summary>
public sealed class JudgingTests
{
    private static readonly Lazy<(DeclineExamples Examples, BackTest Test, Choice Choice)> _region = new(() => Region.Judged(1_600, 0.1, seed: 4));

    // The card counts a year in one walk, with schools drawn again; drawn once it must say what the metrics of the reference cases say.
    [Fact]
    public void Card_OfOneYear_IsWhatTheMetricsSay()
    {
        (DeclineExamples examples, BackTest test, Choice choice) = _region.Value;

        var card = ModelCard.Of(examples, test, choice);

        foreach (RungCard rung in card.Rungs.Where(rung => rung.Years.Count > 0))
        {
            Assert.Equal(test.Folds.Count, rung.Years.Count);
            Assert.All(rung.Years.Zip(test.Folds), year =>
            {
                BinaryMetrics expected = BinaryMetrics.Of(
                    [.. year.Second.Rows.Select(row => row.Declined!.Value)], year.Second.Probabilities[rung.Rung], year.First.Capacity).Value!;
                Assert.Equal(expected.Auc!.Value, year.First.Auc!.Value, 1e-12);
                Assert.Equal(expected.Auc!.Value, year.First.TerritoryAuc!.Value, 1e-12);
                Assert.Equal(expected.AveragePrecision!.Value, year.First.AveragePrecision!.Value, 1e-12);
                Assert.Equal(expected.BrierSkill!.Value, year.First.BrierSkill!.Value, 1e-12);
                Assert.Equal(expected.PrecisionAtK, year.First.PrecisionAt10, 1e-12);
                Assert.Equal(expected.RecallAtK!.Value, year.First.RecallAt10!.Value, 1e-12);
            });
        }
    }

    // The mean of draws is near what was seen, and they are neither all alike nor anything at all.
    [Fact]
    public void Intervals_OfDraws_LieAroundTheMeasure()
    {
        (DeclineExamples examples, BackTest test, Choice choice) = _region.Value;

        Measures all = ModelCard.Of(examples, test, choice).Rungs.Single(rung => rung.Rung == Rung.Logistic).All!;

        Assert.InRange(all.Auc!.Value, all.Intervals!.Auc!.Value.Low, all.Intervals.Auc.Value.High);
        Assert.InRange(all.BrierSkill!.Value, all.Intervals.BrierSkill!.Value.Low, all.Intervals.BrierSkill.Value.High);
        Assert.InRange(all.PrecisionAt10, all.Intervals.PrecisionAt10!.Value.Low, all.Intervals.PrecisionAt10.Value.High);
        (double Value, Interval? Interval)[] others =
        [
            (all.BaseRate, all.Intervals.BaseRate), (all.Brier, all.Intervals.Brier), (all.LogLoss, all.Intervals.LogLoss), (all.Lift!.Value, all.Intervals.Lift),
            (all.Calibration!.Value, all.Intervals.Calibration),
        ];
        Assert.All(others, measure =>
        {
            Assert.InRange(measure.Value, measure.Interval!.Value.Low, measure.Interval.Value.High);
            Assert.InRange(measure.Interval.Value.Width / measure.Value, 0.01, 0.5);
        });

        // σ of a base rate of one in five of 4,800 rows: √(0.16/4800) = 0.0058; 90 % are 3.29 of them.
        Assert.InRange(all.Intervals.BaseRate!.Value.Width, 0.013, 0.026);

        // σ of an AUC of 4,800 rows of which one in five declined: √((1/960 + 1/3840)/12) = 0.0104; 90 % are 3.29 of them.
        Assert.InRange(all.Intervals.Auc.Value.High - all.Intervals.Auc.Value.Low, 0.020, 0.050);
    }

    // Which processor ends first must not show in a single bit.
    [Fact]
    public void EverythingAgain_GivesTheSameBits()
    {
        (DeclineExamples examples, BackTest test, Choice choice) = _region.Value;

        DeclineExamples again = Region.Examples(1_600, 0.1, seed: 4);
        var second = BackTest.Run(again);

        Assert.All(examples.Origins.Zip(again.Origins), pair =>
        {
            Assert.Equal(pair.First.Medians, pair.Second.Medians);
            Assert.Equal(pair.First.Examples.SelectMany(example => example.Values), pair.Second.Examples.SelectMany(example => example.Values));
        });
        Assert.All(test.Folds.Zip(second.Folds), pair =>
        {
            Assert.Equal(pair.First.Origin.Year, pair.Second.Origin.Year);
            Assert.Equal(pair.First.Probabilities.Keys.Order(), pair.Second.Probabilities.Keys.Order());
            Assert.All(pair.First.Probabilities, rung => Assert.Equal(rung.Value, pair.Second.Probabilities[rung.Key]));
        });
        Assert.Equal(CardJson.Write(ModelCard.Of(examples, test, choice)), CardJson.Write(ModelCard.Of(again, second, Choice.Of(second, imported: null))));
    }
}
