using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace SchoolSupport.Domain.Storage;

/// <summary>What the two databases do differently.</summary>
internal abstract class Engine(DatabaseAddress address)
{
    protected DatabaseAddress Address { get; } = address;

    /// <summary>Whether there were no tables before <see cref="PrepareAsync"/>.</summary>
    public bool IsNew { get; private set; }

    public abstract SchoolSupportDb Open();

    /// <summary>Creates what is missing: folder, database, tables.</summary>
    public abstract Task PrepareAsync(CancellationToken cancellation);

    /// <summary>Opens a transaction in which several queries see one state; it waits for nobody.</summary>
    public abstract Task<IDbContextTransaction> BeginReadingAsync(SchoolSupportDb db, CancellationToken cancellation);

    /// <summary>Opens a transaction that holds the one lock of all writers from its start.</summary>
    public abstract Task BeginWritingAsync(SchoolSupportDb db, CancellationToken cancellation);

    public abstract void CloseConnections();

    /// <returns>Whether there is something to migrate.</returns>
    protected async Task<bool> IsBehindAsync(SchoolSupportDb db, CancellationToken cancellation)
    {
        string[] known = [.. db.Database.GetMigrations()];
        string[] applied = [.. await db.Database.GetAppliedMigrationsAsync(cancellation)];
        if (applied.Except(known, StringComparer.Ordinal).Any())
        {
            throw new DatabaseException(
                $"База данных «{Address}» создана более новой версией программы. Обновите программу или укажите другую базу.");
        }

        IsNew |= applied.Length == 0;
        return applied.Length < known.Length;
    }
}
