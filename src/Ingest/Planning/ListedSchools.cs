using SchoolSupport.Domain.Imports;
using SchoolSupport.Domain.Organisations;
using SchoolSupport.Domain.Vocabulary;
using SchoolSupport.Ingest.Checks;
using SchoolSupport.Ingest.Layouts;
using SchoolSupport.Ingest.Names;

namespace SchoolSupport.Ingest.Planning;

/// <summary>
/// Schools of a region's table, whose rows name the municipality. Where the register has no school of a municipality, the first
/// table that lists its schools enters them; whoever else names one differently there is asked, as everywhere.
/// </summary>
internal sealed class ListedSchools(RegisterDraft draft)
{
    private readonly Dictionary<Place.OfTerritory, Territory> _municipalities = [];
    private readonly Dictionary<Territory, CheckedTable> _listedBy = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<(Territory, string), School> _entered = [];
    private readonly Dictionary<(Territory, int), SchoolNames> _names = [];

    /// <summary>One note for each municipality, not for each school.</summary>
    public IEnumerable<PlannedIssue> Issues => _listedBy
        .Where(listed => Entered(listed.Key) > 0)
        .Select(listed => new PlannedIssue("school-added", Severity.Note, listed.Value.SheetName, null,
            $"Лист «{listed.Value.SheetName}»: в реестре не было школ территории «{listed.Key.Name}»; внесено из таблицы: {RussianCount.Of(Entered(listed.Key), "школа", "школы", "школ")}.", null));

    public Territory Municipality(Place.OfTerritory place)
    {
        if (!_municipalities.TryGetValue(place, out Territory? municipality))
        {
            IEnumerable<Territory> known = draft.Register.Territories.Where(territory => territory.Kind == TerritoryKind.Municipality);
            municipality = TerritoryNames.MentionedIn([place.Name], known) is [var mentioned] ? mentioned : draft.Territory(place);
            _municipalities[place] = municipality;
        }

        return municipality;
    }

    /// <summary>What the schools of a municipality are called, those entered from this file included.</summary>
    public SchoolNames Names(Territory municipality)
    {
        var key = (municipality, Entered(municipality));
        if (!_names.TryGetValue(key, out SchoolNames? names))
        {
            names = new SchoolNames(draft.SchoolsOf(municipality), municipality);
            _names[key] = names;
        }

        return names;
    }

    /// <returns>Null where the register has schools of the municipality already, or another table of the file listed them.</returns>
    public School? Enter(CheckedTable table, Place.OfSchool place, Territory municipality)
    {
        if (place.Municipality is null || draft.Register.Schools.Any(school => municipality.Id != 0 && school.TerritoryId == municipality.Id))
        {
            return null;
        }

        _listedBy.TryAdd(municipality, table);
        if (_listedBy[municipality] != table)
        {
            return null;
        }

        var key = (municipality, NameKey.Of(place.Text));
        if (!_entered.TryGetValue(key, out School? school))
        {
            school = draft.EnterListed(place, municipality);
            _entered[key] = school;
        }

        return school;
    }

    private int Entered(Territory municipality) => _entered.Keys.Count(key => key.Item1 == municipality);
}
