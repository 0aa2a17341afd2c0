using System.Text.RegularExpressions;

namespace SchoolSupport.Ingest.Tables;

/// <summary>A cell's text as one line: any kind of blank is one space, invisible characters are gone.</summary>
public static partial class TextLine
{
    public static string Of(string text) => IsOne(text) ? text : Blanks().Replace(Invisible().Replace(text, ""), " ").Trim();

    /// <summary>Most texts are one line as they stand, which is found out much faster than they are made one.</summary>
    private static bool IsOne(string text)
    {
        char before = ' ';
        foreach (char character in text)
        {
            if (character == ' ' ? before == ' ' : character is '\u00AD' or '\uFEFF' or (>= '\u200B' and <= '\u200D') || char.IsWhiteSpace(character))
            {
                return false;
            }

            before = character;
        }

        return before != ' ' || text.Length == 0;
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();

    // Zero-width space and joiners, soft hyphen, byte order mark: they come with texts copied from web pages.
    [GeneratedRegex(@"[\u200B-\u200D\u00AD\uFEFF]")]
    private static partial Regex Invisible();
}
