using SchoolSupport.Dashboard.Accounts;
using SchoolSupport.Domain.Imports;
using SchoolSupport.Domain.Organisations;
using SchoolSupport.Domain.Storage;
using SchoolSupport.Ingest.ByHand;

namespace SchoolSupport.Dashboard.Imports;

/// <summary>Values entered by hand, as far as the person may see and change them.</summary>
public sealed class EnteringDesk(Database database, TimeProvider clock, CurrentActor current)
{
    private readonly EnteringValues _entering = new(database, clock);
    private readonly ImportLedger _ledger = new(database, clock);
    private readonly Registers _registers = new(database, clock);

    public bool MayChange => current.May(Right.ChangeData);

    public Task<EnteredPlan> PlanAsync(EnteredValue value, CancellationToken cancellation) => _entering.PlanAsync(value, cancellation);

    public Task<Import> StoreAsync(EnteredValue value) => _entering.StoreAsync(value, current.Demand(Right.ChangeData), CancellationToken.None);

    public Task<Import> UndoAsync(int importId) => _ledger.UndoAsync(importId, current.Demand(Right.ChangeData), CancellationToken.None);

    /// <summary>What counts now of what was entered for the municipality, the latest first.</summary>
    public async Task<IReadOnlyList<OriginValue>> ListAsync(int territoryId, CancellationToken cancellation)
    {
        Register register = await _registers.LoadAsync(cancellation);
        var sight = new Sight(current.Actor, register);
        return
        [
            .. from fact in await _entering.ListAsync(cancellation)
               where fact.TerritoryId == territoryId && sight.Sees(fact.TerritoryId, fact.SchoolId)
               from value in fact.Values
               select new OriginValue(fact, value, FactWords.Place(fact, register)),
        ];
    }
}
