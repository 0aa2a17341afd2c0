using SchoolSupport.Analytics.Decline.Outcomes;
using SchoolSupport.Analytics.Decline.Stored;
using SchoolSupport.Dashboard.Accounts;
using SchoolSupport.Dashboard.Components.Explanations;
using SchoolSupport.Dashboard.Snapshots;
using SchoolSupport.Domain.Decline;
using SchoolSupport.Domain.Facts;
using SchoolSupport.Domain.Organisations;
using SchoolSupport.Domain.Records;
using SchoolSupport.Domain.Storage;

namespace SchoolSupport.Dashboard.Decline;

/// <summary>Runs as the person at this page may see them.</summary>
public sealed class DeclineShelf(
    Database database, CurrentRegister registers, SnapshotStore snapshots, DeclineWork work, CurrentActor current, TimeProvider clock)
{
    private readonly DeclineBook _book = new(database, clock);

    /// <param name="runId">The run to show; null for the last one of the newest year.</param>
    /// <param name="schoolId">Only this school's line; null for all the person may see.</param>
    public async Task<DeclineBoard> BoardAsync(SnapshotView view, int? runId, int? schoolId, CancellationToken cancellation)
    {
        Register register = await registers.GetAsync(cancellation);
        var pool = DeclinePool.Of(register, view.Territory);
        (DeclineInputs? inputs, string? unreadable) = await InputsAsync(pool, cancellation);
        IReadOnlyList<DeclineRunHead> runs = await _book.RunsAsync(pool.TerritoryId, cancellation);
        DeclineRunHead? run = runs.FirstOrDefault(one => one.Id == runId) ?? (DeclineBoard.CountingOf(runs) is [var counting, ..] ? counting : null);
        TerritorySnapshot snapshot = await snapshots.GetAsync(view.Territory.Id, cancellation);
        IReadOnlyList<SchoolYear> years = snapshot.Panel.Years;
        return new DeclineBoard(
            pool,
            inputs,
            unreadable,
            runs,
            run,
            run is null ? [] : await LinesAsync(view, run, schoolId, cancellation),
            [.. years.Skip(1).Reverse()],
            run is null || inputs is null ? DeclineChange.None : DeclineFreshness.Of(
                run, new Dictionary<int, string> { [view.Territory.Id] = StoredInputs.HashOf(snapshot.Panel, run.Origin) }, inputs),
            current.May(Right.ChangeData) && new Sight(current.Actor, register).Rules(pool.TerritoryId));
    }

    /// <summary>The lines of one run.</summary>
    public async Task<IReadOnlyList<DeclineLine>> LinesAsync(
        SnapshotView view, DeclineRunHead run, int? schoolId, CancellationToken cancellation)
    {
        IReadOnlyList<DeclineScore> all = await _book.ScoresAsync([run.Id], view.Territory.Id, cancellation);
        DeclineScore[] scores =
        [
            .. all.Where(score => view.History.School(score.SchoolId) is not null && (schoolId is null || score.SchoolId == schoolId)),
        ];
        var range = new ProbabilityRange(
            all.Count, all.Select(score => score.Probability).DefaultIfEmpty().Min(), all.Select(score => score.Probability).DefaultIfEmpty().Max());
        IReadOnlyDictionary<int, SchoolOutcome> became = DeclineOutcomes.Of(await snapshots.GetAsync(view.Territory.Id, cancellation), run, scores);
        return
        [
            .. scores.OrderByDescending(score => score.Probability).ThenBy(score => score.SchoolId)
                .Select(score => LineOf(view, run, score, became.GetValueOrDefault(score.SchoolId), range)),
        ];
    }

    /// <summary>A run with its card.</summary>
    /// <returns>Null when the person's municipality has no such run.</returns>
    public async Task<DeclineRun?> RunAsync(SnapshotView view, int runId, CancellationToken cancellation)
    {
        var pool = DeclinePool.Of(await registers.GetAsync(cancellation), view.Territory);
        return await _book.RunAsync(runId, cancellation) is { } run && run.TerritoryId == pool.TerritoryId ? run : null;
    }

    private async Task<(DeclineInputs? Inputs, string? Unreadable)> InputsAsync(DeclinePool pool, CancellationToken cancellation)
    {
        try
        {
            return (await work.InputsAsync(pool, cancellation), null);
        }
        catch (DeclineRefusedException refused)
        {
            return (null, refused.Message);
        }
    }

    private static DeclineLine LineOf(SnapshotView view, DeclineRunHead run, DeclineScore score, SchoolOutcome? became, ProbabilityRange range)
    {
        string code = DeclineDecision.CodeOf(score.SchoolId, run.Origin);
        StoredScore? said = null;
        try
        {
            said = StoredScore.OfJson(score.Body);
        }
        catch (FormatException)
        {
            // An older program wrote it: the numbers of the row remain.
        }

        return new DeclineLine(
            view.History.School(score.SchoolId)!.School,
            score,
            said,
            became,
            KeptDecision.Of(code, score.SchoolId, view.Records),
            KeptExplanation.Of(RecordKinds.DeclineComment, code, score.SchoolId, view.Records),
            range);
    }
}
