using SchoolSupport.Analytics.Decline.Features;
using SchoolSupport.Analytics.Decline.Judging;
using SchoolSupport.Analytics.Decline.Models;

namespace SchoolSupport.Analytics.Decline.Ladder;

/// <summary>One year that was foretold from the years before it.</summary>
/// <param name="Rows">With a label, in the order of the schools.</param>
/// <param name="Probabilities">By rung, in the order of the rows.</param>
/// <param name="Models">Those that said so, where something was trained.</param>
public sealed record Fold(
    OriginYear Origin,
    IReadOnlyList<DeclineExample> Rows,
    IReadOnlyDictionary<Rung, IReadOnlyList<double>> Probabilities,
    IReadOnlyDictionary<Rung, DeclineModel> Models);

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

    /// <param name="imported">A model of another place; asked, never trained here.</param>
    public static BackTest Run(
        DeclineExamples examples, Imported? imported = null, IProgress<double>? progress = null, CancellationToken cancellation = default)
    {
        var data = LearningData.Of(examples);
        IReadOnlyList<OriginYear> origins = examples.Labelled;
        IReadOnlyList<string>? features = data.IsEnough ? data.Affordable(examples.Schema) : null;
        var folds = new List<Fold>();
        for (int i = origins.Count > MinTests + 1 ? 2 : 1; i < origins.Count; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            var trained = new Trained(examples.Schema, [.. origins.Take(i)], data, features);
            folds.Add(FoldOf(origins[i], trained, imported is { Hindrance: null } ? imported.Model : null));
            progress?.Report(i / (double)origins.Count);
        }

        cancellation.ThrowIfCancellationRequested();
        Dictionary<Rung, DeclineModel> models = origins.Count == 0 ? [] : new Trained(examples.Schema, origins, data, features).Models;
        (IReadOnlyList<Fold> judged, IReadOnlyDictionary<Rung, Calibrator> calibrators) = Calibration.Of(folds, models.Keys.Order());
        return new BackTest(data, judged, models, features) { Calibrators = calibrators };
    }

    private static Fold FoldOf(OriginYear origin, Trained trained, DeclineModel? imported)
    {
        IReadOnlyList<DeclineExample> rows = origin.Labelled;
        var probabilities = new Dictionary<Rung, IReadOnlyList<double>>
        {
            [Rung.Constant] = [.. rows.Select(_ => trained.Constant)],
            [Rung.Level] = trained.Simple(rows, example => example.Outlook.Level.Mean),
            [Rung.Change] = trained.Simple(rows, example => example.LastChange),
            [Rung.Formula] = [.. rows.Select(example => example.Outlook.Probability)],
        };
        if (imported is not null)
        {
            probabilities[Rung.Imported] = imported.Probabilities(origin, rows);
        }

        foreach ((Rung rung, DeclineModel model) in trained.Models)
        {
            probabilities[rung] = model.Probabilities(origin, rows);
        }

        return new Fold(origin, rows, probabilities, trained.Models);
    }
}
