using SchoolSupport.Analytics.Decline.Features;
using SchoolSupport.Analytics.Decline.Models;

namespace SchoolSupport.Analytics.Decline.Ladder;

/// <summary>All that can be learned from some origins.</summary>
internal sealed class Trained
{
    private readonly OriginYear[] _origins;
    private readonly bool _bothKinds;

    public Trained(FeatureSchema schema, IReadOnlyList<OriginYear> origins, LearningData data, IReadOnlyList<string>? features)
    {
        _origins = [.. origins];
        bool[] labels = [.. origins.SelectMany(origin => origin.Labelled).Select(example => example.Declined!.Value)];
        int declines = labels.Count(declined => declined);
        _bothKinds = declines > 0 && declines < labels.Length;
        Constant = (declines + 0.5) / (labels.Length + 1);
        if (!data.IsEnough || !_bothKinds)
        {
            return;
        }

        Models[Rung.History] = LogisticModel.Fit(schema, HistoryFeatures.Few, _origins);
        if (features is not null)
        {
            Models[Rung.Logistic] = LogisticModel.Fit(schema, features, _origins);
            if (data.IsEnoughForTrees)
            {
                Models[Rung.Boosting] = BoostedModel.Fit(schema, features, _origins);
            }
        }
    }

    public Dictionary<Rung, DeclineModel> Models { get; } = [];

    /// <summary>The share of declines, half a case from 0 and 1.</summary>
    public double Constant { get; }

    /// <summary>A line through one number, so that a baseline is judged by probabilities as the others are.</summary>
    public double[] Simple(IReadOnlyList<DeclineExample> rows, Func<DeclineExample, double?> value)
    {
        double[] known = [.. _origins.SelectMany(training => training.Labelled).Select(value).OfType<double>()];
        double mean = known.Length == 0 ? 0 : known.Average();
        double deviation = known.Length == 0 ? 0 : Math.Sqrt(known.Average(one => (one - mean) * (one - mean)));
        if (!_bothKinds || deviation == 0)
        {
            return [.. rows.Select(_ => Constant)];
        }

        var line = RidgeLogistic.Fit(
            [.. _origins.SelectMany(training => training.Labelled).Select(Row)],
            [.. _origins.SelectMany(training => training.Labelled).Select(example => example.Declined!.Value)],
            ridge: 1);
        return [.. rows.Select(example => line.Probability(Row(example)))];

        double[] Row(DeclineExample example) => [((value(example) ?? mean) - mean) / deviation];
    }
}
