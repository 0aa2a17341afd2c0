using System.Collections.Concurrent;
using System.Globalization;
using SchoolSupport.Analytics.Decline.Outcomes;
using SchoolSupport.Analytics.Decline.Panels;
using SchoolSupport.Analytics.Decline.Stored;
using SchoolSupport.Dashboard.Snapshots;
using SchoolSupport.Domain.Decline;
using SchoolSupport.Domain.Organisations;
using SchoolSupport.Domain.Storage;

namespace SchoolSupport.Dashboard.Decline;

/// <summary>What became of the schools a run spoke of. Against the whole pool, so it is kept until the data move on.</summary>
public sealed class DeclineOutcomes(SnapshotStore snapshots)
{
    private readonly ConcurrentDictionary<(int Pool, int Version), Lazy<Task<DeclinePanel>>> _panels = new();

    /// <summary>By school. Of a run an older program wrote, or one without a level, nothing.</summary>
    /// <param name="scores">Of the run; any part of them.</param>
    public async Task<IReadOnlyDictionary<int, SchoolOutcome>> OfAsync(
        DeclinePool pool, DeclineRunHead run, IReadOnlyList<DeclineScore> scores, int dataVersion, CancellationToken cancellation)
    {
        if (Inputs(run) is not { Level: { } level } inputs)
        {
            return new Dictionary<int, SchoolOutcome>();
        }

        Foretold[] foretold = [.. scores.Select(score => (score, Said: Said(score))).Where(one => one.Said is not null)
            .Select(one => one.Said!.ForetoldOf(one.score.SchoolId.ToString(CultureInfo.InvariantCulture)))];
        DeclinePanel panel = await PanelAsync(pool, dataVersion).WaitAsync(cancellation);
        return SchoolOutcome.Of(panel, run.Origin, level, inputs.Settings.Rule, foretold)
            .ToDictionary(outcome => int.Parse(outcome.School, CultureInfo.InvariantCulture));
    }

    private Task<DeclinePanel> PanelAsync(DeclinePool pool, int dataVersion)
    {
        foreach ((int Pool, int Version) old in _panels.Keys.Where(key => key.Version < dataVersion))
        {
            _panels.TryRemove(old, out _);
        }

        return _panels.GetOrAdd((pool.TerritoryId, dataVersion), _ => new Lazy<Task<DeclinePanel>>(() => BuildAsync(pool))).Value;
    }

    private async Task<DeclinePanel> BuildAsync(DeclinePool pool)
    {
        var municipalities = new List<TerritorySnapshot>();
        foreach (Territory municipality in pool.Municipalities)
        {
            municipalities.Add(await snapshots.GetAsync(municipality.Id, CancellationToken.None));
        }

        return MunicipalityPanel.Of(municipalities.Select(snapshot => snapshot.History));
    }

    private static StoredInputs? Inputs(DeclineRunHead run)
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
