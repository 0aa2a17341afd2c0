using Microsoft.EntityFrameworkCore;
using SchoolSupport.Domain.Operations;

namespace SchoolSupport.Domain.Storage;

/// <summary>
/// One change of the data: a transaction that is the only writer from its beginning and becomes the next data version when
/// it is completed. Left without completing it leaves nothing.
/// </summary>
internal sealed class Operation(Database database, TimeProvider clock, Actor actor) : IAsyncDisposable
{
    public SchoolSupportDb Db { get; } = database.Open();

    public Actor Actor => actor;

    /// <summary>UTC, in whole milliseconds: both databases give back exactly what was stored.</summary>
    public DateTime At { get; private set; }

    /// <summary>The data version this becomes.</summary>
    public int Number { get; private set; }

    public async Task BeginAsync(CancellationToken cancellation)
    {
        Db.ChangeTracker.AutoDetectChangesEnabled = false;
        Db.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.TrackAll;
        await database.BeginWritingAsync(Db, cancellation);
        Number = 1 + (await Db.DataVersions.MaxAsync(version => (int?)version.Number, cancellation) ?? 0);
        At = Now();
    }

    /// <summary>UTC, in whole milliseconds.</summary>
    public DateTime Now()
    {
        DateTime now = clock.GetUtcNow().UtcDateTime;
        return now.AddTicks(-(now.Ticks % TimeSpan.TicksPerMillisecond));
    }

    public Task SaveAsync(CancellationToken cancellation)
    {
        Db.ChangeTracker.DetectChanges();
        return Db.SaveChangesAsync(cancellation);
    }

    public async Task CompleteAsync(OperationKind kind, string summary, CancellationToken cancellation)
    {
        Db.DataVersions.Add(new DataVersion
        {
            Number = Number,
            At = At,
            Kind = kind,
            Person = actor.Person,
            Role = actor.Role,
            Summary = summary,
        });
        await SaveAsync(cancellation);

        // Not to be cancelled: halfway nobody could tell whether it is stored.
        await Db.Database.CommitTransactionAsync(CancellationToken.None);
    }

    public ValueTask DisposeAsync() => Db.DisposeAsync();
}
