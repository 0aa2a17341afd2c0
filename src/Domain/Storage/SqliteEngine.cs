using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace SchoolSupport.Domain.Storage;

internal sealed class SqliteEngine(DatabaseAddress address) : Engine(address)
{
    // Result codes of SQLite.
    private const int Busy = 5;
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
            await using SchoolSupportDb db = Open();
            if (!await IsBehindAsync(db, cancellation))
            {
                return;
            }

            using FileStream alone = await LockMigrationAsync(cancellation);

            // EF notes in a table that somebody migrates; a process killed then would leave the note for ever.
            // Whoever holds the file's lock is alone, so a note found now is such a leftover.
            await db.Database.ExecuteSqlRawAsync("DROP TABLE IF EXISTS \"__EFMigrationsLock\"", cancellation);
            await db.Database.ExecuteSqlRawAsync("PRAGMA journal_mode = 'wal'", cancellation);
            await db.Database.MigrateAsync(cancellation);
        }
        catch (SqliteException broken) when (broken.SqliteErrorCode == NotADatabase)
        {
            throw new DatabaseException($"Файл «{Address}» — не база данных или повреждён. Укажите другой файл.", broken);
        }
        catch (SqliteException closed) when (closed.SqliteErrorCode is CannotRead or CannotOpen)
        {
            throw new DatabaseException($"Файл «{Address}» не открывается. Проверьте путь и права на папку.", closed);
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

    /// <summary>A lock of the operating system on a side file: it ends with the process, however that ends.</summary>
    private async Task<FileStream> LockMigrationAsync(CancellationToken cancellation)
    {
        string file = Address.File + ".migration";
        while (true)
        {
            try
            {
                return new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (File.Exists(file))
            {
                await Task.Delay(TimeSpan.FromMilliseconds(50), cancellation);
            }
        }
    }
}
