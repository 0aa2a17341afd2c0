using SchoolSupport.Domain.Vocabulary;

namespace SchoolSupport.Ingest.Names;

/// <summary>«БСШ» for «Байкаловская СОШ», «НИСШ» for «Нижнеиленская СОШ»: letters of the name, then of the kind.</summary>
internal static class Abbreviation
{
    /// <summary>Endings by kind, the longer first.</summary>
    private static readonly (string Ending, string? Kind)[] Endings =
        [("СОШ", "СОШ"), ("ООШ", "ООШ"), ("НОШ", "НОШ"), ("СШ", "СОШ"), ("ОШ", "ООШ"), ("НШ", "НОШ"), ("Г", "гимназия"), ("Л", "лицей"), ("Ш", null)];

    /// <summary>Whether a text may be one at all: a word of a few capital letters.</summary>
    public static bool MayBe(string text) => text.Trim() is { Length: >= 2 and <= 7 } word && word.All(char.IsUpper);

    /// <returns>0 when the text is no abbreviation of the name; more for the first letters of its words than for some letters.</returns>
    public static double Likeness(string text, SchoolNameParts name)
    {
        string letters = NameKey.Of(text);
        if (name.Words.Count == 0)
        {
            return 0;
        }

        double best = 0;
        foreach ((string ending, string? kind) in Endings)
        {
            if (letters.Length > ending.Length && letters.EndsWith(ending, StringComparison.Ordinal) && (kind is null || name.Kinds.Contains(kind)))
            {
                string rest = letters[..^ending.Length];
                best = Math.Max(best, rest == string.Concat(name.Words.Select(word => word[0])) ? 0.7 : Opens(rest, string.Concat(name.Words)) ? 0.6 : 0);
            }
        }

        return best;
    }

    /// <summary>Whether the letters stand in the name in this order, the first of them first.</summary>
    private static bool Opens(string letters, string name)
    {
        int at = 0;
        foreach (char letter in name)
        {
            at += at < letters.Length && letters[at] == letter ? 1 : 0;
        }

        return letters[0] == name[0] && at == letters.Length;
    }
}
