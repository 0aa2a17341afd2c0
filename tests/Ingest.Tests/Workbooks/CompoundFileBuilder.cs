using System.Buffers.Binary;
using System.Text;

namespace SchoolSupport.Ingest.Tests.Workbooks;

/// <summary>The container of .xls and of protected .xlsx, as small as the format allows: one table sector, one directory sector.</summary>
internal static class CompoundFileBuilder
{
    private const int Sector = 512;
    private const int EndOfChain = -2;

    /// <summary>Shorter streams would lie in a container inside the container.</summary>
    private const int MinStream = 4096;

    public static byte[] Build(params (string Name, byte[] Content)[] streams)
    {
        byte[][] contents = [.. streams.Select(stream => Padded(stream.Content))];
        byte[] file = new byte[(3 * Sector) + contents.Sum(content => content.Length)];
        WriteHeader(file);
        Span<byte> table = file.AsSpan(Sector, Sector);
        table.Fill(0xFF);
        Put(table, 0, -3); // the table itself
        Put(table, 4, EndOfChain); // the directory

        Span<byte> directory = file.AsSpan(2 * Sector, Sector);
        WriteEntry(directory, "Root Entry", type: 5, start: EndOfChain, length: 0, right: -1, child: 1);
        int next = 2;
        for (int i = 0; i < contents.Length; i++)
        {
            int right = i + 1 < contents.Length ? i + 2 : -1;
            WriteEntry(directory[(128 * (i + 1))..], streams[i].Name, type: 2, next, contents[i].Length, right, child: -1);
            contents[i].CopyTo(file, (next + 1) * Sector);
            int sectors = contents[i].Length / Sector;
            for (int s = 0; s < sectors; s++, next++)
            {
                Put(table, next * 4, s == sectors - 1 ? EndOfChain : next + 1);
            }
        }

        return file;
    }

    private static byte[] Padded(byte[] content)
    {
        byte[] padded = new byte[Math.Max(MinStream, (content.Length + Sector - 1) / Sector * Sector)];
        content.CopyTo(padded, 0);
        return padded;
    }

    private static void WriteHeader(Span<byte> header)
    {
        ((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]).CopyTo(header);
        Put(header, 24, 0x0003003E); // versions
        Put(header, 28, 0x0009FFFE); // byte order, sectors of 2^9
        Put(header, 32, 6); // small sectors of 2^6
        Put(header, 44, 1); // table sectors
        Put(header, 48, 1); // the directory's sector
        Put(header, 56, MinStream);
        Put(header, 60, EndOfChain);
        Put(header, 68, EndOfChain);
        header[76..Sector].Fill(0xFF);
        Put(header, 76, 0); // the table's sector
    }

    private static void WriteEntry(Span<byte> entry, string name, byte type, int start, int length, int right, int child)
    {
        byte[] utf16 = Encoding.Unicode.GetBytes(name + '\0');
        utf16.CopyTo(entry);
        entry[64] = (byte)utf16.Length;
        entry[66] = type;
        entry[67] = 1;
        Put(entry, 68, -1);
        Put(entry, 72, right);
        Put(entry, 76, child);
        Put(entry, 116, start);
        Put(entry, 120, length);
    }

    private static void Put(Span<byte> span, int offset, int value) => BinaryPrimitives.WriteInt32LittleEndian(span[offset..], value);
}
