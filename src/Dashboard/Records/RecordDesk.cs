using SchoolSupport.Dashboard.Accounts;
using SchoolSupport.Dashboard.Snapshots;
using SchoolSupport.Domain.Operations;
using SchoolSupport.Domain.Records;
using SchoolSupport.Domain.Storage;

namespace SchoolSupport.Dashboard.Records;

/// <summary>What the person at this page may keep, change and take back.</summary>
public sealed class RecordDesk(Database database, CurrentRegister registers, TimeProvider clock, CurrentActor current)
{
    private readonly RecordBook _book = new(database, clock);

    public bool MayChange => current.May(Right.ChangeData);

    /// <param name="summary">What is done, in Russian, for the history of the data.</param>
    /// <exception cref="UnauthorizedAccessException">The role does not allow it, or it speaks of another territory or school.</exception>
    public async Task<KeptRecord> PutAsync(RecordDraft draft, string summary, CancellationToken cancellation) =>
        await _book.PutAsync(draft, summary, await DemandAsync(draft.TerritoryId, draft.SchoolId, cancellation), cancellation);

    /// <inheritdoc cref="PutAsync"/>
    public async Task WithdrawAsync(KeptRecord record, string note, string summary, CancellationToken cancellation) =>
        await _book.WithdrawAsync(
            record.Kind, record.Code, record.TerritoryId, note, summary, await DemandAsync(record.TerritoryId, record.SchoolId, cancellation), cancellation);

    /// <summary>All versions of one record, newest first; of schools the person may not see, none.</summary>
    public async Task<IReadOnlyList<KeptRecord>> HistoryAsync(string kind, string code, int? territoryId, CancellationToken cancellation)
    {
        var sight = new Sight(current.Actor, await registers.GetAsync(cancellation));
        return [.. (await _book.HistoryAsync(kind, code, territoryId, cancellation)).Where(record => Sees(sight, record.TerritoryId, record.SchoolId))];
    }

    private async Task<Actor> DemandAsync(int? territoryId, int? schoolId, CancellationToken cancellation)
    {
        Actor actor = current.Demand(Right.ChangeData);
        var sight = new Sight(actor, await registers.GetAsync(cancellation));

        // What holds everywhere is for those who see everything to change.
        bool isTheirs = territoryId is int place ? sight.Sees(place, schoolId) : actor.TerritoryId is null && current.May(Right.SeeAll);
        return isTheirs ? actor : throw new UnauthorizedAccessException("Эта запись не вашего района: изменить её здесь нельзя.");
    }

    private static bool Sees(Sight sight, int? territoryId, int? schoolId) => territoryId is not int place || sight.Sees(place, schoolId);
}
