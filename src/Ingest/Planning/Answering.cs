using SchoolSupport.Domain.Imports;
using SchoolSupport.Domain.Operations;
using SchoolSupport.Domain.Organisations;
using SchoolSupport.Domain.Storage;
using SchoolSupport.Ingest.Layouts;
using SchoolSupport.Ingest.Mapping;
using SchoolSupport.Ingest.Workbooks;

namespace SchoolSupport.Ingest.Planning;

/// <summary>Answers about cells: the file is read again with the answer and replaces its earlier reading, both in one transaction.</summary>
public sealed class Answering(Database database, TimeProvider clock, ReadLimits limits)
{
    private readonly ImportLedger _ledger = new(database, clock);
    private readonly AnswerBook _answers = new(database, clock);
    private readonly MappingBook _mappings = new(database, clock);
    private readonly Registers _registers = new(database, clock);

    /// <param name="value">The new content of the cell for a correction; null where a list of schools is whole.</param>
    /// <exception cref="UselessAnswerException">The value does not fit the cell, or with it nothing of the file could be used.</exception>
    public Task<Import> AnswerAsync(int importId, Issue issue, string? value, Actor actor, CancellationToken cancellation) =>
        AnsweredCells.IsAboutList(issue.Code) && value is not null
            ? throw new UselessAnswerException("Это вопрос о таблице, а не о ячейке: значения здесь не нужно. Ответьте, весь это список школ или его часть.")
            : value is null ? KeepAsync(importId, issue, null, actor, cancellation)
            : GiveAsync(importId, issue, AnswerKind.Correct, value, null, actor, cancellation);

    /// <summary>The cell is right as it stands, for a reason that becomes the footnote of its number. A list that is whole needs none.</summary>
    /// <exception cref="UselessAnswerException">There is no reason, or it is too long.</exception>
    public Task<Import> KeepAsync(int importId, Issue issue, string? reason, Actor actor, CancellationToken cancellation)
    {
        string? why = Reason.Of(reason);
        return why is null && !AnsweredCells.IsAboutList(issue.Code) ? throw new UselessAnswerException(
                "Чтобы оставить значение как в файле, укажите причину: она останется сноской к числу.")
            : why is not null && Reason.IsTooLong(why) ? throw new UselessAnswerException(
                $"Причина слишком длинная: {why.Length} знаков, а нужно не больше {Reason.MostLetters}. Сократите её.")
            : GiveAsync(importId, issue, AnswerKind.Keep, null, why, actor, cancellation);
    }

    /// <summary>The table an <see cref="IssueCodes.SchoolsMissing"/> is about is a part of a list: schools it does not name keep their values.</summary>
    public Task<Import> TakeAsPartAsync(int importId, Issue issue, Actor actor, CancellationToken cancellation) =>
        GiveAsync(importId, issue, AnswerKind.PartOfList, null, null, actor, cancellation);

    private async Task<Import> GiveAsync(
        int importId, Issue issue, AnswerKind kind, string? value, string? reason, Actor actor, CancellationToken cancellation)
    {
        ImportDetail detail = await DetailAsync(importId, cancellation);
        var draft = new AnswerDraft(
            detail.Import.Sha256, issue.Sheet, issue.Cell!, issue.Code, kind, value, reason);
        IReadOnlyList<Answer> answers = await _answers.ForUploadAsync(detail.Import.Sha256, cancellation);
        var answer = new Answer
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
            At = clock.GetUtcNow().UtcDateTime,
            GivenAt = int.MaxValue,
        };
        Answer[] holding = [.. answers.Where(other => (other.Sheet, other.Cell, AnsweredCells.IsAboutList(other.IssueCode))
            != (draft.Sheet, draft.Cell, AnsweredCells.IsAboutList(draft.IssueCode))), answer];
        ImportPlan plan = await PlanAsync(detail, holding, cancellation);
        if (value is not null && plan.Issues.FirstOrDefault(Unreadable) is { } unreadable)
        {
            throw new UselessAnswerException(
                $"«{value}» сюда не подходит. {unreadable.Message.Replace(Cells.ReadAsNoData, "", StringComparison.Ordinal).Replace(Cells.WriteANumber, "", StringComparison.Ordinal)} Ответ не принят: впишите другое значение или оставьте ячейку как есть.");
        }

        return await _ledger.AnswerAsync(draft, plan, actor, cancellation);

        bool Unreadable(PlannedIssue found) =>
            found.Sheet == draft.Sheet && found.Cell?.ToString() == draft.Cell
            && IsUnreadable(found.Code) && found.Decision is null;
    }

    /// <summary>Whether the rule says that a cell holds nothing that could be a value there.</summary>
    internal static bool IsUnreadable(string code) => code is "not-a-number" or "out-of-range" or "not-whole" or "ambiguous-number";

    /// <summary>Takes an answer back; the file reads again as it did before.</summary>
    public async Task<Import> RevokeAsync(int importId, int answerId, Actor actor, CancellationToken cancellation)
    {
        ImportDetail detail = await DetailAsync(importId, cancellation);
        IReadOnlyList<Answer> answers = await _answers.ForUploadAsync(detail.Import.Sha256, cancellation);
        ImportPlan plan = await PlanAsync(detail, [.. answers.Where(answer => answer.Id != answerId)], cancellation);
        return await _ledger.RevokeAnswerAsync(answerId, plan, actor, cancellation);
    }

    /// <summary>Reads a stored file again, e.g. after a school it names was added to the register.</summary>
    public async Task<Import> ReadAgainAsync(int importId, Actor actor, CancellationToken cancellation)
    {
        ImportDetail detail = await DetailAsync(importId, cancellation);
        IReadOnlyList<Answer> answers = await _answers.ForUploadAsync(detail.Import.Sha256, cancellation);
        ImportPlan plan = await PlanAsync(detail, answers, cancellation);
        return await _ledger.ReplaceAsync(importId, plan, actor, OperationKind.Answer, cancellation);
    }

    private async Task<ImportDetail> DetailAsync(int importId, CancellationToken cancellation) =>
        await _ledger.GetAsync(importId, cancellation) ?? throw new KeyNotFoundException($"Загрузки № {importId} нет.");

    private async Task<ImportPlan> PlanAsync(ImportDetail detail, IReadOnlyList<Answer> answers, CancellationToken cancellation)
    {
        Upload upload = await _ledger.UploadAsync(detail.Import.Sha256, cancellation)
            ?? throw new InvalidOperationException($"Файл «{detail.Import.FileName}» не сохранён.");
        Register register = await _registers.LoadAsync(cancellation);
        Territory? home = detail.TerritoryIds
            .Select(register.Territory)
            .SingleOrDefaultIfMany(territory => territory.Kind == TerritoryKind.Municipality);
        var mappings = new KnownMappings(await _mappings.ListAsync(cancellation));
        FileReading reading = FileReader.Read(detail.Import.Path, upload, answers, mappings, limits);
        PlannedFile planned = PlanBuilder.Build(reading, register, home, home);
        ImportPlan plan = planned.Plan ?? throw new UselessAnswerException(planned.Refusal!);
        return plan with { Renews = detail.Import.Revision };
    }
}

/// <summary>With the answer nothing of the file could be used; the message says why. Nothing was changed.</summary>
public sealed class UselessAnswerException(string message) : Exception(message);

file static class Choice
{
    /// <summary>The only match; null when there is none or more than one.</summary>
    public static T? SingleOrDefaultIfMany<T>(this IEnumerable<T> items, Func<T, bool> match)
        where T : class =>
        items.Where(match).Take(2).ToArray() is [var only] ? only : null;
}
