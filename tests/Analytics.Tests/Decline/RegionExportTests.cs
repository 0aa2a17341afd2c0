using SchoolSupport.Analytics.Decline;
using SchoolSupport.Analytics.Decline.Features;
using SchoolSupport.Analytics.Decline.Judging;
using SchoolSupport.Analytics.Decline.Ladder;
using SchoolSupport.Analytics.Decline.Models;

namespace SchoolSupport.Analytics.Tests.Decline;

/// <summary>The numbers in a file are those of the line in the file.</summary>
public sealed class RegionExportTests
{
    private static readonly DeclineExamples _examples = DeclineExamples.Of(Panels.Random(60, 6, seed: 3), DeclineRule.Usual);

    private static readonly LogisticModel _model =
        LogisticModel.Fit(_examples.Schema, [.. _examples.Schema.Features.Select(feature => feature.Code)], _examples.Labelled);

    // Twice as often foretold as it happened: Platt's curve of log-odds is the same line stretched and moved.
    [Fact]
    public void Export_CalibratedByPlatt_CarriesTheCalibratedLine()
    {
        Calibrator calibrator = Fit(1_000);
        OriginYear newest = _examples.Newest!;

        RegionModel file = Export(calibrator, formula: declined => 0.5)!;

        double[] bare = _model.Probabilities(newest, newest.Examples);
        double[] carried = file.For(_examples.Schema).Probabilities(newest, newest.Examples);
        Assert.All(bare.Zip(carried), pair => Assert.Equal(calibrator.At(pair.First), pair.Second, 1e-9));
        Assert.True(bare.Zip(carried).Average(pair => pair.First - pair.Second) > 0.05);
        Assert.Equal(Metrics(row => calibrator.At(row)).BrierSkill!.Value, file.Card!.BrierSkill!.Value, 1e-9);
    }

    [Fact]
    public void Export_CalibratedIsotonically_CarriesTheBareLineWithItsOwnNumbers()
    {
        Calibrator calibrator = Fit(4_000);

        RegionModel file = Export(calibrator, formula: declined => 0.5)!;

        Assert.Null(calibrator.Platt);
        Assert.Equal(_model.Line.Bias, file.Bias);
        Assert.Equal(Metrics(bare => bare).BrierSkill!.Value, file.Card!.BrierSkill!.Value, 1e-9);
        Assert.NotEqual(Metrics(calibrator.At).BrierSkill!.Value, file.Card.BrierSkill.Value, 1e-3);
        Assert.True(file.Card.GateZ > Gate.MinZ);
    }

    // What was approved was the calibrated model; the bare line loses to a formula that knows nearly all.
    [Fact]
    public void Export_BareLineIsNotGoodEnough_IsNothing() => Assert.Null(Export(Fit(4_000), formula: declined => declined ? 0.9 : 0.1));

    private static Calibrator Fit(int count) => Calibrator.Fit(
        [.. Enumerable.Range(0, count).Select(i => i % 2 == 0 ? 0.8 : 0.2)], [.. Enumerable.Range(0, count).Select(i => i % 20 is 0 or 4 or 8 or 12 or 7)])!;

    private static RegionModel? Export(Calibrator calibrator, Func<bool, double> formula)
    {
        Fold[] folds = [.. _examples.Labelled.Select(origin =>
        {
            IReadOnlyList<DeclineExample> rows = origin.Labelled;
            return new Fold(
                origin,
                rows,
                new Dictionary<Rung, IReadOnlyList<double>>
                {
                    [Rung.Constant] = [.. rows.Select(_ => 0.5)],
                    [Rung.Formula] = [.. rows.Select(row => formula(row.Declined!.Value))],
                    [Rung.History] = [.. rows.Select(_ => 0.5)],
                    [Rung.Logistic] = [.. _model.Probabilities(origin, rows).Select(calibrator.At)],
                },
                new Dictionary<Rung, DeclineModel> { [Rung.Logistic] = _model });
        })];
        var test = new BackTest(LearningData.Of(_examples), folds, new Dictionary<Rung, DeclineModel> { [Rung.Logistic] = _model }, Features: null)
        {
            Calibrators = new Dictionary<Rung, Calibrator> { [Rung.Logistic] = calibrator },
        };
        Verdict[] verdicts = [new(Rung.History, Standing.Refused, null, ""), new(Rung.Logistic, Standing.Approved, null, "")];
        return RegionExport.Of("Область", _examples, test, new Choice(Rung.Logistic, verdicts) { Sentence = "" });
    }

    private static BinaryMetrics Metrics(Func<double, double> of) => BinaryMetrics.Of(
        [.. _examples.Labelled.SelectMany(origin => origin.Labelled).Select(row => row.Declined!.Value)],
        [.. _examples.Labelled.SelectMany(origin => _model.Probabilities(origin, origin.Labelled)).Select(of)],
        1).Value!;
}
