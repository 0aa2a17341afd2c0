using SchoolSupport.Analytics.Histories;
using SchoolSupport.Domain.Facts;
using SchoolSupport.Domain.Imports;
using SchoolSupport.Domain.Organisations;
using SchoolSupport.Domain.Storage;

namespace SchoolSupport.Dashboard.Imports;

/// <summary>Runs Analytics on the current facts and on those plus the plan, in memory, municipality by municipality.</summary>
internal sealed class PlanEffects(Database database)
{
    /// <summary>Some seconds of computing; a region loaded at once has more and is not waited for.</summary>
    public const int MostFacts = 100_000;

    private readonly FactBook _facts = new(database);

    /// <param name="register">As it would be once the plan is stored.</param>
    public async Task<PlanEffect> OfAsync(FactChange change, Register register, CancellationToken cancellation)
    {
        ILookup<int, Fact> added = change.Added.ToLookup(fact => fact.TerritoryId);
        Dictionary<long, Fact> raised = (await _facts.FindAsync(change.Raised, cancellation)).ToDictionary(fact => fact.Id);
        var places = new List<PlaceEffect>();
        int left = MostFacts - change.Added.Count;
        foreach (int id in change.TerritoryIds)
        {
            if (register.Territories.FirstOrDefault(place => place.Id == id) is not { Kind: TerritoryKind.Municipality } territory)
            {
                continue;
            }

            if (left < 0)
            {
                return new PlanEffect([], MostFacts);
            }

            IReadOnlyList<Fact> now = id < 0 ? [] : await _facts.CurrentAsync([id], cancellation);
            left -= now.Count;
            Fact[] then = [.. now.Where(fact => !change.Removed.Contains(fact.Id)), .. raised.Values.Where(fact => fact.TerritoryId == id), .. added[id]];
            School[] schools = [.. register.Schools.Where(school => school.TerritoryId == id)];
            HistoryMoves moves = await Task.Run(
                () => HistoryMoves.Between(
                    id < 0 ? null : MunicipalityHistory.Of(territory, schools, [], now), MunicipalityHistory.Of(territory, schools, [], then)),
                cancellation);
            if (moves.Figures.Count + moves.Attention.Count > 0)
            {
                places.Add(new PlaceEffect(territory, id < 0, moves));
            }
        }

        return left < 0 ? new PlanEffect([], MostFacts) : new PlanEffect(places, null);
    }
}
