using SchoolSupport.Domain.Imports;
using SchoolSupport.Domain.Operations;
using SchoolSupport.Domain.Organisations;
using SchoolSupport.Domain.Storage;
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
        issue.Code == IssueCodes.SchoolsMissing && value is not null
            ? throw new UselessAnswerException("Это вопрос о таблице, а не о ячейке: значения здесь не нужно. Ответьте, весь это список школ или его часть.")
            : value is null ? KeepAsync(importId, issue, null, actor, cancellation)
            : GiveAsync(importId, issue, AnswerKind.Correct, value, null, actor, cancellation);

    /// <summary>The cell is right as it stands, for a reason that becomes the footnote of its number. A list that is whole needs none.</summary>
    /// <exception cref="UselessAnswerException">There is no reason, or it is too long.</exception>
    public Task<Import> KeepAsync(int importId, Issue issue, string? reason, Actor actor, CancellationToken cancellation) =>
        KeepAllAsync(importId, [issue], reason, actor, cancellation);

    /// <summary>All the cells are right as they stand, for one reason: one reading of the file and one transaction, however many they are.</summary>
    /// <exception cref="UselessAnswerException">There is no reason, or it is too long.</exception>
    public async Task<Import> KeepAllAsync(
        int importId, IReadOnlyList<Issue> issues, string? reason, Actor actor, CancellationToken cancellation)
    {
        string?[] reasons = [.. issues.Select(issue => GivenAnswer.ReasonToKeep(issue.Code, reason))];
        ImportDetail detail = await DetailAsync(importId, cancellation);
        AnswerDraft[] drafts =
        [
            .. issues.Zip(reasons, (issue, why) => new AnswerDraft(
                detail.Import.Sha256, issue.Sheet, issue.Cell!, issue.Code, AnswerKind.Keep, null, why)).Distinct(),
        ];
        return await _ledger.AnswerAsync(drafts, await PlanAsync(detail, drafts, actor, cancellation), actor, cancellation);
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
        ImportPlan plan = await PlanAsync(detail, [draft], actor, cancellation);
        GivenAnswer.DemandUseful(draft, plan.Issues);
        return await _ledger.AnswerAsync([draft], plan, actor, cancellation);
    }

    /// <summary>Takes an answer back; the file reads again as it did before.</summary>
    public Task<Import> RevokeAsync(int importId, int answerId, Actor actor, CancellationToken cancellation) =>
        RevokeAllAsync(importId, [answerId], actor, cancellation);

    /// <summary>Takes answers back, all or none; the file is read once. Where nothing of it can be used without them, it is undone.</summary>
    public async Task<Import> RevokeAllAsync(int importId, IReadOnlyList<int> answerIds, Actor actor, CancellationToken cancellation)
    {
        ImportDetail detail = await DetailAsync(importId, cancellation);
        IReadOnlyList<Answer> answers = await _answers.ForUploadAsync(detail.Import.Sha256, cancellation);
        try
        {
            ImportPlan plan = await PlanAsync(detail, [.. answers.Where(answer => !answerIds.Contains(answer.Id))], cancellation);
            return await _ledger.RevokeAnswersAsync(answerIds, plan, actor, cancellation);
        }
        catch (UselessAnswerException)
        {
            // By the answer alone anything of the file could be used, such as the caption of its only table.
            await _answers.RevokeAllAsync(answerIds, actor, cancellation);
            return await _ledger.UndoAsync(importId, actor, cancellation);
        }
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

    private async Task<ImportPlan> PlanAsync(
        ImportDetail detail, IReadOnlyList<AnswerDraft> drafts, Actor actor, CancellationToken cancellation) => await PlanAsync(
            detail,
            GivenAnswer.Holding(await _answers.ForUploadAsync(detail.Import.Sha256, cancellation), drafts, actor, clock.GetUtcNow().UtcDateTime),
            cancellation);

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
