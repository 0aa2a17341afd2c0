using SchoolSupport.Dashboard.Accounts;
using SchoolSupport.Domain.Mappings;
using SchoolSupport.Domain.Operations;
using SchoolSupport.Domain.Storage;
using SchoolSupport.Ingest.Planning;
using SchoolSupport.Ingest.Workbooks;

namespace SchoolSupport.Dashboard.Imports;

/// <summary>The mappings people gave, and taking one back.</summary>
public sealed class MappingShelf(Database database, TimeProvider clock, CurrentActor current)
{
    private readonly MappingBook _book = new(database, clock);
    private readonly MappingsTakenBack _takenBack = new(database, clock, ReadLimits.Default);

    /// <summary>Newest first, those taken back or given anew too; who sees only a part of the data sees only their own.</summary>
    public async Task<IReadOnlyList<ColumnMapping>> LoadAsync(CancellationToken cancellation) =>
        [.. (await _book.HistoryAsync(cancellation)).Where(IsTheirs)];

    public bool MayTakeBack(ColumnMapping mapping) => mapping.RevokedAt is null && current.May(Right.ChangeData) && IsTheirs(mapping);

    /// <summary>Files read by it are read again without it.</summary>
    public Task<ReadAgain> TakeBackAsync(ColumnMapping mapping, CancellationToken cancellation)
    {
        Actor actor = current.Demand(Right.ChangeData);
        return IsTheirs(mapping)
            ? _takenBack.TakeBackAsync(mapping.Id, actor, cancellation)
            : throw new UnauthorizedAccessException($"The mapping {mapping.Id} is somebody else's.");
    }

    private bool IsTheirs(ColumnMapping mapping) =>
        (current.Actor.TerritoryId is null && current.May(Right.SeeAll)) || mapping.Person == current.Actor.Person;
}
