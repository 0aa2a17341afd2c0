using SchoolSupport.Analytics.Decline.Cards;
using SchoolSupport.Analytics.Decline.Features;
using SchoolSupport.Analytics.Decline.Judging;
using SchoolSupport.Analytics.Decline.Models;

namespace SchoolSupport.Analytics.Decline.Ladder;

/// <summary>
/// Makes a file of what was trained here, for places that are too small to train. A file holds one line: a calibration by Platt becomes
/// part of it, an isotonic one cannot, and then the bare line has to be good enough by itself.
/// </summary>
public static class RegionExport
{
    /// <param name="name">Of this place.</param>
    /// <returns>The full model where it is approved, else the history-only one; null when neither is.</returns>
    public static RegionModel? Of(string name, DeclineExamples examples, BackTest test, Choice choice) =>
        examples.Labelled is not [.., var last] ? null
        : Line.Of(Rung.Logistic, test, choice) is { } full ? Of(name, examples, test, last, full)
        : Line.Of(Rung.History, test, choice) is { } history ? Of(name, examples, test, last, history)
        : null;

    private static RegionModel Of(string name, DeclineExamples examples, BackTest test, OriginYear last, Line line)
    {
        Measures measures = new JudgedRung(line.Folds, line.Rung).Measure(null, Capacity.Usual, null);
        Dictionary<string, string> titles = examples.Schema.Features.ToDictionary(feature => feature.Code, feature => feature.Title);
        return new RegionModel(
            name,
            FeatureSchema.Version,
            examples.Schema.Hash,
            test.Data.Schools,
            test.Data.SchoolYears,
            last.Year.StartYear + 2,
            examples.Rule,
            last.Model,
            (double)test.Data.Declines / test.Data.SchoolYears,
            line.Model.Ridge,
            line.Model.Line.Bias,
            [
                .. line.Model.Encoding.Columns.Zip(line.Model.Line.Weights, (column, weight) =>
                    new RegionColumn(column.Feature, titles[column.Feature], column.IsMissing, column.Mean, column.Deviation, weight)),
            ],
            new RegionMeasures(measures.N, measures.BaseRate, measures.Auc, measures.BrierSkill, measures.PrecisionAt10, line.Gate?.LeastZ));
    }

    /// <summary>A line that can be carried away, with the tests of just this line.</summary>
    private sealed record Line(Rung Rung, LogisticModel Model, IReadOnlyList<Fold> Folds, Gate? Gate)
    {
        /// <returns>Null when the rung is not approved, or is so only with what a line cannot say.</returns>
        public static Line? Of(Rung rung, BackTest test, Choice choice)
        {
            Verdict verdict = choice.Of(rung);
            if (verdict.Standing != Standing.Approved || test.Models.GetValueOrDefault(rung) is not LogisticModel model)
            {
                return null;
            }

            if (!test.Calibrators.TryGetValue(rung, out Calibrator? calibrator))
            {
                return new Line(rung, model, test.Folds, verdict.Gate);
            }

            if (calibrator.Platt is { } platt)
            {
                return new Line(rung, model.Calibrated(platt), test.Folds, verdict.Gate);
            }

            Fold[] bare = [.. test.Folds.Select(fold => Bare(fold, rung))];
            return Gate.Of(bare, rung, Choice.RivalsOf(rung)) is { Passed: true } gate ? new Line(rung, model, bare, gate) : null;
        }

        private static Fold Bare(Fold fold, Rung rung) => !fold.Models.TryGetValue(rung, out DeclineModel? model) ? fold : fold with
        {
            Probabilities = new Dictionary<Rung, IReadOnlyList<double>>(fold.Probabilities) { [rung] = model.Probabilities(fold.Origin, fold.Rows) },
        };
    }
}
