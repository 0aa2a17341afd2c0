using Microsoft.EntityFrameworkCore.Storage;

namespace SchoolSupport.Domain.Storage;

/// <summary>
/// An open database with the program's own tables. Safe to share; each operation takes a context of its own. What can be
/// done with it stands in <see cref="Registers"/>, <see cref="ImportLedger"/>, <see cref="AnswerBook"/>,
/// <see cref="FactBook"/>, <see cref="JobBook"/> and <see cref="DataVersions"/>.
/// </summary>
public sealed class Database : IDisposable
{
    private readonly Engine _engine;

    private Database(DatabaseAddress address, Engine engine)
    {
        Address = address;
        _engine = engine;
    }

    public DatabaseAddress Address { get; }

    /// <summary>Whether opening it made it: a mistyped address looks like this.</summary>
    public bool IsNew => _engine.IsNew;

    /// <summary>Opens the database; creates it where there is none and brings an older one up to date.</summary>
    /// <exception cref="DatabaseException">It is of a newer program, is no database, or cannot be reached.</exception>
    public static async Task<Database> OpenAsync(DatabaseAddress address, CancellationToken cancellation)
    {
        Engine engine = address.IsPostgreSql ? new PostgreSqlEngine(address) : new SqliteEngine(address);
        await engine.PrepareAsync(cancellation);
        return new Database(address, engine);
    }

    /// <summary>Closes the connections kept for reuse.</summary>
    public void Dispose() => _engine.CloseConnections();

    internal SchoolSupportDb Open() => _engine.Open();

    /// <summary>One view of the data for several queries.</summary>
    internal Task<IDbContextTransaction> BeginReadingAsync(SchoolSupportDb db, CancellationToken cancellation) =>
        _engine.BeginReadingAsync(db, cancellation);

    /// <summary>Nobody else writes until the context's transaction ends.</summary>
    internal Task BeginWritingAsync(SchoolSupportDb db, CancellationToken cancellation) =>
        _engine.BeginWritingAsync(db, cancellation);
}
