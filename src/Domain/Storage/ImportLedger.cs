using Microsoft.EntityFrameworkCore;
using SchoolSupport.Domain.Imports;
using SchoolSupport.Domain.Operations;

namespace SchoolSupport.Domain.Storage;

/// <summary>Takes files in, reads them again, takes them back: each in one transaction that becomes a data version.</summary>
public sealed class ImportLedger(Database database, TimeProvider clock)
{
    /// <summary>The import of these bytes that counts; null when they never came or were undone.</summary>
    public async Task<Import?> FindActiveAsync(string sha256, CancellationToken cancellation)
    {
        await using SchoolSupportDb db = database.Open();
        return await ActiveAsync(db, sha256, cancellation);
    }

    /// <summary>
    /// What <see cref="CommitAsync(ImportPlan, Actor, CancellationToken)"/> would do with each of the plans, one after the other; for bytes that count already, what
    /// reading them again would.
    /// </summary>
    /// <param name="unsaved">The numbers the plans were made with; a new one when they know only what is stored.</param>
    public async Task<IReadOnlyList<Forecast>> ForecastAsync(
        IReadOnlyList<ImportPlan> plans, UnsavedIds unsaved, CancellationToken cancellation) =>
        (await ForecastTogetherAsync(plans, unsaved, cancellation)).Plans;

    /// <inheritdoc cref="ForecastAsync"/>
    public async Task<BatchForecast> ForecastTogetherAsync(
        IReadOnlyList<ImportPlan> plans, UnsavedIds unsaved, CancellationToken cancellation)
    {
        await using SchoolSupportDb db = database.Open();
        await using var transaction = await database.BeginReadingAsync(db, cancellation);
        var preview = new PlanPreview(db, unsaved);
        var forecasts = new List<Forecast>();
        foreach (ImportPlan plan in plans)
        {
            Import? active = await ActiveAsync(db, plan.Upload.Sha256, cancellation);
            forecasts.Add(await preview.AddAsync(plan, active, cancellation));
        }

        return new BatchForecast(forecasts, preview.Outcome());
    }

    /// <returns>The new import; the active one, and nothing written, when the same bytes count already.</returns>
    /// <exception cref="OutdatedChangeException">The register has moved on since the file was read.</exception>
    public Task<Import> CommitAsync(ImportPlan plan, Actor actor, CancellationToken cancellation) =>
        CommitAsync(plan, actor, CommitTerms.None, cancellation);

    /// <inheritdoc cref="CommitAsync(ImportPlan, Actor, CancellationToken)"/>
    /// <exception cref="DataMovedException">The data are not those the plan was made from; nothing is stored.</exception>
    /// <exception cref="JobLostException">The job of the file is somebody else's by now; nothing is stored.</exception>
    public async Task<Import> CommitAsync(ImportPlan plan, Actor actor, CommitTerms terms, CancellationToken cancellation)
    {
        await using var operation = new Operation(database, clock, actor);
        await operation.BeginAsync(cancellation);
        if (await ActiveAsync(operation.Db, plan.Upload.Sha256, cancellation) is Import active)
        {
            if (terms.Step is not null)
            {
                await terms.NoteAsync(operation, active.Id, terms.DataVersion ?? operation.Number - 1, cancellation);
                await operation.Db.Database.CommitTransactionAsync(CancellationToken.None);
            }

            return active;
        }

        terms.DemandVersion(operation.Number - 1);
        Import import = await new ImportWriter(operation).AddAsync(plan, cancellation);
        await terms.NoteAsync(operation, import.Id, operation.Number, cancellation);
        await operation.CompleteAsync(OperationKind.Import, $"Загружен файл «{import.FileName}»", cancellation);
        return import;
    }

    /// <summary>Stores a new reading of an import's bytes; the earlier one stays stored and counts no more.</summary>
    /// <exception cref="OutdatedChangeException">The import was undone or read again by somebody else meanwhile.</exception>
    public async Task<Import> ReplaceAsync(
        int importId, ImportPlan plan, Actor actor, OperationKind kind, CancellationToken cancellation)
    {
        await using var operation = new Operation(database, clock, actor);
        await operation.BeginAsync(cancellation);
        Import import = await FindAsync(operation.Db, importId, cancellation);
        await RenewAsync(operation, import, plan, cancellation);
        await operation.CompleteAsync(kind, $"Файл «{import.FileName}» прочитан заново", cancellation);
        return import;
    }

