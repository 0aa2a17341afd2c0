using Microsoft.Data.Sqlite;
using Npgsql;
using SchoolSupport.Domain.Storage;

namespace SchoolSupport.Domain.Tests.Storage;

public enum Engines
{
    Sqlite,
    PostgreSql,
}

/// <summary>An empty database of its own for one test, gone when the test ends.</summary>
internal sealed class Store : IAsyncDisposable
{
    private const string ServerVariable = "SCHOOLSUPPORT_TEST_POSTGRES";

    private Store(DatabaseAddress address, Database database)
    {
        Address = address;
        Database = database;
        Registers = new Registers(database, Clock);
        Ledger = new ImportLedger(database, Clock);
        Answers = new AnswerBook(database, Clock);
        Facts = new FactBook(database);
        Versions = new DataVersions(database);
    }

    /// <summary>A moment with a fraction that only one of the databases could keep.</summary>
    public static DateTime Now { get; } = new(2024, 9, 2, 8, 30, 15, 250, DateTimeKind.Utc);

    public static TimeProvider Clock { get; } = new StoppedClock();

    public DatabaseAddress Address { get; }

    public Database Database { get; }

    public Registers Registers { get; }

    public ImportLedger Ledger { get; }

    public AnswerBook Answers { get; }

    public FactBook Facts { get; }

    public DataVersions Versions { get; }

    public static async Task<Store> CreateAsync(Engines engine)
    {
        DatabaseAddress address = NewAddress(engine);
        return new Store(address, await Database.OpenAsync(address, CancellationToken.None));
    }

    /// <summary>Where no database is yet.</summary>
    public static DatabaseAddress NewAddress(Engines engine)
    {
        string name = $"school_support_{Guid.NewGuid():N}";
        return engine == Engines.Sqlite
            ? DatabaseAddress.Of(Path.Combine(Path.GetTempPath(), name, "school-support.db"))
            : DatabaseAddress.Of(new NpgsqlConnectionStringBuilder(Server()) { Database = name }.ConnectionString);
    }

    public static async Task DropAsync(DatabaseAddress address)
    {
        if (address.File is string file)
        {
            using var pool = new SqliteConnection(address.ConnectionString);
            SqliteConnection.ClearPool(pool);
            Directory.Delete(Path.GetDirectoryName(file)!, recursive: true);
            return;
        }

        var target = new NpgsqlConnectionStringBuilder(address.ConnectionString);
        await using NpgsqlDataSource server = NpgsqlDataSource.Create(Server());
        await using NpgsqlCommand drop = server.CreateCommand($"DROP DATABASE IF EXISTS \"{target.Database}\" WITH (FORCE)");
        await drop.ExecuteNonQueryAsync();
    }

    public async ValueTask DisposeAsync()
    {
        Database.Dispose();
        await DropAsync(Address);
    }

    private static string Server() => Environment.GetEnvironmentVariable(ServerVariable)
        ?? throw new InvalidOperationException(
            $"Set {ServerVariable} to a connection string of a PostgreSQL server's database «postgres»; «./test» starts one.");

    private sealed class StoppedClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(Now.AddTicks(7));
    }
}
