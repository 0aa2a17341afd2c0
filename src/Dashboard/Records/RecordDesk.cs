using SchoolSupport.Dashboard.Accounts;
using SchoolSupport.Dashboard.Snapshots;
using SchoolSupport.Dashboard.Text;
using SchoolSupport.Domain.Operations;
using SchoolSupport.Domain.Records;
using SchoolSupport.Domain.Storage;

namespace SchoolSupport.Dashboard.Records;

/// <summary>What the person at this page may keep, change and take back.</summary>
public sealed class RecordDesk(Database database, CurrentRegister registers, TimeProvider clock, CurrentActor current)
{
    private readonly RecordBook _book = new(database, clock);

    public bool MayChange => current.May(Right.ChangeData);

    /// <summary>Whether the person may keep records of a kind; which of them, <see cref="PutAsync"/> says.</summary>
    public bool May(string kind) => current.May(RightTo(kind));

    /// <param name="summary">What is done, in Russian, for the history of the data.</param>
    /// <exception cref="UnauthorizedAccessException">The role does not allow it, or it speaks of another territory or school.</exception>
    /// <exception cref="RecordMovedException">Another version holds than the one seen; <see cref="Words"/> tells it.</exception>
    public async Task<KeptRecord> PutAsync(RecordDraft draft, string summary, CancellationToken cancellation) =>
        await _book.PutAsync(draft, summary, await DemandAsync(draft.Kind, draft.TerritoryId, draft.SchoolId, cancellation), cancellation);

    /// <summary>Withdraws this very version.</summary>
    /// <inheritdoc cref="PutAsync"/>
    public async Task WithdrawAsync(KeptRecord record, string note, string summary, CancellationToken cancellation) =>
        await _book.WithdrawAsync(
            record.Kind, record.Code, record.TerritoryId, record.Id, note, summary, await DemandAsync(record.Kind, record.TerritoryId, record.SchoolId, cancellation), cancellation);

    /// <summary>All versions of one record, newest first; of schools the person may not see, none.</summary>
    public async Task<IReadOnlyList<KeptRecord>> HistoryAsync(string kind, string code, int? territoryId, CancellationToken cancellation)
    {
        var sight = new Sight(current.Actor, await registers.GetAsync(cancellation));
        return [.. (await _book.HistoryAsync(kind, code, territoryId, cancellation)).Where(record => Sees(sight, record.TerritoryId, record.SchoolId))];
    }

    /// <summary>Who was faster, and what to do now. For a page that keeps what was typed and shows the new version.</summary>
    public string Words(RecordMovedException moved) =>
        $"{Faster(moved)} Ваше изменение не сохранено, введённое осталось. Новое состояние показано на странице: посмотрите его и сохраните ещё раз, если нужно ваше.";

    /// <summary>The same where somebody wanted to take their own change back.</summary>
    public string WordsOfUndo(RecordMovedException moved) => $"Отменить нельзя. {Faster(moved)} Их изменение осталось.";

    private string Faster(RecordMovedException moved) => moved.Last is { } last
        ? $"Запись после этого {(last.IsWithdrawn ? "снята" : "изменена")}: {last.Person}, {Moments.Words(last.At, clock)}."
        : "Этой записи уже нет.";

    private async Task<Actor> DemandAsync(string kind, int? territoryId, int? schoolId, CancellationToken cancellation)
    {
        Actor actor = current.Demand(RightTo(kind));
        var sight = new Sight(actor, await registers.GetAsync(cancellation));

        // What holds everywhere is for those who see everything to change.
        bool isTheirs = territoryId is int place ? sight.Sees(place, schoolId) && (schoolId is not null || sight.Rules(place)) : actor.TerritoryId is null && current.May(Right.SeeAll);
        return isTheirs ? actor : throw new UnauthorizedAccessException("Эта запись не вашего района: изменить её здесь нельзя.");
    }

    private static Right RightTo(string kind) => kind switch
    {
        RecordKinds.Explanation or RecordKinds.DeclineComment => Right.Explain,
        RecordKinds.DeclineDecision => Right.Decide,
        _ => Right.ChangeData,
    };

    private static bool Sees(Sight sight, int? territoryId, int? schoolId) => territoryId is not int place || sight.Sees(place, schoolId);
}
