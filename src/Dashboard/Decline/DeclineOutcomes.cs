using System.Globalization;
using SchoolSupport.Analytics.Decline.Outcomes;
using SchoolSupport.Analytics.Decline.Stored;
using SchoolSupport.Dashboard.Snapshots;
using SchoolSupport.Domain.Decline;
using SchoolSupport.Domain.Storage;

namespace SchoolSupport.Dashboard.Decline;

/// <summary>What became of the schools a run spoke of: against their own municipality, as their level was.</summary>
public static class DeclineOutcomes
{
    /// <summary>By school. Of a run an older program wrote, or one without a level, nothing.</summary>
    /// <param name="scores">Of the run and of the municipality; any part of them.</param>
    public static IReadOnlyDictionary<int, SchoolOutcome> Of(TerritorySnapshot municipality, DeclineRunHead run, IReadOnlyList<DeclineScore> scores)
    {
        if (run.ReadInputs() is not { Level: { } level } inputs)
        {
            return new Dictionary<int, SchoolOutcome>();
        }

        Foretold[] foretold = [.. scores.Select(score => (score.SchoolId, Said: Said(score))).Where(one => one.Said is not null)
            .Select(one => one.Said!.ForetoldOf(one.SchoolId.ToString(CultureInfo.InvariantCulture)))];
        return SchoolOutcome.Of(municipality.Panel, run.Origin, level, inputs.Settings.Rule, foretold)
            .ToDictionary(outcome => int.Parse(outcome.School, CultureInfo.InvariantCulture));
    }

    /// <returns>Null of a run an older program wrote in another form.</returns>
    public static StoredInputs? ReadInputs(this DeclineRunHead run)
    {
        try
        {
            return StoredInputs.OfJson(run.Inputs);
        }
        catch (FormatException)
        {
            return null;
        }
    }

    private static StoredScore? Said(DeclineScore score)
    {
        try
        {
            return StoredScore.OfJson(score.Body);
        }
        catch (FormatException)
        {
            return null;
        }
    }
}
