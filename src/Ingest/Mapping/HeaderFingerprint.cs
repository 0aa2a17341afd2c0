using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using SchoolSupport.Domain.Vocabulary;
using SchoolSupport.Ingest.Tables;

namespace SchoolSupport.Ingest.Mapping;

/// <summary>
/// What tells one header from another, whatever the year: the headings in their order, without years, dates, case and
/// punctuation. «Качество, % 2024 г.» and «Качество % 2025г» are one heading.
/// </summary>
public static partial class HeaderFingerprint
{
    public static string Of(SheetTable table) => Of(table.Columns.Select(column => column.Header));

    public static string Of(IEnumerable<string> headings) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', headings.Select(Key)))));

    /// <summary>One heading as the fingerprint sees it; empty for a heading that is nothing but a year.</summary>
    public static string Key(string heading)
    {
        string timeless = Year().Replace(Date().Replace(Pair().Replace(heading, " "), " "), " ");

        // The sign decides between a share and a number of pupils, and a key has letters and digits only.
        return NameKey.Of(timeless.Replace("%", " процент ", StringComparison.Ordinal));
    }

    [GeneratedRegex(@"(?<![0-9])(19|20)[0-9]{2}\s*[-–—/]\s*((19|20)?[0-9]{2})(?![0-9])(\s*(уч(ебн\p{L}*)?\.?\s*)?г(од\p{L}*|г?\.)?(?!\p{L}))?", RegexOptions.IgnoreCase)]
    private static partial Regex Pair();

    [GeneratedRegex(@"(?<![0-9])[0-9]{1,2}\.[0-9]{1,2}\.((19|20)?[0-9]{2})(?![0-9])(\s*г\.?(?!\p{L}))?", RegexOptions.IgnoreCase)]
    private static partial Regex Date();

    [GeneratedRegex(@"(?<![0-9])(19|20)[0-9]{2}(?![0-9])(\s*г(од\p{L}*|г?\.)?(?!\p{L}))?", RegexOptions.IgnoreCase)]
    private static partial Regex Year();
}
