using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using SchoolSupport.Domain.Organisations;
using SchoolSupport.Domain.Vocabulary;

namespace SchoolSupport.Ingest.Names;

/// <summary>
/// The names of a whole register, municipality by municipality. A name is taken apart once for all files read against the same
/// register; a municipality's names only when one of its schools is looked for.
/// </summary>
public sealed class RegisterNames
{
    /// <summary>A register never changes; what it is known by lives as long as it does.</summary>
    private static readonly ConditionalWeakTable<Register, RegisterNames> Known = [];

    private readonly ConcurrentDictionary<int, SchoolNames> _byMunicipality = [];
    private readonly ILookup<int, School> _schools;
    private readonly Lazy<ILookup<string, int>> _municipalities;

    private RegisterNames(Register register)
    {
        _schools = register.Schools.ToLookup(school => school.TerritoryId);
        _municipalities = new(() => register.Schools
            .SelectMany(school => KnownName.Of(school, HomeWords.None)
                .SelectMany(name => name.Parts.Identities.Append(name.Key))
                .Distinct(StringComparer.Ordinal)
                .Select(identity => (identity, school.TerritoryId)))
            .Distinct()
            .ToLookup(pair => pair.identity, pair => pair.TerritoryId, StringComparer.Ordinal));
    }

    public static RegisterNames Of(Register register) => Known.GetValue(register, its => new RegisterNames(its));

    /// <param name="home">Null or one that is not stored yet has no schools.</param>
    public SchoolNames In(Territory? home) => home is null || home.Id == 0
        ? new SchoolNames([], home)
        : _byMunicipality.GetOrAdd(home.Id, id => new SchoolNames(_schools[id], home));

    /// <summary>Ids of the municipalities that have schools so called, those with most of the names first.</summary>
    public IEnumerable<int> MunicipalitiesOf(IEnumerable<string> names) => names
        .SelectMany(name => SchoolNameParts.Of(name, HomeWords.None).Identities.Append(NameKey.Of(name)).SelectMany(key => _municipalities.Value[key]).Distinct())
        .CountBy(id => id)
        .OrderByDescending(found => found.Value)
        .ThenBy(found => found.Key)
        .Select(found => found.Key);
}
