using SchoolSupport.Analytics.Decline.Features;
using SchoolSupport.Analytics.Decline.Judging;

namespace SchoolSupport.Analytics.Decline.Models;

/// <summary>A ridge logistic model of standardised features: its reasons are exact.</summary>
/// <param name="Ridge">λ, chosen on the last training year.</param>
public sealed record LogisticModel(FeatureEncoding Encoding, RidgeLogistic Line, double Ridge) : DeclineModel(Encoding)
{
    /// <summary>Taken when there is nothing to choose by: no decline, or nothing else, in the years before the last.</summary>
    public const double UsualRidge = 100;

    /// <summary>Enough rows to choose λ by; more only take time.</summary>
    private const int MostRowsToChoose = 20_000;

    private static readonly double[] _ridges = [3, 10, 30, 100, 300, 1000];

    public override IReadOnlyList<double> Scores(IReadOnlyList<double[]> rows) => [.. rows.Select(row => Line.Score(row))];

    /// <summary>The line whose probabilities are those of this one after a calibration.</summary>
    public LogisticModel Calibrated(Platt platt) => this with
    {
        Line = new RidgeLogistic(-((platt.A * Line.Bias) + platt.B), [.. Line.Weights.Select(weight => -platt.A * weight)]),
    };

    /// <param name="training">In time order, with both kinds of labels.</param>
    public static LogisticModel Fit(FeatureSchema schema, IReadOnlyCollection<string> features, IReadOnlyList<OriginYear> training)
    {
        double ridge = Choose(schema, features, training);
        var encoding = FeatureEncoding.Fit(schema, features, training);
        (double[][] rows, bool[] happened) = Rows(encoding, training);
        return new LogisticModel(encoding, RidgeLogistic.Fit(rows, happened, ridge), ridge);
    }

    /// <summary>By the last training year; when there is only one, by every other of its schools.</summary>
    private static double Choose(FeatureSchema schema, IReadOnlyCollection<string> features, IReadOnlyList<OriginYear> training)
    {
        int step = 1 + (training.Sum(origin => origin.Labelled.Count) / MostRowsToChoose);
        OriginYear[] some = [.. training.Select(origin => Every(origin, step, 0))];
        (OriginYear[] earlier, OriginYear later) = some.Length == 1
            ? ([Every(some[0], 2, 0)], Every(some[0], 2, 1))
            : (some[..^1], some[^1]);
        var encoding = FeatureEncoding.Fit(schema, features, earlier);
        (double[][] rows, bool[] happened) = Rows(encoding, earlier);
        if (!happened.Contains(true) || !happened.Contains(false))
        {
            return UsualRidge;
        }

        (double[][] asked, bool[] came) = Rows(encoding, [later]);
        RidgeLogistic? line = null;
        return _ridges.OrderDescending().Select(ridge =>
        {
            line = RidgeLogistic.Fit(rows, happened, ridge, line);
            return (ridge, Loss: asked.Zip(came, (row, declined) => BinaryMetrics.LogLossOf(declined, line.Probability(row))).Sum());
        }).MinBy(tried => tried.Loss).ridge;
    }

    private static OriginYear Every(OriginYear origin, int step, int from) =>
        origin with { Examples = [.. origin.Examples.Where((_, i) => i % step == from)] };
}
