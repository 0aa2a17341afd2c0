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
        string[] keys = [.. texts.Select(NameKey.Of)];
        return keys.Any(key => AnyDistrict().IsMatch(key)) && !keys.Any(key => Pattern(municipality).IsMatch(key));
    }

    [GeneratedRegex(@"\b\w{3,}[СЦ]К(ИЙ|ОГО|ОМУ|ИМ|ОМ) (МУНИЦИПАЛЬН\w+ |ГОРОДСК\w+ )?(РАЙОН\w*|ОКРУГ\w*|МР|ГО)\b", RegexOptions.CultureInvariant)]
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
