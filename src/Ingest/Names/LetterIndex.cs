namespace SchoolSupport.Ingest.Names;

/// <summary>Finds the few names that share enough letters with a text, so that not every name has to be measured against it.</summary>
internal sealed class LetterIndex
{
    /// <summary>More than anybody reads through; the weak ones fall out by their score.</summary>
    private const int Most = 40;

    /// <summary>How many entries are looked through: rare pieces of a name say enough, the common ones are in half of a big register.</summary>
    private const int MostEntries = 4000;

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
        int seen = 0;
        foreach (List<int> having in Grams(text).Select(gram => _byGram.GetValueOrDefault(gram)).OfType<List<int>>().OrderBy(having => having.Count))
        {
            if (seen > 0 && seen + having.Count > MostEntries)
            {
                break;
            }

            seen += having.Count;
            foreach (int at in having)
            {
                shared[at] = shared.GetValueOrDefault(at) + 1;
            }
        }

        return shared.OrderByDescending(name => name.Value).ThenBy(name => name.Key).Take(Most).Select(name => name.Key);
    }

    /// <summary>Each three letters that follow one another, once, and the numbers; of a name of two letters the name.</summary>
    private static HashSet<string> Grams(SchoolNameParts name)
    {
        string letters = name.Letters;
        HashSet<string> grams = [.. name.Numbers];
        for (int i = 0; i < letters.Length - 2; i++)
        {
            grams.Add(letters.Substring(i, 3));
        }

        if (letters.Length is 1 or 2)
        {
            grams.Add(letters);
        }

        return grams;
    }
}
