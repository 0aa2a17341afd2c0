using SchoolSupport.Domain.Vocabulary;

namespace SchoolSupport.Dashboard.Search;

/// <summary>Something the search can find, with all the words it is found by.</summary>
/// <param name="Kind">Said beside the title: «Раздел», the municipality of a school.</param>
/// <param name="TerritoryId">Null for what is of no territory.</param>
/// <param name="SchoolId">Null for what is no school.</param>
public sealed record SearchEntry(string Title, string Kind, string Href, int? TerritoryId = null, int? SchoolId = null)
{
    private string[] _exact = [];
    private string _words = "";

    /// <param name="exact">Codes: who types one of them means this.</param>
    /// <param name="more">Other names, abbreviations and words.</param>
    public SearchEntry FoundBy(IEnumerable<string> exact, params IEnumerable<string?> more)
    {
        string[] keys = [.. exact.Select(NameKey.Of).Where(key => key.Length > 0).Distinct(StringComparer.Ordinal)];
        return this with { _exact = keys, _words = " " + string.Join(' ', more.Prepend(Title).Select(NameKey.Of).Concat(keys)) };
    }

    /// <summary>How well the words fit, 0 the best; null when they do not.</summary>
    internal int? Fit(string[] words, string whole)
    {
        foreach (string word in words)
        {
            if (!_words.Contains(word, StringComparison.Ordinal))
            {
                return null;
            }
        }

        return Array.IndexOf(_exact, whole) >= 0 || _words.AsSpan(1).StartsWith(whole, StringComparison.Ordinal) ? 0
            : Array.TrueForAll(words, word => _words.Contains(" " + word, StringComparison.Ordinal)) ? 1
            : 2;
    }
}
