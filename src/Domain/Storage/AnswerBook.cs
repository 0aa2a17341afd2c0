using Microsoft.EntityFrameworkCore;
using SchoolSupport.Domain.Imports;
using SchoolSupport.Domain.Operations;

namespace SchoolSupport.Domain.Storage;

/// <summary>
/// People's decisions about cells of files. To decide and read the file again in one step see
/// <see cref="ImportLedger.AnswerAsync"/>.
/// </summary>
public sealed class AnswerBook(Database database, TimeProvider clock)
{
    /// <summary>Takes the place of an answer that holds for the same issue at the same cell.</summary>
    public async Task<Answer> GiveAsync(AnswerDraft draft, Actor actor, CancellationToken cancellation)
    {
        await using var operation = new Operation(database, clock, actor);
        await operation.BeginAsync(cancellation);
        Answer answer = await new AnswerWriter(operation).GiveAsync(draft, cancellation);
        await operation.CompleteAsync(OperationKind.Answer, AnswerWriter.Summary([draft]), cancellation);
        return answer;
    }

    /// <summary>Each takes the place of an answer that holds for the same issue at the same cell; one data version for all.</summary>
    public async Task GiveAllAsync(IReadOnlyList<AnswerDraft> drafts, Actor actor, CancellationToken cancellation)
    {
        if (drafts.Count == 0)
        {
            return;
        }

        await using var operation = new Operation(database, clock, actor);
        await operation.BeginAsync(cancellation);
        await new AnswerWriter(operation).GiveAllAsync(drafts, cancellation);
        await operation.CompleteAsync(OperationKind.Answer, AnswerWriter.Summary(drafts), cancellation);
    }

    /// <summary>An answer taken back already is left as it is.</summary>
    /// <exception cref="KeyNotFoundException">There is no such answer.</exception>
    public Task RevokeAsync(int answerId, Actor actor, CancellationToken cancellation) => RevokeAllAsync([answerId], actor, cancellation);

    /// <inheritdoc cref="RevokeAsync"/>
    public async Task RevokeAllAsync(IReadOnlyList<int> answerIds, Actor actor, CancellationToken cancellation)
    {
        await using var operation = new Operation(database, clock, actor);
        await operation.BeginAsync(cancellation);
        IReadOnlyList<Answer> revoked = await new AnswerWriter(operation).RevokeAsync(answerIds, cancellation);
        if (revoked.Count > 0)
        {
            await operation.CompleteAsync(OperationKind.Answer, AnswerWriter.RevokedSummary(revoked), cancellation);
        }
    }

    /// <summary>Cells of any file that somebody left as they stand.</summary>
    public async Task<IReadOnlyList<Answer>> KeptAsync(CancellationToken cancellation)
    {
        await using SchoolSupportDb db = database.Open();
        return await db.Answers
            .Where(answer => answer.RevokedAt == null && answer.Kind == AnswerKind.Keep)
            .OrderBy(answer => answer.Id)
            .ToListAsync(cancellation);
    }

    /// <summary>The answers that hold for a file, in the order they were given.</summary>
    public async Task<IReadOnlyList<Answer>> ForUploadAsync(string sha256, CancellationToken cancellation)
    {
        await using SchoolSupportDb db = database.Open();
        return await db.Answers
            .Where(answer => answer.Sha256 == sha256 && answer.RevokedAt == null)
            .OrderBy(answer => answer.Id)
            .ToListAsync(cancellation);
    }
}
