using Microsoft.EntityFrameworkCore;
using SchoolSupport.Domain.Imports;

namespace SchoolSupport.Domain.Storage;

/// <summary>Stores answers within an operation.</summary>
internal sealed class AnswerWriter(Operation operation)
{
    public async Task<Answer> GiveAsync(AnswerDraft draft, CancellationToken cancellation)
    {
        Answer? earlier = await operation.Db.Answers.SingleOrDefaultAsync(
            answer => answer.RevokedAt == null
                && answer.Sha256 == draft.Sha256
                && answer.Sheet == draft.Sheet
                && answer.Cell == draft.Cell
                && answer.IssueCode == draft.IssueCode,
            cancellation);
        if (earlier is not null)
        {
            earlier.RevokedAt = operation.Number;
            await operation.SaveAsync(cancellation);
        }

        Answer answer = operation.Db.Answers.Add(new Answer
        {
            Sha256 = draft.Sha256,
            Sheet = draft.Sheet,
            Cell = draft.Cell,
            IssueCode = draft.IssueCode,
            Kind = draft.Kind,
            Value = draft.Value,
            Reason = draft.Reason,
            Person = operation.Actor.Person,
            Role = operation.Actor.Role,
            At = operation.At,
            GivenAt = operation.Number,
        }).Entity;
        await operation.SaveAsync(cancellation);
        return answer;
    }

    /// <exception cref="KeyNotFoundException">There is no such answer.</exception>
    public async Task<Answer> FindAsync(int answerId, CancellationToken cancellation) =>
        await operation.Db.Answers.SingleOrDefaultAsync(answer => answer.Id == answerId, cancellation)
            ?? throw new KeyNotFoundException($"There is no answer {answerId}.");

    public static string Summary(AnswerDraft draft) => draft.Kind switch
    {
        AnswerKind.PartOfList => $"Таблица листа «{draft.Sheet}» с ячейки {draft.Cell} – часть списка школ",
        AnswerKind.Keep when draft.IssueCode == IssueCodes.SchoolsMissing => $"Таблица листа «{draft.Sheet}» с ячейки {draft.Cell} – весь список школ",
        AnswerKind.Keep => $"Ячейка {draft.Cell} листа «{draft.Sheet}» оставлена как есть{(draft.Reason is null ? "" : $": {draft.Reason}")}",
        _ => $"Ячейка {draft.Cell} листа «{draft.Sheet}» читается как «{draft.Value}»",
    };

    public static string RevokedSummary(Answer answer) => answer.IssueCode == IssueCodes.SchoolsMissing
        ? $"Отозвано решение о списке школ листа «{answer.Sheet}» с ячейки {answer.Cell}"
        : $"Отозвано решение о ячейке {answer.Cell} листа «{answer.Sheet}»";
}
