using SchoolSupport.Analytics.Identification;
using SchoolSupport.Analytics.Indicators;
using SchoolSupport.Analytics.Statistics;

namespace SchoolSupport.Analytics.Tasks;

/// <summary>Where a completion stands to the threshold of its level.</summary>
public enum TaskState
{
    /// <summary>There is no value, or without the level nothing can be said.</summary>
    Unknown,
    Enough,

    /// <summary>Between the two borders of the threshold.</summary>
    Between,
    Lacking,
}

/// <summary>One completion against the threshold. See docs/indicators/tasks.md.</summary>
/// <param name="Threshold">The one used; null where nothing could be said.</param>
/// <param name="LevelUnknown">The level is not known, and the verdict holds for every level.</param>
/// <param name="Probability">That the true completion is below the border of «not learnt»; null without the number of pupils.</param>
public sealed record TaskVerdict(TaskState State, TaskThreshold? Threshold, bool LevelUnknown, double? Probability)
{
    private static readonly TaskVerdict Nothing = new(TaskState.Unknown, null, false, null);

    /// <summary>Of a lacking task; null for any other and without the number of pupils.</summary>
    public LowResult? Low => State == TaskState.Lacking && Probability is double probability ? new LowResult(probability) : null;

    /// <summary>What is to be taught again: below the threshold, and not by chance of a small group.</summary>
    public bool IsConfirmed => Low?.Certainty == LowResultCertainty.Confirmed;

    /// <param name="level">Null where no file tells it: then only what holds for every level is said.</param>
    public static TaskVerdict Of(Estimate completion, TaskLevel? level)
    {
        if (completion.Value is not double percent)
        {
            return Nothing;
        }

        if (level is TaskLevel known)
        {
            return Against(TaskThreshold.Of(known), percent, completion.N, false);
        }

        return percent >= TaskThreshold.Basic.Enough ? Against(TaskThreshold.Basic, percent, completion.N, true)
            : percent < TaskThreshold.Advanced.Lacking ? Against(TaskThreshold.Advanced, percent, completion.N, true)
            : Nothing;
    }

    private static TaskVerdict Against(TaskThreshold threshold, double percent, int? n, bool levelUnknown)
    {
        // 57 of 100 is 56.99999999999999 in the machine, and the threshold says 57.
        percent = Math.Round(percent, 9);
        TaskState state = percent >= threshold.Enough ? TaskState.Enough : percent < threshold.Lacking ? TaskState.Lacking : TaskState.Between;
        double? below = n is > 0 and int pupils
            ? 1 - new BetaPosterior((percent / 100 * pupils) + 0.5, ((1 - (percent / 100)) * pupils) + 0.5).ProbabilityAbove(threshold.Lacking / 100)
            : null;
        return new TaskVerdict(state, threshold, levelUnknown, below);
    }
}
