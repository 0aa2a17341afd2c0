using System.Text.RegularExpressions;

namespace SchoolSupport.Ingest.Written;

/// <summary>Texts of somebody's file may hold characters that XML cannot.</summary>
internal static partial class XmlCharacters
{
    public static string Only(string text) => Forbidden().Replace(text, " ");

    [GeneratedRegex(@"[\x00-\x08\x0B\x0C\x0E-\x1F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]")]
    private static partial Regex Forbidden();
}
