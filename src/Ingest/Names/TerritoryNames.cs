using System.Text.RegularExpressions;
using SchoolSupport.Domain.Organisations;
using SchoolSupport.Domain.Vocabulary;

namespace SchoolSupport.Ingest.Names;

/// <summary>Municipalities as sentences name them: «в Байкаловском муниципальном районе», «Байкаловский МР».</summary>
public static partial class TerritoryNames
{
    /// <summary>The municipalities whose name, in any case, stands in one of the texts.</summary>
    public static IReadOnlyList<Territory> MentionedIn(IEnumerable<string> texts, IEnumerable<Territory> municipalities)
    {
        string[] keys = [.. texts.Select(NameKey.Of)];
        return [.. municipalities.Where(municipality => keys.Any(key => Pattern(municipality).IsMatch(key)))];
    }

    /// <summary>Whether a text names a district by its adjective («в Талицком районе») and none names the given one.</summary>
    public static bool SpeakOfAnother(IEnumerable<string> texts, Territory municipality)
    {
        string[] all = [.. texts];
        return all.Any(text => AnotherIn(text, municipality) is not null) && !all.Select(NameKey.Of).Any(Pattern(municipality).IsMatch);
    }

    /// <summary>The other municipality that the nearest text to name one names; null when it is the given one, or none does.</summary>
    /// <param name="texts">The nearest first.</param>
    public static string? AnotherNearest(IEnumerable<string> texts, Territory municipality)
    {
        Regex own = Pattern(municipality);
        foreach (string text in texts)
        {
            if (own.IsMatch(NameKey.Of(text)))
            {
                return null;
            }

            if (AnotherIn(text, municipality) is not null)
            {
                return text;
            }
        }

        return null;
    }

    /// <summary>Whether a name is that of a district and of nothing within it: «Байкаловский МР», not «Талицкая СОШ Талицкого района».</summary>
    public static bool IsDistrict(string name) =>
        NameKey.Of(name) is var key && AnyDistrict().Match(key) is { Success: true, Index: 0 } match && match.Length + 3 >= key.Length;

    private static string? AnotherIn(string text, Territory municipality)
    {
        HashSet<string> own = [.. municipality.NameKey.Split(' ').Select(WordStem.Of)];
        return AnyDistrict().Matches(NameKey.Of(text)).FirstOrDefault(match => !own.Contains(WordStem.Of(match.Groups["word"].Value)))?.Value;
    }

    // «Восточный управленческий округ» is no municipality, and «городского округа» alone names none.
    [GeneratedRegex(@"\b(?!УПРАВЛЕНЧ|АДМИНИСТР|ГОРОДСК|СЕЛЬСК|ДЕТСК)(?<word>\w{3,}[СЦ]К(ИЙ|ОГО|ОМУ|ИМ|ОМ|ОЕ)) ((МУНИЦИПАЛЬН\w+ |ГОРОДСК\w+ )?(РАЙОН\w*|ОКРУГ\w*|МР|ГО|МО)\b|МУНИЦИПАЛЬН\w+ ОБРАЗОВАНИ)", RegexOptions.CultureInvariant)]
    private static partial Regex AnyDistrict();

    /// <summary>The stem of the first word, its ending open, and a word that makes it a territory, in whatever case.</summary>
    private static Regex Pattern(Territory municipality)
    {
        string[] words = municipality.NameKey.Split(' ');
        string stem = words[0].Length > 4 ? words[0][..^2] : words[0];
        string number = words.Length > 1 && words[^1].All(char.IsAsciiDigit) ? $@"( \w+)* {words[^1]}\b" : "";
        return new Regex(
            $@"\b{Regex.Escape(stem)}\w* (МУНИЦИПАЛЬН|РАЙОН|ГОРОДСК|ОКРУГ|МР\b|МО\b|ГО\b){(number.Length > 0 ? @"\w*" : "")}{number}",
            RegexOptions.CultureInvariant);
    }
}
