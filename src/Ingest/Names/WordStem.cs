namespace SchoolSupport.Ingest.Names;

/// <summary>«Байкаловская», «Байкаловской», «Байкаловский» → «БАЙКАЛОВСК»; other words stay as they are.</summary>
internal static class WordStem
{
    private static readonly string[] Endings = ["АЯ", "ОЙ", "ИЙ", "ОЕ", "УЮ", "ОГО", "ОМУ", "ИМ", "ОМ"];

    public static string Of(string word)
    {
        foreach (string ending in Endings)
        {
            if (word.EndsWith(ending, StringComparison.Ordinal) && word.Length > ending.Length + 3 && IsRelational(word[..^ending.Length]))
            {
                return word[..^ending.Length];
            }
        }

        return word;
    }

    /// <summary>«Тляратинского», not «Буйнакск».</summary>
    public static bool IsAdjective(string word) => Of(word).Length < word.Length;

    /// <summary>Whether a stem may be of an adjective made from a place or a person.</summary>
    public static bool IsRelational(string stem) =>
        stem.EndsWith("СК", StringComparison.Ordinal) || stem.EndsWith("ЦК", StringComparison.Ordinal);
}
