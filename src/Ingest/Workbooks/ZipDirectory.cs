using System.Buffers.Binary;
using System.IO.Compression;

namespace SchoolSupport.Ingest.Workbooks;

/// <summary>Opens a .zip after a look at how much it claims to hold; nothing is inflated here.</summary>
internal static class ZipDirectory
{
    private const int EndRecordLength = 22;
    private const int MaxCommentLength = ushort.MaxValue;

    public static ZipArchive Open(Stream stream, int maxEntries)
    {
        try
        {
            if (CountEntries(stream) > maxEntries)
            {
                throw WorkbookRefusedException.TooLarge($"В файле больше {maxEntries} частей.");
            }

            stream.Position = 0;
            var archive = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: false, LegacyEncodings.Cp866);
            _ = archive.Entries; // reads the directory now, so that a damaged one shows here
            return archive;
        }
        catch (Exception damage) when (damage is InvalidDataException or EndOfStreamException or ArgumentException or NotSupportedException)
        {
            throw WorkbookRefusedException.Damaged("Файл повреждён или передан не до конца.", damage);
        }
    }

    /// <summary>
    /// Number of entries by the end record, before an object is made for each. 65,535 means «see the 64-bit record», which no
    /// honest workbook needs.
    /// </summary>
    private static int CountEntries(Stream stream)
    {
        int length = (int)Math.Min(stream.Length, EndRecordLength + MaxCommentLength);
        byte[] tail = new byte[length];
        stream.Position = stream.Length - length;
        stream.ReadExactly(tail);
        int end = tail.AsSpan().LastIndexOf("PK\x05\x06"u8);
        return end >= 0 && end + EndRecordLength <= length
            ? BinaryPrimitives.ReadUInt16LittleEndian(tail.AsSpan(end + 10))
            : throw new InvalidDataException("No end record.");
    }
}
