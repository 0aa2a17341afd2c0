namespace SchoolSupport.Ingest.Names;

/// <summary>Finds the few names that share enough letters with a text, so that not every name has to be measured against it.</summary>
internal sealed class LetterIndex
{
    /// <summary>More than anybody reads through; the weak ones fall out by their score.</summary>
    private const int Most = 40;

    private readonly Dictionary<string, List<int>> _byGram = new(StringComparer.Ordinal);

    public LetterIndex(IEnumerable<SchoolNameParts> names)
    {
        int at = 0;
        foreach (SchoolNameParts name in names)
        {
            foreach (string gram in Grams(name))
            {
                if (!_byGram.TryGetValue(gram, out List<int>? having))
                {
                    _byGram[gram] = having = [];
                }

                having.Add(at);
            }

            at++;
        }
    }

    /// <summary>Places of the names in the order they were given, those with most in common first.</summary>
    public IEnumerable<int> Near(SchoolNameParts text)
    {
        var shared = new Dictionary<int, int>();
        foreach (string gram in Grams(text))
        {
            foreach (int at in _byGram.GetValueOrDefault(gram) ?? [])
            {
                shared[at] = shared.GetValueOrDefault(at) + 1;
            }
        }

        return shared.OrderByDescending(name => name.Value).ThenBy(name => name.Key).Take(Most).Select(name => name.Key);
    }

    /// <summary>Pairs of letters that follow each other, each once, and the numbers.</summary>
    private static HashSet<string> Grams(SchoolNameParts name)
    {
        string letters = name.Letters;
        HashSet<string> grams = [.. name.Numbers];
        for (int i = 0; i + 1 < letters.Length; i++)
        {
            grams.Add(letters.Substring(i, 2));
        }

        return grams;
    }
}
