using System.Buffers.Binary;

namespace SchoolSupport.Ingest.Workbooks.Excel;

/// <summary>One stream out of the container of .xls files. Shorter ones, under 4 KB, are not looked for: no workbook is that small.</summary>
internal static class CompoundStream
{
    private const int HeaderSize = 512;
    private const int EntrySize = 128;
    private const int TableEntriesInHeader = 109;

    /// <summary>Where the header says how many sectors the directory and the three kinds of tables have.</summary>
    private static readonly int[] SectorCounts = [40, 44, 64, 72];

    /// <summary>
    /// The Excel reader takes room for as many sectors as the header says there are, before it looks for one of them.
    /// </summary>
    /// <exception cref="WorkbookRefusedException">The header speaks of more than the file can hold.</exception>
    public static void RefuseImpossible(byte[] file)
    {
        bool isPossible = file.Length > HeaderSize
            && BinaryPrimitives.ReadUInt16LittleEndian(file.AsSpan(30)) is 9 or 12
            && BinaryPrimitives.ReadUInt16LittleEndian(file.AsSpan(32)) == 6
            && SectorCounts.All(at => Number(file, at) is >= 0 and var sectors && sectors <= file.Length / HeaderSize);
        if (!isPossible)
        {
            throw WorkbookRefusedException.Damaged("Файл повреждён или передан не до конца.");
        }
    }

    /// <returns>Null when the container holds none of the names.</returns>
    /// <exception cref="InvalidDataException">The container is damaged.</exception>
    public static byte[]? Find(byte[] file, params IReadOnlyList<string> names)
    {
        int sector = 1 << Math.Min((int)BinaryPrimitives.ReadUInt16LittleEndian(file.AsSpan(30)), 12);
        int[] next = Table(file, sector);
        byte[] directory = Chain(file, next, Number(file, 48), sector, long.MaxValue);
        for (int at = 0; at + EntrySize <= directory.Length; at += EntrySize)
        {
            ReadOnlySpan<byte> entry = directory.AsSpan(at, EntrySize);
            int nameBytes = Math.Clamp(BinaryPrimitives.ReadUInt16LittleEndian(entry[64..]) - 2, 0, 62);
            string name = System.Text.Encoding.Unicode.GetString(entry[..nameBytes]);
            uint length = BinaryPrimitives.ReadUInt32LittleEndian(entry[120..]);
            if (length >= 4096 && names.Contains(name, StringComparer.OrdinalIgnoreCase))
            {
                return Chain(file, next, BinaryPrimitives.ReadInt32LittleEndian(entry[116..]), sector, length);
            }
        }

        return null;
    }

    /// <summary>The sector that follows each; the table of tables stands in the header and, for large files, goes on in sectors.</summary>
    private static int[] Table(byte[] file, int sector)
    {
        int numbers = sector / 4;
        var tables = new List<int>();
        for (int i = 0; i < TableEntriesInHeader; i++)
        {
            tables.Add(Number(file, 76 + (4 * i)));
        }

        int more = Number(file, 68);
        for (int seen = 0; more >= 0 && seen <= file.Length / sector; seen++)
        {
            int at = Offset(file, more, sector);
            for (int i = 0; i < numbers - 1; i++)
            {
                tables.Add(Number(file, at + (4 * i)));
            }

            more = Number(file, at + sector - 4);
        }

        var next = new List<int>();
        foreach (int table in tables.Where(table => table >= 0).Take((file.Length / sector) + 1))
        {
            int at = Offset(file, table, sector);
            for (int i = 0; i < numbers; i++)
            {
                next.Add(Number(file, at + (4 * i)));
            }
        }

        return [.. next];
    }

    private static byte[] Chain(byte[] file, int[] next, int first, int sector, long length)
    {
        using var whole = new MemoryStream();
        for (int at = first; at >= 0 && whole.Length < length; at = at < next.Length ? next[at] : throw Damage())
        {
            int offset = Offset(file, at, sector);
            whole.Write(file, offset, (int)Math.Min(sector, Math.Min(file.Length - offset, length - whole.Length)));
            if (whole.Length > file.Length)
            {
                throw Damage(); // a chain that bites its tail
            }
        }

        return whole.ToArray();
    }

    private static int Offset(byte[] file, int sector, int size) =>
        ((long)sector * size) + Math.Max(HeaderSize, size) is var offset && offset < file.Length ? (int)offset : throw Damage();

    private static int Number(byte[] file, int at) =>
        at + 4 <= file.Length ? BinaryPrimitives.ReadInt32LittleEndian(file.AsSpan(at)) : throw Damage();

    private static InvalidDataException Damage() => new("A sector outside the file.");
}