    /// <summary>Gives answers about one file and stores the reading of it that follows from them, all or nothing.</summary>
    /// <exception cref="OutdatedChangeException">The import was undone or read again by somebody else meanwhile.</exception>
    public async Task<Import> AnswerAsync(
        IReadOnlyList<AnswerDraft> answers, ImportPlan plan, Actor actor, CancellationToken cancellation)
    {
        await using var operation = new Operation(database, clock, actor);
        await operation.BeginAsync(cancellation);
        await new AnswerWriter(operation).GiveAllAsync(answers, cancellation);
        Import import = await RenewActiveAsync(operation, plan.Upload.Sha256, plan, cancellation);
        await operation.CompleteAsync(
            OperationKind.Answer, $"{AnswerWriter.Summary(answers)}, файл «{import.FileName}»", cancellation);
        return import;
    }

    /// <summary>Takes answers about one file back and stores the reading of it without them, all or nothing.</summary>
    /// <exception cref="OutdatedChangeException">The import was undone or read again by somebody else meanwhile.</exception>
    /// <exception cref="KeyNotFoundException">There is no such answer.</exception>
    public async Task<Import> RevokeAnswersAsync(
        IReadOnlyList<int> answerIds, ImportPlan plan, Actor actor, CancellationToken cancellation)
    {
        await using var operation = new Operation(database, clock, actor);
        await operation.BeginAsync(cancellation);
        IReadOnlyList<Answer> revoked = await new AnswerWriter(operation).RevokeAsync(answerIds, cancellation);
        Import import = await RenewActiveAsync(operation, plan.Upload.Sha256, plan, cancellation);
        await operation.CompleteAsync(
            OperationKind.Answer, $"{AnswerWriter.RevokedSummary(revoked)}, файл «{import.FileName}»", cancellation);
        return import;
    }

    /// <summary>What the import said counts no more, and what it had replaced counts again. Once undone it stays as it is.</summary>
    /// <exception cref="KeyNotFoundException">There is no such import.</exception>
    public async Task<Import> UndoAsync(int importId, Actor actor, CancellationToken cancellation)
    {
        await using var operation = new Operation(database, clock, actor);
        await operation.BeginAsync(cancellation);
        Import import = await FindAsync(operation.Db, importId, cancellation);
        if (import.UndoneAt is null)
        {
            await new ImportWriter(operation).UndoAsync(import, cancellation);
            await operation.CompleteAsync(
                OperationKind.Undo, $"Отменена загрузка файла «{import.FileName}»", cancellation);
        }

        return import;
    }

    /// <summary>All imports, undone ones too, newest first, without their tables and issues.</summary>
    public async Task<IReadOnlyList<Import>> ListAsync(CancellationToken cancellation)
    {
        await using SchoolSupportDb db = database.Open();
        return await db.Imports.OrderByDescending(import => import.Id).ToListAsync(cancellation);
    }

    /// <returns>Null when there is no such import.</returns>
    public async Task<ImportDetail?> GetAsync(int importId, CancellationToken cancellation)
    {
        await using SchoolSupportDb db = database.Open();
        await using var transaction = await database.BeginReadingAsync(db, cancellation);
        Import? import = await db.Imports.SingleOrDefaultAsync(row => row.Id == importId, cancellation);
        return import is null ? null : await ImportDetails.LoadAsync(db, import, cancellation);
    }

    public async Task<Upload?> UploadAsync(string sha256, CancellationToken cancellation)
    {
        await using SchoolSupportDb db = database.Open();
        return await db.Uploads.SingleOrDefaultAsync(upload => upload.Sha256 == sha256, cancellation);
    }

    private static Task<Import?> ActiveAsync(SchoolSupportDb db, string sha256, CancellationToken cancellation) =>
        db.Imports.SingleOrDefaultAsync(
            import => import.Sha256 == sha256 && import.UndoneAt == null, cancellation);

    private static async Task<Import> FindAsync(SchoolSupportDb db, int importId, CancellationToken cancellation) =>
        await db.Imports.SingleOrDefaultAsync(import => import.Id == importId, cancellation)
            ?? throw new KeyNotFoundException($"There is no import {importId}.");

    private static async Task<Import> RenewActiveAsync(
        Operation operation, string sha256, ImportPlan plan, CancellationToken cancellation)
    {
        Import import = await ActiveAsync(operation.Db, sha256, cancellation)
            ?? throw new OutdatedChangeException("Загрузка этого файла отменена. Загрузите его снова и повторите решение.");
        await RenewAsync(operation, import, plan, cancellation);
        return import;
    }

    private static Task RenewAsync(
        Operation operation, Import import, ImportPlan plan, CancellationToken cancellation)
    {
        if (plan.Upload.Sha256 != import.Sha256)
        {
            throw new ArgumentException($"The plan is of other bytes than import {import.Id}.", nameof(plan));
        }

        if (import.UndoneAt is not null || (plan.Renews is int revision && revision != import.Revision))
        {
            throw new OutdatedChangeException(
                $"Пока файл «{import.FileName}» читался, его изменил кто-то другой. Обновите страницу и повторите.");
        }

        return new ImportWriter(operation).ReplaceAsync(import, plan, cancellation);
    }
}
