using SchoolSupport.Analytics.Decline.Features;

namespace SchoolSupport.Analytics.Decline.Models;

/// <summary>Something trained that gives each school of an origin a probability. Two of them: a line and trees.</summary>
public abstract record DeclineModel(FeatureEncoding Encoding)
{
    /// <summary>Log-odds of a row of the encoding; reasons add up, or are taken away, on this scale.</summary>
    public abstract IReadOnlyList<double> Scores(IReadOnlyList<double[]> rows);

    /// <summary>From 0 to 1, in the order of the examples.</summary>
    public double[] Probabilities(OriginYear origin, IReadOnlyList<DeclineExample> examples) =>
        [.. Scores([.. examples.Select(example => Encoding.Encode(example, origin))]).Select(MathNet.Numerics.SpecialFunctions.Logistic)];

    protected static (double[][] Rows, bool[] Happened) Rows(FeatureEncoding encoding, IReadOnlyList<OriginYear> training) =>
    (
        [.. training.SelectMany(origin => origin.Labelled.Select(example => encoding.Encode(example, origin)))],
        [.. training.SelectMany(origin => origin.Labelled.Select(example => example.Declined!.Value))]);
}
