using System.Collections.Concurrent;
using SchoolSupport.Analytics.Decline.Features;
using SchoolSupport.Analytics.Decline.Judging;
using SchoolSupport.Analytics.Decline.Models;

namespace SchoolSupport.Analytics.Decline.Ladder;

/// <summary>One year that was foretold from the years before it.</summary>
/// <param name="Rows">With a label, in the order of the schools.</param>
/// <param name="Probabilities">By rung, in the order of the rows; without a model of another place that may have learned from the year.</param>
/// <param name="Models">Those that said so, where something was trained.</param>
public sealed record Fold(
    OriginYear Origin,
    IReadOnlyList<DeclineExample> Rows,
    IReadOnlyDictionary<Rung, IReadOnlyList<double>> Probabilities,
    IReadOnlyDictionary<Rung, DeclineModel> Models)
{
    /// <summary>The spring that was foretold.</summary>
    public int Foretold => Origin.Year.StartYear + 2;
}

/// <summary>
/// What each rung would have said in past years (rolling origin): trained on the origins before, asked of the next one. The first
/// two labelled origins are only learned from; of three or fewer only the first, since one year tested is no test.
/// </summary>
/// <param name="Models">Fitted to all labelled origins, to be asked of the newest one; only the rungs there was enough for.</param>
public sealed record BackTest(
    LearningData Data, IReadOnlyList<Fold> Folds, IReadOnlyDictionary<Rung, DeclineModel> Models, IReadOnlyList<string>? Features)
{
    private const int MinTests = 2;

    /// <summary>Of the rungs whose bare probabilities were proven to be off; for the newest origin.</summary>
    public required IReadOnlyDictionary<Rung, Calibrator> Calibrators { get; init; }

    /// <param name="imported">A model of another place; never trained here, and asked only of years it did not learn from.</param>
    public static BackTest Run(
        DeclineExamples examples, Imported? imported = null, IProgress<double>? progress = null, CancellationToken cancellation = default)
    {
        var data = LearningData.Of(examples);
        IReadOnlyList<OriginYear> origins = examples.Labelled;
        IReadOnlyList<string>? features = data.IsEnough ? data.Affordable(examples.Schema, origins) : null;
        int first = origins.Count > MinTests + 1 ? 2 : 1;
        var folds = new Fold[Math.Max(origins.Count - first, 0)];
        Dictionary<Rung, DeclineModel> models = [];
        var done = new Done(folds.Length + 1, progress);

        // The longest training first, so that no processor is left with it at the end.
        int[] ends = [.. Enumerable.Range(first, folds.Length).Append(origins.Count).Where(end => end > 0).OrderDescending()];
        var options = new ParallelOptions { CancellationToken = cancellation, MaxDegreeOfParallelism = Environment.ProcessorCount };
        _ = Parallel.ForEach(Partitioner.Create(ends, EnumerablePartitionerOptions.NoBuffering), options, end =>
        {
            var trained = new Trained(examples.Schema, [.. origins.Take(end)], data, features);
            if (end == origins.Count)
            {
                models = trained.Models;
            }
            else
            {
                folds[end - first] = FoldOf(origins[end], trained, imported);
            }

            done.One();
        });
        (IReadOnlyList<Fold> judged, IReadOnlyDictionary<Rung, Calibrator> calibrators) = Calibration.Of(folds, models.Keys.Order());
        return new BackTest(data, judged, models, features) { Calibrators = calibrators };
    }

    private static Fold FoldOf(OriginYear origin, Trained trained, Imported? imported)
    {
        IReadOnlyList<DeclineExample> rows = origin.Labelled;
        var probabilities = new Dictionary<Rung, IReadOnlyList<double>>
        {
            [Rung.Constant] = [.. rows.Select(_ => trained.Constant)],
            [Rung.Level] = trained.Simple(rows, example => example.Outlook.Level.Mean),
            [Rung.Change] = trained.Simple(rows, example => example.LastChange),
            [Rung.Formula] = [.. rows.Select(example => example.Outlook.Probability)],
        };
        foreach ((Rung rung, DeclineModel model) in trained.Models)
        {
            probabilities[rung] = model.Probabilities(origin, rows);
        }

        var fold = new Fold(origin, rows, probabilities, trained.Models);
        if (imported is { Hindrance: null } && !imported.MayHaveSeen(fold))
        {
            probabilities[Rung.Imported] = imported.Model.Probabilities(origin, rows);
        }

        return fold;
    }

    /// <summary>Tells how much is done, from whatever thread.</summary>
    private sealed class Done(int all, IProgress<double>? progress)
    {
        private readonly Lock _lock = new();
        private int _done;

        public void One()
        {
            lock (_lock)
            {
                progress?.Report((double)++_done / all);
            }
        }
    }
}
