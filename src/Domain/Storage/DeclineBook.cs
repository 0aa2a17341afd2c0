using Microsoft.EntityFrameworkCore;
using SchoolSupport.Domain.Decline;
using SchoolSupport.Domain.Facts;
using SchoolSupport.Domain.Operations;

namespace SchoolSupport.Domain.Storage;

/// <summary>A run and its scores before they are stored. Meaning as in <see cref="DeclineRun"/> and <see cref="DeclineScore"/>.</summary>
public sealed record DeclineRunDraft(
    int TerritoryId,
    SchoolYear Origin,
    int ComputedFrom,
    string DataHash,
    string Inputs,
    string Rung,
    string Sentence,
    double? BaseRate,
    string Card,
    string CardText,
    string? Model,
    string Software,
    IReadOnlyList<DeclineScoreDraft> Scores);

public sealed record DeclineScoreDraft(
    int SchoolId, int TerritoryId, double Probability, double ByFormula, double? LowList, double PupilsPerProcedure, string Body);

/// <summary>A run without its card, which is long. Meaning as in <see cref="DeclineRun"/>.</summary>
public sealed record DeclineRunHead(
    int Id,
    int TerritoryId,
    SchoolYear Origin,
    DateTime At,
    string Person,
    string DataHash,
    string Inputs,
    string Rung,
    string Sentence,
    double? BaseRate,
    bool HasModel,
    string Software);

/// <summary>Runs of the score of decline. They are added and read; nothing here changes one.</summary>
public sealed class DeclineBook(Database database, TimeProvider clock)
{
    private const int ScoresAtOnce = 1_000;

    /// <summary>Stores a run with all its scores, or nothing.</summary>
    /// <param name="summary">What is done, in Russian, for the history of the data.</param>
    public async Task<DeclineRun> AddAsync(DeclineRunDraft draft, string summary, Actor actor, CancellationToken cancellation)
    {
        await using var operation = new Operation(database, clock, actor);
        await operation.BeginAsync(cancellation);
        DeclineRun run = operation.Db.DeclineRuns.Add(new DeclineRun
        {
            TerritoryId = draft.TerritoryId,
            Origin = draft.Origin,
            ComputedFrom = draft.ComputedFrom,
            GivenAt = operation.Number,
            At = operation.At,
            Person = actor.Person,
            Role = actor.Role,
            DataHash = draft.DataHash,
            Inputs = draft.Inputs,
            Rung = draft.Rung,
            Sentence = draft.Sentence,
            BaseRate = draft.BaseRate,
            Card = draft.Card,
            CardText = draft.CardText,
            Model = draft.Model,
            Software = draft.Software,
        }).Entity;
        await operation.SaveAsync(cancellation);
        foreach (DeclineScoreDraft[] some in draft.Scores.Chunk(ScoresAtOnce))
        {
            operation.Db.DeclineScores.AddRange(some.Select(score => new DeclineScore
            {
                RunId = run.Id,
                SchoolId = score.SchoolId,
                TerritoryId = score.TerritoryId,
                Probability = score.Probability,
                ByFormula = score.ByFormula,
                LowList = score.LowList,
                PupilsPerProcedure = score.PupilsPerProcedure,
                Body = score.Body,
            }));
            await operation.SaveAsync(cancellation);
        }

        await operation.CompleteAsync(OperationKind.Score, summary, cancellation);
        return run;
    }

    /// <summary>All runs of a region or municipality, newest first.</summary>
    public async Task<IReadOnlyList<DeclineRunHead>> RunsAsync(int territoryId, CancellationToken cancellation)
    {
        await using SchoolSupportDb db = database.Open();
        return await db.DeclineRuns
            .Where(run => run.TerritoryId == territoryId)
            .OrderByDescending(run => run.Id)
            .Select(run => new DeclineRunHead(
                run.Id, run.TerritoryId, run.Origin, run.At, run.Person, run.DataHash, run.Inputs, run.Rung, run.Sentence, run.BaseRate, run.Model != null, run.Software))
            .ToListAsync(cancellation);
    }

    /// <summary>With its card.</summary>
    /// <returns>Null when there is no such run.</returns>
    public async Task<DeclineRun?> RunAsync(int id, CancellationToken cancellation)
    {
        await using SchoolSupportDb db = database.Open();
        return await db.DeclineRuns.SingleOrDefaultAsync(run => run.Id == id, cancellation);
    }

    /// <summary>The scores of one municipality's schools in some runs.</summary>
    public async Task<IReadOnlyList<DeclineScore>> ScoresAsync(IReadOnlyCollection<int> runs, int territoryId, CancellationToken cancellation)
    {
        await using SchoolSupportDb db = database.Open();
        return await db.DeclineScores
            .Where(score => runs.Contains(score.RunId) && score.TerritoryId == territoryId)
            .OrderBy(score => score.RunId).ThenBy(score => score.SchoolId)
            .ToListAsync(cancellation);
    }
}
