using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace SchoolSupport.Domain.Storage;

internal sealed class SqliteEngine(DatabaseAddress address) : Engine(address)
{
    // Result codes of SQLite.
    private const int Busy = 5;
    private const int ReadOnly = 8;
    private const int CannotRead = 10;
    private const int CannotOpen = 14;
    private const int NotADatabase = 26;

    private readonly DbContextOptions<SqliteDb> _options = new DbContextOptionsBuilder<SqliteDb>()
        .UseSqlite(address.ConnectionString)
        .UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking)
        .AddInterceptors(new SqlitePragmas())
        .Options;

    public override SchoolSupportDb Open() => new SqliteDb(_options);

    public override async Task PrepareAsync(CancellationToken cancellation)
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Address.File!)!);
            RefuseForeignFile();
            await using SchoolSupportDb db = Open();
            if (!await IsBehindAsync(db, cancellation))
            {
                return;
            }

            using MigrationLock alone = await MigrationLock.TakeAsync(Address.File!, cancellation);
            if (!await IsBehindAsync(db, cancellation))
            {
                return; // somebody else was faster
            }

            // EF notes in a table that somebody migrates; a process killed then would leave the note for ever.
            // Whoever holds the file's lock is alone, so a note found now is such a leftover.
            await db.Database.ExecuteSqlRawAsync("DROP TABLE IF EXISTS \"__EFMigrationsLock\"", cancellation);
            await db.Database.ExecuteSqlRawAsync("PRAGMA journal_mode = 'wal'", cancellation);
            await db.Database.MigrateAsync(cancellation);
            alone.IsDone = true;
        }
        catch (SqliteException broken) when (broken.SqliteErrorCode == NotADatabase)
        {
            throw new DatabaseException($"Файл «{Address}» — не база данных или повреждён. Укажите другой файл.", broken);
        }
        catch (SqliteException closed) when (closed.SqliteErrorCode is ReadOnly or CannotRead or CannotOpen)
        {
            throw new DatabaseException($"Файл «{Address}» не открывается. Проверьте путь и права: программе нужно писать в файл и в его папку.", closed);
        }
        catch (IOException closed)
        {
            throw new DatabaseException($"Файл «{Address}» не открывается: {closed.Message}", closed);
        }
        catch (UnauthorizedAccessException closed)
        {
            throw new DatabaseException($"Файл «{Address}» не открывается: {closed.Message}", closed);
        }
    }

    /// <summary>A database of another program must not be changed: it is looked at read-only before anything else.</summary>
    private void RefuseForeignFile()
    {
        if (!File.Exists(Address.File))
        {
            return;
        }

        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = Address.File,
            Mode = SqliteOpenMode.ReadOnly,
            Pooling = false,
        }.ConnectionString);
        connection.Open();
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText =
            "SELECT count(*), coalesce(sum(name IN ('DataVersions', 'Claims', 'Facts')), 0) FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite!_%' ESCAPE '!' AND name NOT LIKE '!_!_EF%' ESCAPE '!'";
        using SqliteDataReader answer = command.ExecuteReader();
        answer.Read();
        if (answer.GetInt64(0) > 0 && answer.GetInt64(1) < 3)
        {
            throw new DatabaseException($"Файл «{Address}» — база данных другой программы. Она не изменена; укажите другой файл.");
        }
    }

    public override async Task<IDbContextTransaction> BeginReadingAsync(
        SchoolSupportDb db, CancellationToken cancellation)
    {
        await db.Database.OpenConnectionAsync(cancellation);
        var connection = (SqliteConnection)db.Database.GetDbConnection();
        SqliteTransaction transaction = connection.BeginTransaction(deferred: true);
        return (await db.Database.UseTransactionAsync(transaction, cancellation))!;
    }

    public override async Task BeginWritingAsync(SchoolSupportDb db, CancellationToken cancellation)
    {
        try
        {
            // Begins with BEGIN IMMEDIATE: the driver's transactions are not deferred.
            await db.Database.BeginTransactionAsync(cancellation);
        }
        catch (SqliteException busy) when (busy.SqliteErrorCode == Busy)
        {
            throw new DatabaseException("База данных занята другой записью дольше минуты. Повторите позже.", busy);
        }
    }

    public override void CloseConnections()
    {
        using var connection = new SqliteConnection(Address.ConnectionString);
        SqliteConnection.ClearPool(connection);
    }
}
