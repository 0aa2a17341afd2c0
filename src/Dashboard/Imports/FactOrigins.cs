using SchoolSupport.Analytics.Histories;
using SchoolSupport.Dashboard.Accounts;
using SchoolSupport.Domain.Facts;
using SchoolSupport.Domain.Imports;
using SchoolSupport.Domain.Organisations;
using SchoolSupport.Domain.Storage;
using SchoolSupport.Ingest.Workbooks;

namespace SchoolSupport.Dashboard.Imports;

/// <summary>From the address of a number to the values it was made of, as far as they are for this person.</summary>
public sealed class FactOrigins(Database database, TimeProvider clock, CurrentActor current, StoredSheets sheets)
{
    private readonly FactBook _facts = new(database);
    private readonly Registers _registers = new(database, clock);
    private readonly ImportLedger _ledger = new(database, clock);

    /// <returns>Values that do not exist or are not for this person are left out: the two look the same from outside.</returns>
    public async Task<IReadOnlyList<OriginValue>> FindAsync(Origin origin, CancellationToken cancellation)
    {
        Register register = await _registers.LoadAsync(cancellation);
        var sight = new Sight(current.Actor, register);
        Dictionary<long, Fact> facts = (await _facts.FindAsync([.. origin.Values.Select(value => value.FactId).Distinct()], cancellation))
            .Where(fact => sight.Sees(fact.TerritoryId, fact.SchoolId))
            .ToDictionary(fact => fact.Id);
        return
        [
            .. from value in origin.Values
               where facts.ContainsKey(value.FactId)
               let fact = facts[value.FactId]
               from held in fact.Values
               where held.Measure == value.Measure
               select new OriginValue(fact, held, FactWords.Place(fact, register)),
        ];
    }

    /// <summary>The file of a fact; null when it is not stored or shows more than the person may see.</summary>
    public async Task<OpenFile?> FileAsync(Fact fact, CancellationToken cancellation)
    {
        Register register = await _registers.LoadAsync(cancellation);
        return await _ledger.GetAsync(fact.Claim.ImportId, cancellation) is { } detail
            && new Sight(current.Actor, register).SeesFile([.. detail.TerritoryIds, fact.TerritoryId])
            ? await sheets.OpenAsync(detail.Import, cancellation)
            : null;
    }

    /// <summary>
    /// What was said for the same key before or elsewhere, newest first; undone words too. Of tables of another aspect only what was
    /// entered by hand, or what it took the place of.
    /// </summary>
    public async Task<IReadOnlyList<Fact>> OthersAsync(Fact fact, CancellationToken cancellation)
    {
        var key = new FactKey(
            fact.TerritoryId, fact.SchoolId, fact.Year, fact.Season, fact.Attempt, fact.Procedure, fact.ProgrammeGrade, fact.PupilGrade, fact.Subject, fact.Claim.Aspect);
        IReadOnlyList<Fact> all = await _facts.AllAboutAsync(key, cancellation);
        return
        [
            .. all.Where(other => other.Id != fact.Id
                && (other.Claim.Aspect == fact.Claim.Aspect
                    || (fact.Claim.Source == Sources.ByHand || other.Claim.Source == Sources.ByHand)
                        && other.Values.Any(value => fact[value.Measure] is not null))),
        ];
    }

    /// <summary>The sheet the fact stands in, by its name.</summary>
    public static Sheet? SheetOf(Fact fact, OpenFile file) => file.Sheet(fact.Claim.Sheet);
}

/// <summary>One value of a shown number with its record.</summary>
/// <param name="Place">The school, or the territory whose own value it is.</param>
public sealed record OriginValue(Fact Fact, FactValue Value, string Place)
{
    public Import Import => Fact.Claim.Import;

    public string Address => SourceAddress.Of(Fact.Id, Value.Measure);
}
