using Microsoft.EntityFrameworkCore;
using SchoolSupport.Domain.Mappings;
using SchoolSupport.Domain.Operations;

namespace SchoolSupport.Domain.Storage;

/// <summary>What people said of the columns of tables of no known layout.</summary>
public sealed class MappingBook(Database database, TimeProvider clock)
{
    /// <summary>Takes the place of a mapping that holds for the same header and the same bounds.</summary>
    public async Task<ColumnMapping> GiveAsync(MappingDraft draft, Actor actor, CancellationToken cancellation)
    {
        await using var operation = new Operation(database, clock, actor);
        await operation.BeginAsync(cancellation);
        ColumnMapping? earlier = await operation.Db.ColumnMappings.SingleOrDefaultAsync(
            mapping => mapping.RevokedAt == null && mapping.Fingerprint == draft.Fingerprint && mapping.Bound == draft.Bound, cancellation);
        if (earlier is not null)
        {
            earlier.RevokedAt = operation.Number;
            await operation.SaveAsync(cancellation);
        }

        ColumnMapping mapping = operation.Db.ColumnMappings.Add(new ColumnMapping
        {
            Fingerprint = draft.Fingerprint,
            Bound = draft.Bound,
            FileName = draft.FileName,
            Sheet = draft.Sheet,
            Rules = draft.Rules,
            Person = actor.Person,
            Role = actor.Role,
            At = operation.At,
            GivenAt = operation.Number,
        }).Entity;
        string again = earlier is null ? "Размечена" : "Размечена заново";
        await operation.CompleteAsync(OperationKind.Answer, $"{again} таблица листа «{draft.Sheet}» файла «{draft.FileName}»", cancellation);
        return mapping;
    }

    /// <summary>A mapping taken back already is left as it is.</summary>
    /// <exception cref="KeyNotFoundException">There is no such mapping.</exception>
    public async Task RevokeAsync(int mappingId, Actor actor, CancellationToken cancellation)
    {
        await using var operation = new Operation(database, clock, actor);
        await operation.BeginAsync(cancellation);
        ColumnMapping mapping = await operation.Db.ColumnMappings.SingleOrDefaultAsync(row => row.Id == mappingId, cancellation)
            ?? throw new KeyNotFoundException($"Разметки № {mappingId} нет.");
        if (mapping.RevokedAt is null)
        {
            mapping.RevokedAt = operation.Number;
            await operation.CompleteAsync(OperationKind.Answer, $"Отозвана разметка таблицы листа «{mapping.Sheet}» файла «{mapping.FileName}»", cancellation);
        }
    }

    /// <summary>Those that hold, in the order they were given.</summary>
    public async Task<IReadOnlyList<ColumnMapping>> ListAsync(CancellationToken cancellation)
    {
        await using SchoolSupportDb db = database.Open();
        return await db.ColumnMappings.Where(mapping => mapping.RevokedAt == null).OrderBy(mapping => mapping.Id).ToListAsync(cancellation);
    }

    /// <summary>All, those taken back or given anew too, newest first.</summary>
    public async Task<IReadOnlyList<ColumnMapping>> HistoryAsync(CancellationToken cancellation)
    {
        await using SchoolSupportDb db = database.Open();
        return await db.ColumnMappings.OrderByDescending(mapping => mapping.Id).ToListAsync(cancellation);
    }
}
