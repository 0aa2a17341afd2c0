using System.Text;

namespace SchoolSupport.Ingest.Workbooks.Delimited;

/// <summary>
/// Bytes of a table in text → characters: UTF-16 by its mark or by the zero bytes that no other encoding has, UTF-8 if it
/// decodes strictly, else windows-1251.
/// </summary>
internal static class TextDecoding
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static string Decode(byte[] content)
    {
        string text = content switch
        {
            [0xFF, 0xFE, ..] => DecodeUtf16(content, bigEndian: false),
            [0xFE, 0xFF, ..] => DecodeUtf16(content, bigEndian: true),
            _ when content.Contains((byte)0) && content.Length % 2 == 0 => DecodeUtf16(content, IsBigEndian(content)),
            _ => TryUtf8(content) ?? LegacyEncodings.Windows1251.GetString(content),
        };
        return text.Any(IsNeverInText)
            ? throw WorkbookRefusedException.NotASpreadsheet("Это двоичный файл, а не таблица в текстовом виде.")
            : text.TrimStart('\uFEFF');
    }

    /// <summary>Control characters; windows-1251 decodes its one unused byte to such, too.</summary>
    private static bool IsNeverInText(char character) =>
        char.IsControl(character) && character is not ('\t' or '\r' or '\n' or '\f' or '\v' or '\u0085');

    private static string? TryUtf8(byte[] content)
    {
        try
        {
            return StrictUtf8.GetString(content);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    /// <summary>Separators, digits and line ends have a zero in their upper half.</summary>
    private static bool IsBigEndian(byte[] content)
    {
        int even = 0;
        for (int i = 0; i < content.Length; i += 2)
        {
            even += content[i] == 0 ? 1 : 0;
        }

        return even > content.Count(value => value == 0) - even;
    }

    private static string DecodeUtf16(byte[] content, bool bigEndian)
    {
        try
        {
            return new UnicodeEncoding(bigEndian, byteOrderMark: true, throwOnInvalidBytes: true).GetString(content);
        }
        catch (DecoderFallbackException damage)
        {
            throw WorkbookRefusedException.Damaged("Текст в файле повреждён.", damage);
        }
    }
}
