using System.Text.RegularExpressions;

namespace SchoolSupport.Ingest.Tables;

/// <summary>A cell's text as one line: any kind of blank is one space, invisible characters are gone.</summary>
public static partial class TextLine
{
    public static string Of(string text) => Blanks().Replace(Invisible().Replace(text, ""), " ").Trim();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();

    // Zero-width space and joiners, soft hyphen, byte order mark: they come with texts copied from web pages.
    [GeneratedRegex(@"[\u200B-\u200D\u00AD\uFEFF]")]
    private static partial Regex Invisible();
}
