using System.Collections.Concurrent;
using SchoolSupport.Dashboard.Accounts;
using SchoolSupport.Domain.Operations;
using SchoolSupport.Domain.Storage;

namespace SchoolSupport.Dashboard.Imports;

/// <summary>The desk of each person, the same for all pages they have open; nobody else's.</summary>
public sealed class ImportDesks(Database database, TimeProvider clock)
{
    private readonly ConcurrentDictionary<Actor, ImportDesk> _desks = new();

    /// <summary>This program while it runs: what it has claimed nobody else works on.</summary>
    public string Worker { get; } = $"{Environment.MachineName}/{Guid.NewGuid():N}";

    public IEnumerable<ImportDesk> All => _desks.Values;

    public ImportDesk For(CurrentActor current) =>
        _desks.GetOrAdd(current.Actor, actor => new ImportDesk(database, clock, new CurrentActor { Actor = actor }, Worker));

    /// <summary>Goes on with a job this program has claimed, to its end.</summary>
    public Task ResumeAsync(Job job) =>
        For(new CurrentActor { Actor = new Actor(job.Person, job.Role, job.OwnTerritoryId) }).ResumeAsync(job);
}
