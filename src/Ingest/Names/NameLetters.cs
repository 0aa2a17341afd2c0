using System.Text.RegularExpressions;
using SchoolSupport.Domain.Vocabulary;

namespace SchoolSupport.Ingest.Names;

/// <summary>
/// A name as a <see cref="NameKey"/> without what typing and other systems put around it: «138049 - » in front, «(edu203389)»
/// behind, Latin letters that look Russian, words and numbers glued together.
/// </summary>
internal static partial class NameLetters
{
    private const string Latin = "ABCEHKMOPTXY";
    private const string Russian = "АВСЕНКМОРТХУ";

    public static string Of(string? text)
    {
        string plain = Codes().Replace((text ?? "").Normalize(), "");
        return string.Join(' ', NameKey.Of(Glued().Replace(plain, " ")).Split(' ').Select(InRussian));
    }

    /// <summary>A word that can be read in Russian letters, unless it is Latin for a reason: «II», «NEXT».</summary>
    private static string InRussian(string word) =>
        word.Any(letter => letter is >= 'A' and <= 'Z') && word.All(letter => Latin.Contains(letter) || letter is < 'A' or > 'Z')
            ? string.Concat(word.Select(letter => Latin.IndexOf(letter) is >= 0 and int at ? Russian[at] : letter))
            : word;

    [GeneratedRegex(@"^\s*[0-9]{4,}\s*[-–—:]\s*(?=\p{L})|\(?\b(edu|sch)[0-9]{4,}\)?\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Codes();

    // «краяМБОУ», «№2им», «СОШ1».
    [GeneratedRegex(@"(?<=\p{Ll})(?=\p{Lu}{2})|(?<=\p{L})(?=[0-9])|(?<=[0-9])(?=\p{L})")]
    private static partial Regex Glued();
}
