using SchoolSupport.Analytics.Decline.Cards;
using SchoolSupport.Analytics.Decline.Explanations;
using SchoolSupport.Analytics.Decline.Features;
using SchoolSupport.Analytics.Decline.Ladder;
using SchoolSupport.Analytics.Decline.Models;
using SchoolSupport.Analytics.Decline.Panels;

namespace SchoolSupport.Analytics.Decline;

public enum ScoringStep
{
    /// <summary>What was known at the end of each year.</summary>
    Features,

    /// <summary>Past years foretold from the years before them.</summary>
    BackTest,

    Card,

    /// <summary>The coming year, with reasons.</summary>
    Scores,
}

/// <param name="Part">Of the step, from 0 to 1.</param>
public readonly record struct ScoringProgress(ScoringStep Step, double Part);

/// <summary>One whole calculation: from what is known of schools to what is said of each, and what that is worth.</summary>
/// <param name="Scores">Null while no school has two years of results.</param>
/// <param name="Model">For other places; null when none was approved.</param>
public sealed record DeclineScoring(
    DeclineSettings Settings, DeclineExamples Examples, BackTest Test, Choice Choice, ModelCard Card, SchoolScores? Scores, RegionModel? Model)
{
    /// <param name="brought">A model of another place; null when there is none.</param>
    /// <param name="place">What people call this place; stands in the model it gives to others.</param>
    public static DeclineScoring Run(
        DeclinePanel panel,
        DeclineSettings settings,
        RegionModel? brought,
        string place,
        IProgress<ScoringProgress>? progress = null,
        CancellationToken cancellation = default)
    {
        var examples = DeclineExamples.Of(panel, settings.Rule, Within(ScoringStep.Features), cancellation);
        Imported? imported = brought is null ? null : Imported.Of(brought, examples);
        var test = BackTest.Run(examples, imported, Within(ScoringStep.BackTest), cancellation);
        var choice = Choice.Of(test, imported);
        cancellation.ThrowIfCancellationRequested();
        progress?.Report(new ScoringProgress(ScoringStep.Card, 0));
        var card = ModelCard.Of(examples, test, choice, settings.Capacity);
        cancellation.ThrowIfCancellationRequested();
        progress?.Report(new ScoringProgress(ScoringStep.Scores, 0));
        var scores = SchoolScores.Of(examples, test, choice, imported);
        return new DeclineScoring(settings, examples, test, choice, card, scores, RegionExport.Of(place, examples, test, choice));

        StepProgress? Within(ScoringStep step) => progress is null ? null : new StepProgress(step, progress);
    }

    private sealed class StepProgress(ScoringStep step, IProgress<ScoringProgress> whole) : IProgress<double>
    {
        public void Report(double value) => whole.Report(new ScoringProgress(step, value));
    }
}
