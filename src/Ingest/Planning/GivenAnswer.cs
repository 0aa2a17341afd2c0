using SchoolSupport.Domain.Imports;
using SchoolSupport.Domain.Operations;
using SchoolSupport.Ingest.Layouts;

namespace SchoolSupport.Ingest.Planning;

/// <summary>What every answer has to keep to, whether its file is stored already or not.</summary>
internal static class GivenAnswer
{
    /// <summary>The reason as it is kept; null where none is needed.</summary>
    /// <exception cref="UselessAnswerException">There is no reason, or it is too long.</exception>
    public static string? ReasonToKeep(string issueCode, string? typed)
    {
        string? why = Reason.Of(typed);
        return issueCode == IssueCodes.CaptionMissing ? throw new UselessAnswerException(
                "Это вопрос о таблице: без названия неизвестно, о чём она. Напишите название, каким оно стояло бы над таблицей.")
            : issueCode == IssueCodes.RepeatedRow ? throw new UselessAnswerException(
                "Две строки говорят об одном разное, и верна может быть только одна. Укажите, какая.")
            : why is null && issueCode != IssueCodes.SchoolsMissing ? throw new UselessAnswerException(
                "Чтобы оставить значение как в файле, укажите причину: она останется сноской к числу.")
            : why is not null && Reason.IsTooLong(why) ? throw new UselessAnswerException(
                $"Причина слишком длинная: {why.Length} знаков, а нужно не больше {Reason.MostLetters}. Сократите её.")
            : why;
    }

    /// <summary>The answers as they would hold with the drafts.</summary>
    public static IReadOnlyList<Answer> Holding(IReadOnlyList<Answer> answers, IReadOnlyList<AnswerDraft> drafts, Actor actor, DateTime at)
    {
        var decided = drafts.Select(draft => (draft.Sheet, draft.Cell, AnsweredCells.MoreThanTheCell(draft.IssueCode))).ToHashSet();
        return
        [
            .. answers.Where(other => !decided.Contains((other.Sheet, other.Cell, AnsweredCells.MoreThanTheCell(other.IssueCode)))),
            .. drafts.Select(draft => new Answer
            {
                Sha256 = draft.Sha256,
                Sheet = draft.Sheet,
                Cell = draft.Cell,
                IssueCode = draft.IssueCode,
                Kind = draft.Kind,
                Value = draft.Value,
                Reason = draft.Reason,
                Person = actor.Person,
                Role = actor.Role,
                At = at,
                GivenAt = int.MaxValue,
            }),
        ];
    }

    /// <exception cref="UselessAnswerException">
    /// With the correction the cell still holds nothing that could be a value there, or the caption still does not say what the table is.
    /// </exception>
    public static void DemandUseful(AnswerDraft draft, IEnumerable<PlannedIssue> found)
    {
        if (draft.IssueCode is IssueCodes.CaptionMissing or IssueCodes.RepeatedRow)
        {
            DemandTelling(draft, found);
            return;
        }

        if (draft.Kind == AnswerKind.Correct && found.FirstOrDefault(issue =>
            IsUnreadable(issue.Code) && issue.Decision is null && issue.Sheet == draft.Sheet && issue.Cell?.ToString() == draft.Cell) is { } unreadable)
        {
            string why = unreadable.Message.Replace(Cells.ReadAsNoData, "", StringComparison.Ordinal).Replace(Cells.WriteANumber, "", StringComparison.Ordinal);
            throw new UselessAnswerException($"«{draft.Value}» сюда не подходит. {why} Ответ не принят: впишите другое значение или оставьте ячейку как есть.");
        }
    }

    private static void DemandTelling(AnswerDraft draft, IEnumerable<PlannedIssue> found)
    {
        if (found.FirstOrDefault(issue => issue.Code == draft.IssueCode && issue is { Decision: null, Severity: not Severity.Note }
            && issue.Sheet == draft.Sheet && issue.Cell?.ToString() == draft.Cell) is { } still)
        {
            throw new UselessAnswerException($"«{draft.Value}» говорит не всё. {still.Message}");
        }
    }

    private static bool IsUnreadable(string code) => code is "not-a-number" or "out-of-range" or "not-whole" or "ambiguous-number";
}
