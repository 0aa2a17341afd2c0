using SchoolSupport.Domain.Organisations;
using SchoolSupport.Domain.Vocabulary;

namespace SchoolSupport.Dashboard.Search;

/// <summary>All schools and territories of a register, ready to be searched; made once per data version.</summary>
public sealed class SearchIndex
{
    private readonly SearchEntry[] _entries;

    public SearchIndex(Register register)
    {
        Register = register;
        _entries =
        [
            .. register.Territories
                .Where(territory => territory.Kind != TerritoryKind.Country)
                .OrderBy(territory => territory.NameKey, StringComparer.Ordinal)
                .Select(EntryOf),
            .. register.Schools
                .Select(school => (School: school, Key: NameKey.Of(school.Name)))
                .OrderBy(pair => pair.Key, StringComparer.Ordinal)
                .Select(pair => EntryOf(pair.School, register.TerritoryOf(pair.School))),
        ];
    }

    public Register Register { get; }

    /// <summary>
    /// What fits, the best first, then in the order of the list; of equals those of the preferred territory first. Words may stand in
    /// any order, case and spelling of ё.
    /// </summary>
    public static IReadOnlyList<SearchEntry> Find(IEnumerable<SearchEntry> entries, string text, int? preferredTerritory, int most)
    {
        string whole = NameKey.Of(text);
        string[] words = whole.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0)
        {
            return [];
        }

        // By fit, each twice: of the preferred territory, of the others. Sorting 40,000 finds of one letter would take longer than finding them.
        List<SearchEntry>[] found = [.. Enumerable.Range(0, 6).Select(_ => new List<SearchEntry>())];
        foreach (SearchEntry entry in entries)
        {
            if (entry.Fit(words, whole) is int fit && found[Place(entry, fit)] is { } place && place.Count < most)
            {
                place.Add(entry);
            }
        }

        return [.. found.SelectMany(place => place).Take(most)];

        int Place(SearchEntry entry, int fit) => (2 * fit) + (entry.TerritoryId is null || entry.TerritoryId == preferredTerritory ? 0 : 1);
    }

    /// <param name="sees">Which territory, and which of its schools, the person may see.</param>
    public IEnumerable<SearchEntry> For(Func<int, int?, bool> sees) => _entries.Where(entry => sees(entry.TerritoryId!.Value, entry.SchoolId));

    private static SearchEntry EntryOf(Territory territory) => (territory.Kind == TerritoryKind.Region
            ? new SearchEntry(territory.Name, "Регион", $"/regions/{territory.Id}", territory.Id)
            : new SearchEntry(territory.Name, "Муниципалитет", $"/?territory={territory.Id}", territory.Id))
        .FoundBy(territory.Code is string code ? [code] : []);

    private static SearchEntry EntryOf(School school, Territory territory) =>
        new SearchEntry(school.Name, territory.Name, $"/schools/{school.Id}", territory.Id, school.Id)
            .FoundBy(
                [school.Code, .. school.Codes.Select(code => code.Value), .. LoginsOf(school)],
                [school.FullName, school.Settlement, .. school.Names.Select(name => name.Text), .. SchoolAbbreviations.Of(school.Name)]);

    /// <summary>A login is stored by its digits and typed with its prefix.</summary>
    private static IEnumerable<string> LoginsOf(School school) =>
        school.Codes.Where(code => code.System == CodeSystem.FisOko).SelectMany(code => new[] { "edu" + code.Value, "sch" + code.Value });
}
