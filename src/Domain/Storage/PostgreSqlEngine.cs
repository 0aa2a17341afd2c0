using System.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace SchoolSupport.Domain.Storage;

internal sealed class PostgreSqlEngine(DatabaseAddress address) : Engine(address)
{
    // Any two numbers nobody else takes in this database.
    private const long WritingLock = 0x5353_0001;
    private const long MigrationLock = 0x5353_0002;

    private readonly DbContextOptions<PostgreSqlDb> _options = new DbContextOptionsBuilder<PostgreSqlDb>()
        .UseNpgsql(address.ConnectionString, server => server.CommandTimeout(300))
        .UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking)
        .Options;

    public override SchoolSupportDb Open() => new PostgreSqlDb(_options);

    public override async Task PrepareAsync(CancellationToken cancellation)
    {
        try
        {
            await using SchoolSupportDb db = Open();
            await CreateAsync(db, cancellation);
            if (!await IsBehindAsync(db, cancellation))
            {
                return;
            }

            // One connection throughout, for the lock is the connection's.
            await db.Database.OpenConnectionAsync(cancellation);
            await db.Database.ExecuteSqlAsync($"SELECT pg_advisory_lock({MigrationLock})", cancellation);
            await db.Database.MigrateAsync(cancellation);
            await db.Database.ExecuteSqlAsync($"SELECT pg_advisory_unlock({MigrationLock})", cancellation);
        }
        catch (NpgsqlException closed)
        {
            throw Unreachable(closed);
        }
        catch (InvalidOperationException wrapped) when (wrapped.InnerException is NpgsqlException closed)
        {
            // EF's wrapping of what might pass when tried again.
            throw Unreachable(closed);
        }
    }

    public override Task<IDbContextTransaction> BeginReadingAsync(
        SchoolSupportDb db, CancellationToken cancellation) =>
        db.Database.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellation);

    public override async Task BeginWritingAsync(SchoolSupportDb db, CancellationToken cancellation)
    {
        await db.Database.BeginTransactionAsync(cancellation);
        await db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock({WritingLock})", cancellation);
    }

    public override void CloseConnections()
    {
        using var connection = new NpgsqlConnection(Address.ConnectionString);
        NpgsqlConnection.ClearPool(connection);
    }

    private DatabaseException Unreachable(NpgsqlException closed) => new(
        $"База данных «{Address}» недоступна: {closed.Message}. Проверьте адрес, имя пользователя и пароль.", closed);

    private static async Task CreateAsync(SchoolSupportDb db, CancellationToken cancellation)
    {
        var creator = db.GetService<IRelationalDatabaseCreator>();
        if (await creator.ExistsAsync(cancellation))
        {
            return;
        }

        try
        {
            await creator.CreateAsync(cancellation);
        }
        catch (PostgresException exists) when (exists.SqlState is PostgresErrorCodes.DuplicateDatabase
            or PostgresErrorCodes.UniqueViolation)
        {
            // Another process created it in the same moment: as good.
        }
    }
}
