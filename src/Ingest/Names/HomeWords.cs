using SchoolSupport.Domain.Organisations;
using SchoolSupport.Domain.Vocabulary;

namespace SchoolSupport.Ingest.Names;

/// <summary>
/// The words of a school's name that only repeat its municipality: «г. Махачкалы» in the city itself, «Тунгокоченского района»
/// in that district. A settlement of a district is never among them: the district has others.
/// </summary>
/// <param name="city">Stem of the city; empty when the municipality is a district with settlements.</param>
/// <param name="district">The district's adjective, one stem a word.</param>
internal sealed class HomeWords(string city, IReadOnlyList<string> district)
{
    public static HomeWords None { get; } = new("", []);

    public static HomeWords Of(Territory? territory)
    {
        string[] words = [.. NameKey.Of(territory?.Name).Split(' ').Where(word => !IsAdministrative(word))];
        string name = NameKey.Of(territory?.Name);
        bool isCity = name.Split(' ').Any(word => word is "ГОРОД" or "Г" or "ЗАТО");
        if (words is [] or [""])
        {
            return None;
        }

        return isCity ? new HomeWords(SettlementName.Stem(string.Concat(words)), []) : new HomeWords("", [.. words.Select(WordStem.Of)]);
    }

    public bool IsCity(string settlement) => city.Length > 0 && SettlementName.Stem(settlement) == city;

    /// <summary>«Хасавюртовская» in the city of Хасавюрт.</summary>
    public bool IsOfCity(string wordStem) =>
        city.Length > 3 && wordStem.StartsWith(city, StringComparison.Ordinal) && WordStem.IsRelational(wordStem);

    /// <summary>How many words that end at the adjective of a «… района» name this very district; 0 when they name another.</summary>
    public int DistrictWords(IReadOnlyList<string> stems) =>
        district.Count > 0 && stems.Count >= district.Count && stems.TakeLast(district.Count).SequenceEqual(district) ? district.Count : 0;

    private static bool IsAdministrative(string word) =>
        word is "ГОРОД" or "Г" or "ЗАТО" or "МР" or "МО" or "ГО" or "П" or "ПОСЕЛОК"
        || word.StartsWith("РАЙОН", StringComparison.Ordinal)
        || word.StartsWith("ОКРУГ", StringComparison.Ordinal)
        || word.StartsWith("МУНИЦИПАЛЬН", StringComparison.Ordinal)
        || word.StartsWith("ГОРОДСК", StringComparison.Ordinal);
}
