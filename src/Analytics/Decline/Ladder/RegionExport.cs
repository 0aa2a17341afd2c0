using SchoolSupport.Analytics.Decline.Cards;
using SchoolSupport.Analytics.Decline.Features;
using SchoolSupport.Analytics.Decline.Models;

namespace SchoolSupport.Analytics.Decline.Ladder;

/// <summary>Makes a file of what was trained here, for places that are too small to train.</summary>
public static class RegionExport
{
    /// <param name="name">Of this place.</param>
    /// <returns>The full model where it is approved, else the history-only one; null when neither is.</returns>
    public static RegionModel? Of(string name, DeclineExamples examples, BackTest test, Choice choice)
    {
        Rung rung = choice.Of(Rung.Logistic).Standing == Standing.Approved ? Rung.Logistic : Rung.History;
        if (choice.Of(rung).Standing != Standing.Approved || test.Models[rung] is not LogisticModel model || examples.Labelled is not [.., var last])
        {
            return null;
        }

        Measures measures = new JudgedRung(test.Folds, rung).Measure(null, Capacity.Usual, null);
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
            model.Ridge,
            model.Line.Bias,
            [
                .. model.Encoding.Columns.Zip(model.Line.Weights, (column, weight) =>
                    new RegionColumn(column.Feature, titles[column.Feature], column.IsMissing, column.Mean, column.Deviation, weight)),
            ],
            new RegionMeasures(measures.N, measures.BaseRate, measures.Auc, measures.BrierSkill, measures.PrecisionAt10, choice.Of(rung).Gate?.LeastZ));
    }
}
