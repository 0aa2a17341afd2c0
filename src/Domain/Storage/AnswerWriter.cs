using Microsoft.EntityFrameworkCore;
using SchoolSupport.Domain.Imports;

namespace SchoolSupport.Domain.Storage;

/// <summary>Stores answers within an operation.</summary>
internal sealed class AnswerWriter(Operation operation)
{
    public async Task<Answer> GiveAsync(AnswerDraft draft, CancellationToken cancellation) => (await GiveAllAsync([draft], cancellation))[0];

    public async Task<IReadOnlyList<Answer>> GiveAllAsync(IReadOnlyList<AnswerDraft> drafts, CancellationToken cancellation)
    {
        string[] files = [.. drafts.Select(draft => draft.Sha256).Distinct()];
        var decided = drafts.Select(draft => (draft.Sha256, draft.Sheet, draft.Cell, draft.IssueCode)).ToHashSet();
        Answer[] holding = await operation.Db.Answers
            .Where(answer => answer.RevokedAt == null && files.Contains(answer.Sha256))
            .ToArrayAsync(cancellation);
        foreach (Answer earlier in holding.Where(answer => decided.Contains((answer.Sha256, answer.Sheet, answer.Cell, answer.IssueCode))))
        {
            earlier.RevokedAt = operation.Number;
        }

        // Only one answer may hold for an issue: the earlier ones have to be gone first.
        await operation.SaveAsync(cancellation);
        Answer[] given =
        [
            .. drafts.Select(draft => new Answer
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
            }),
        ];
        operation.Db.Answers.AddRange(given);
        await operation.SaveAsync(cancellation);
        return given;
    }

    /// <returns>Those that held until now.</returns>
    /// <exception cref="KeyNotFoundException">There is no such answer.</exception>
    public async Task<IReadOnlyList<Answer>> RevokeAsync(IReadOnlyList<int> answerIds, CancellationToken cancellation)
    {
        // One parameter: a file may have more answers than a statement may have parameters.
        int[] wanted = [.. answerIds];
        Answer[] found = await operation.Db.Answers.Where(answer => EF.Parameter(wanted).Contains(answer.Id)).ToArrayAsync(cancellation);
        if (answerIds.Except(found.Select(answer => answer.Id)).FirstOrDefault() is > 0 and int missing)
        {
            throw new KeyNotFoundException($"There is no answer {missing}.");
        }

        Answer[] revoked = [.. found.Where(answer => answer.RevokedAt is null)];
        foreach (Answer answer in revoked)
        {
            answer.RevokedAt = operation.Number;
        }

        return revoked;
    }

    public static string Summary(IReadOnlyList<AnswerDraft> drafts) => drafts is [var only] ? Summary(only)
        : $"Оставлены как есть ячейки: {drafts.Count}{(drafts[0].Reason is { } reason ? $" – {reason}" : "")}";

    public static string RevokedSummary(IReadOnlyList<Answer> answers) => answers is [var only] ? RevokedSummary(only)
        : $"Отозваны решения о ячейках: {answers.Count}";

    private static string Summary(AnswerDraft draft) => draft.Kind switch
    {
        AnswerKind.PartOfList => $"Таблица листа «{draft.Sheet}» с ячейки {draft.Cell} – часть списка школ",
        AnswerKind.Keep when draft.IssueCode == IssueCodes.SchoolsMissing => $"Таблица листа «{draft.Sheet}» с ячейки {draft.Cell} – весь список школ",
        AnswerKind.Correct when draft.IssueCode == IssueCodes.CaptionMissing => $"Таблица листа «{draft.Sheet}» с ячейки {draft.Cell} названа «{draft.Value}»",
        AnswerKind.Correct when draft.IssueCode == IssueCodes.RepeatedRow => $"Из повторяющихся строк листа «{draft.Sheet}» верна «{draft.Value}»",
        AnswerKind.Keep => $"Ячейка {draft.Cell} листа «{draft.Sheet}» оставлена как есть{(draft.Reason is null ? "" : $": {draft.Reason}")}",
        _ => $"Ячейка {draft.Cell} листа «{draft.Sheet}» читается как «{draft.Value}»",
    };

    private static string RevokedSummary(Answer answer) => answer.IssueCode switch
    {
        IssueCodes.SchoolsMissing => $"Отозвано решение о списке школ листа «{answer.Sheet}» с ячейки {answer.Cell}",
        IssueCodes.CaptionMissing => $"Отозвано название таблицы листа «{answer.Sheet}» с ячейки {answer.Cell}",
        IssueCodes.RepeatedRow => $"Отозвано решение о повторяющихся строках листа «{answer.Sheet}» (ячейка {answer.Cell})",
        _ => $"Отозвано решение о ячейке {answer.Cell} листа «{answer.Sheet}»",
    };
}
