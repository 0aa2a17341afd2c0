using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers.LightGbm;
using SchoolSupport.Analytics.Decline.Features;

namespace SchoolSupport.Analytics.Decline.Models;

/// <summary>Boosted trees (LightGBM): find what only goes together, and need thousands of schools for it.</summary>
public sealed record BoostedModel : DeclineModel
{
    private const int Leaves = 8;
    private const int Trees = 150;
    private const double LearningRate = 0.05;

    /// <summary>The part of the rows a leaf holds at the least.</summary>
    private const double LeastLeaf = 0.01;

    /// <summary>The native library keeps some of its state for the whole process.</summary>
    private static readonly Lock _training = new();

    private readonly MLContext _context;
    private readonly ITransformer _trees;

    private BoostedModel(FeatureEncoding encoding, MLContext context, ITransformer trees)
        : base(encoding)
    {
        _context = context;
        _trees = trees;
    }

    public override IReadOnlyList<double> Scores(IReadOnlyList<double[]> rows)
    {
        if (rows.Count == 0)
        {
            return [];
        }

        IDataView scored = _trees.Transform(RidgeLogistic.View(_context, rows, new bool[rows.Count]));
        // The calibrator of the trainer is the sigmoid of its own score: log-odds of its probability, not the bare score.
        return [.. scored.GetColumn<float>("Probability").Select(p => MathNet.Numerics.SpecialFunctions.Logit(Math.Clamp(p, 1e-7, 1 - 1e-7)))];
    }

    public static BoostedModel Fit(FeatureSchema schema, IReadOnlyCollection<string> features, IReadOnlyList<OriginYear> training)
    {
        var encoding = FeatureEncoding.Fit(schema, features, training);
        (double[][] rows, bool[] happened) = Rows(encoding, training);
        var context = new MLContext(seed: 1);
        LightGbmBinaryTrainer trainer = context.BinaryClassification.Trainers.LightGbm(new LightGbmBinaryTrainer.Options
        {
            NumberOfLeaves = Leaves,
            NumberOfIterations = Trees,
            LearningRate = LearningRate,
            MinimumExampleCountPerLeaf = Math.Max(20, (int)(LeastLeaf * rows.Length)),
            NumberOfThreads = 1,
            Deterministic = true,
            Seed = 1,
            Silent = true,
        });
        lock (_training)
        {
            return new BoostedModel(encoding, context, trainer.Fit(RidgeLogistic.View(context, rows, happened)));
        }
    }
}
