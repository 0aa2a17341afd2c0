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
    /// <param name="own">The municipality of the schools: while it has nothing newer, the others need not be asked.</param>
    /// <param name="scores">Of the run; any part of them.</param>
    public async Task<IReadOnlyDictionary<int, SchoolOutcome>> OfAsync(
        DeclinePool pool, TerritorySnapshot own, DeclineRunHead run, IReadOnlyList<DeclineScore> scores, CancellationToken cancellation)
    {
        if (Inputs(run) is not { Level: { } level } inputs)
        {
            return new Dictionary<int, SchoolOutcome>();
        }

        Foretold[] foretold = [.. scores.Select(score => (score, Said: Said(score))).Where(one => one.Said is not null)
            .Select(one => one.Said!.ForetoldOf(one.score.SchoolId.ToString(CultureInfo.InvariantCulture)))];
        DeclinePanel panel = own.Panel.Years is [.., var last] && last > run.Origin ? await PanelAsync(pool, own.DataVersion).WaitAsync(cancellation) : own.Panel;
        return SchoolOutcome.Of(panel, run.Origin, level, inputs.Settings.Rule, foretold)
            .ToDictionary(outcome => int.Parse(outcome.School, CultureInfo.InvariantCulture));
    }

    private Task<DeclinePanel> PanelAsync(DeclinePool pool, int dataVersion)
    {
        foreach ((int Pool, int Version) old in _panels.Keys.Where(key => key.Version < dataVersion))
        {
            _panels.TryRemove(old, out _);
        }

        Lazy<Task<DeclinePanel>> building = _panels.GetOrAdd((pool.TerritoryId, dataVersion), _ => new Lazy<Task<DeclinePanel>>(() => BuildAsync(pool)));
        if (building.Value.IsFaulted)
        {
            // The next one to ask tries again instead of being shown this failure for ever.
            _panels.TryRemove((pool.TerritoryId, dataVersion), out _);
        }

        return building.Value;
    }

    /// <summary>Not cancelled with the page that asked first: others may be waiting for the same panel.</summary>
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
