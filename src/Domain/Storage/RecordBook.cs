using Microsoft.EntityFrameworkCore;
using SchoolSupport.Domain.Operations;
using SchoolSupport.Domain.Records;

namespace SchoolSupport.Domain.Storage;

/// <summary>What people keep beside the facts. Each change is a data version of its own, so pages renew by themselves.</summary>
public sealed class RecordBook(Database database, TimeProvider clock)
{
    /// <summary>Those that hold now, of no territory and of these, in the order they were given.</summary>
    public async Task<IReadOnlyList<KeptRecord>> HoldingAsync(IReadOnlyCollection<int> territories, CancellationToken cancellation)
    {
        await using SchoolSupportDb db = database.Open();
        return await db.KeptRecords
            .Where(record => record.ReplacedAt == null && !record.IsWithdrawn
                && (record.TerritoryId == null || territories.Contains(record.TerritoryId.Value)))
            .OrderBy(record => record.Id)
            .ToListAsync(cancellation);
    }

    /// <summary>All versions of one record, withdrawals too, newest first.</summary>
    public async Task<IReadOnlyList<KeptRecord>> HistoryAsync(string kind, string code, int? territoryId, CancellationToken cancellation)
    {
        await using SchoolSupportDb db = database.Open();
        return await db.KeptRecords
            .Where(record => record.Kind == kind && record.Code == code && record.TerritoryId == territoryId)
            .OrderByDescending(record => record.Id)
            .ToListAsync(cancellation);
    }

    /// <summary>Takes the place of the version that holds, if there is one.</summary>
    /// <exception cref="RecordMovedException">Another version holds than the one <see cref="RecordDraft.Seen"/> names.</exception>
    /// <param name="summary">What is done, in Russian, for the history of the data.</param>
    public Task<KeptRecord> PutAsync(RecordDraft draft, string summary, Actor actor, CancellationToken cancellation) =>
        NextAsync(draft, false, summary, actor, cancellation);

    /// <summary>One that is withdrawn already is left as it is.</summary>
    /// <param name="seen">As in <see cref="RecordDraft.Seen"/>.</param>
    /// <exception cref="KeyNotFoundException">There is no such record.</exception>
    /// <exception cref="RecordMovedException">Another version holds than the one seen.</exception>
    public async Task WithdrawAsync(
        string kind, string code, int? territoryId, int? seen, string note, string summary, Actor actor, CancellationToken cancellation)
    {
        IReadOnlyList<KeptRecord> versions = await HistoryAsync(kind, code, territoryId, cancellation);
        KeptRecord last = versions.Count > 0 ? versions[0] : throw new KeyNotFoundException($"There is no record «{kind}», «{code}».");
        if (!last.IsWithdrawn)
        {
            await NextAsync(new RecordDraft(kind, code, territoryId, last.SchoolId, last.Body, note) { Seen = seen }, true, summary, actor, cancellation);
        }
    }

    private async Task<KeptRecord> NextAsync(RecordDraft draft, bool isWithdrawn, string summary, Actor actor, CancellationToken cancellation)
    {
        await using var operation = new Operation(database, clock, actor);
        await operation.BeginAsync(cancellation);
        KeptRecord? last = await operation.Db.KeptRecords.SingleOrDefaultAsync(
            record => record.ReplacedAt == null && record.Kind == draft.Kind && record.Code == draft.Code && record.TerritoryId == draft.TerritoryId,
            cancellation);
        if (draft.Seen is int seen && seen != (last is { IsWithdrawn: false } ? last.Id : 0))
        {
            throw new RecordMovedException(last);
        }

        if (last is not null)
        {
            last.ReplacedAt = operation.Number;
        }

        KeptRecord next = operation.Db.KeptRecords.Add(new KeptRecord
        {
            Kind = draft.Kind,
            Code = draft.Code,
            TerritoryId = draft.TerritoryId,
            SchoolId = draft.SchoolId,
            Body = draft.Body,
            IsWithdrawn = isWithdrawn,
            Note = draft.Note,
            Person = actor.Person,
            Role = actor.Role,
            At = operation.At,
            GivenAt = operation.Number,
        }).Entity;
        await operation.CompleteAsync(OperationKind.Record, summary, cancellation);
        return next;
    }
}
