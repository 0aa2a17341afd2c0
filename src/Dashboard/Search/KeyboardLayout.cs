using System.Text;

namespace SchoolSupport.Dashboard.Search;

/// <summary>Text typed with the wrong keyboard layout: «,firb» where «башки» was meant, «увг» where «edu» was.</summary>
public static class KeyboardLayout
{
    private const string Latin = "`qwertyuiop[]asdfghjkl;'zxcvbnm,.";
    private const string Cyrillic = "ёйцукенгшщзхъфывапролджэячсмитьбю";
    private const string LatinShifted = "~QWERTYUIOP{}ASDFGHJKL:\"ZXCVBNM<>";
    private const string CyrillicShifted = "ЁЙЦУКЕНГШЩЗХЪФЫВАПРОЛДЖЭЯЧСМИТЬБЮ";

    private static readonly Dictionary<char, char> ToCyrillic = Pairs(Latin + LatinShifted, Cyrillic + CyrillicShifted);
    private static readonly Dictionary<char, char> ToLatin = Pairs(Cyrillic + CyrillicShifted, Latin + LatinShifted);

    /// <summary>The same keys in the other layout; a text with any Russian letter is taken for typed in the Russian one.</summary>
    public static string Switched(string text)
    {
        Dictionary<char, char> keys = text.Any(ToLatin.ContainsKey) ? ToLatin : ToCyrillic;
        var other = new StringBuilder(text.Length);
        foreach (char letter in text)
        {
            other.Append(keys.GetValueOrDefault(letter, letter));
        }

        return other.ToString();
    }

    private static Dictionary<char, char> Pairs(string from, string to) => from.Zip(to).ToDictionary(pair => pair.First, pair => pair.Second);
}
