using SchoolSupport.Domain.Vocabulary;

namespace SchoolSupport.Domain.Organisations;

/// <summary>All territories and schools with their names and codes, as they were at one data version.</summary>
public sealed class Register
{
    private readonly Dictionary<int, Territory> _territories;
    private readonly Dictionary<int, School> _schools;
    private readonly ILookup<string, School> _byName;
    private readonly ILookup<(CodeSystem, string), School> _byCode;

    public Register(IEnumerable<Territory> territories, IEnumerable<School> schools)
    {
        Territories = [.. territories.OrderBy(territory => territory.Id)];
        Schools = [.. schools.OrderBy(school => school.Id)];
        _territories = Territories.ToDictionary(territory => territory.Id);
        _schools = Schools.ToDictionary(school => school.Id);
        _byName = Schools
            .SelectMany(school => school.Names
                .Select(name => name.NameKey)
                .Append(NameKey.Of(school.Name))
                .Append(NameKey.Of(school.FullName))
                .Append(NameKey.Of(school.Code))
                .Where(key => key.Length > 0)
                .Distinct(StringComparer.Ordinal)
                .Select(key => (key, school)))
            .ToLookup(pair => pair.key, pair => pair.school, StringComparer.Ordinal);
        _byCode = Schools
            .SelectMany(school => school.Codes.Select(code => (code, school)))
            .ToLookup(pair => (pair.code.System, pair.code.Value), pair => pair.school);
    }

    public IReadOnlyList<Territory> Territories { get; }

    public IReadOnlyList<School> Schools { get; }

    public Territory Territory(int id) => _territories[id];

    public School School(int id) => _schools[id];

    public Territory TerritoryOf(School school) => _territories[school.TerritoryId];

    /// <summary>Schools that are called exactly so (after normalisation); more than one when a name is shared.</summary>
    public IEnumerable<School> SchoolsNamed(string text) => _byName[NameKey.Of(text)];

    public IEnumerable<School> SchoolsWithCode(CodeSystem system, string value) => _byCode[(system, value)];

    /// <summary>Territories of a kind that are called exactly so (after normalisation).</summary>
    public IEnumerable<Territory> TerritoriesNamed(string text, TerritoryKind kind)
    {
        string key = NameKey.Of(text);
        return Territories.Where(territory => territory.Kind == kind && territory.NameKey == key);
    }

    /// <summary>The territory and all above it, nearest first.</summary>
    public IEnumerable<Territory> Ancestry(Territory territory)
    {
        for (Territory? step = territory; step is not null; step = step.ParentId is int parent ? _territories[parent] : null)
        {
            yield return step;
        }
    }
}
