using System.Buffers.Binary;
using System.Text;

namespace SchoolSupport.Ingest.Workbooks;

internal enum FileSignature
{
    Zip,

    /// <summary>The container of .xls, of .doc and of an .xlsx with a password.</summary>
    CompoundFile,

    /// <summary>.xls before Excel 5: records without a container.</summary>
    BareRecords,
    Html,
    OtherBinary,

    /// <summary>None of the above: text, or garbage that only decoding can tell from it.</summary>
    None,
}

internal static class FileSignatures
{
    private static readonly byte[][] Others =
        [[.. "%PDF"u8], [.. "{\\rtf"u8], [.. "Rar!"u8], [0x37, 0x7A, 0xBC, 0xAF], [0x1F, 0x8B], [0x89, .. "PNG"u8], [0xFF, 0xD8, 0xFF], [.. "GIF8"u8]];

    private static readonly string[] MarkupBeginnings = ["<!doctype", "<html", "<head", "<meta", "<table", "<style", "<?xml", "<!--", "mime-version:"];

    public static FileSignature Of(ReadOnlySpan<byte> content)
    {
        if (content.StartsWith("PK\x03\x04"u8) || content.StartsWith("PK\x05\x06"u8))
        {
            return FileSignature.Zip;
        }

        if (content.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]))
        {
            return FileSignature.CompoundFile;
        }

        if (IsBeginningOfFileRecord(content))
        {
            return FileSignature.BareRecords;
        }

        foreach (byte[] other in Others)
        {
            if (content.StartsWith(other))
            {
                return FileSignature.OtherBinary;
            }
        }

        return IsMarkup(content) ? FileSignature.Html : FileSignature.None;
    }

    private static bool IsBeginningOfFileRecord(ReadOnlySpan<byte> content) =>
        content.Length > 4
        && content[0] == 0x09
        && content[1] is 0x00 or 0x02 or 0x04 or 0x08
        && BinaryPrimitives.ReadUInt16LittleEndian(content[2..]) is 4 or 6 or 8 or 16;

    private static bool IsMarkup(ReadOnlySpan<byte> content)
    {
        ReadOnlySpan<byte> beginning = content[..Math.Min(content.Length, 200)];
        Encoding encoding = beginning switch
        {
            [0xFF, 0xFE, ..] => Encoding.Unicode,
            [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode,
            _ => Encoding.UTF8,
        };
        string text = encoding.GetString(beginning).TrimStart('\uFEFF', ' ', '\t', '\r', '\n');
        return MarkupBeginnings.Any(markup => text.StartsWith(markup, StringComparison.OrdinalIgnoreCase));
    }
}
