using System.IO.Compression;

namespace SchoolSupport.Ingest.Workbooks.Excel;

/// <summary>
/// What an .xlsx may unpack to, judged before the Excel reader sees it. The sizes are those the archive declares: .NET stops
/// inflating at the declared size, so a forged smaller one ends as a damaged file.
/// </summary>
internal static class PackageCheck
{
    /// <summary>One character may be written as «&amp;#x10FFFF;».</summary>
    private const int BytesPerEscapedCharacter = 10;

    public static void RefuseUnlessWorkbook(byte[] content, ReadLimits limits, TimeBudget budget)
    {
        using ZipArchive archive = ZipDirectory.Open(new MemoryStream(content, writable: false), limits.MaxEntries);
        RefuseOtherFormats(archive);
        RefuseBombs(archive, limits);
        RefuseLongRuns(archive, limits, budget);
    }

    private static void RefuseOtherFormats(ZipArchive archive)
    {
        var names = archive.Entries.Select(entry => entry.FullName.TrimStart('/')).ToHashSet(StringComparer.OrdinalIgnoreCase);
        if (names.Contains("xl/workbook.xml"))
        {
            return;
        }

        throw names switch
        {
            _ when names.Contains("xl/workbook.bin") => WorkbookRefusedException.Xlsb(),
            _ when names.Contains("content.xml") && names.Contains("META-INF/manifest.xml") => WorkbookRefusedException.Ods(),
            _ when names.Contains("[Content_Types].xml") => WorkbookRefusedException.NotASpreadsheet("Это документ Word или презентация, а не книга Excel."),
            { Count: 0 } => WorkbookRefusedException.Empty("Архив пуст."),
            _ => WorkbookRefusedException.Archive(),
        };
    }

    private static void RefuseBombs(ZipArchive archive, ReadLimits limits)
    {
        long unpacked = 0;
        foreach (ZipArchiveEntry part in archive.Entries)
        {
            unpacked += part.Length;
            bool sharedStrings = part.Name.Equals("sharedStrings.xml", StringComparison.OrdinalIgnoreCase);
            if (unpacked > limits.MaxUnpackedBytes || (sharedStrings && part.Length > limits.MaxSharedStringsBytes))
            {
                throw WorkbookRefusedException.TooLarge("Внутри файла слишком много данных.");
            }

            if (part.Length > limits.RatioAppliesFromBytes && part.Length / limits.MaxCompressionRatio > part.CompressedLength)
            {
                throw WorkbookRefusedException.TooLarge("Файл устроен так, чтобы разрастись при открытии.");
            }
        }
    }

    /// <summary>
    /// The Excel reader builds a text of any length in memory, at ten times its size. So the larger parts are looked through for
    /// a stretch without markup longer than a cell can be.
    /// </summary>
    private static void RefuseLongRuns(ZipArchive archive, ReadLimits limits, TimeBudget budget)
    {
        long longest = (long)limits.MaxCellCharacters * BytesPerEscapedCharacter;
        byte[] buffer = new byte[64 * 1024];
        foreach (ZipArchiveEntry part in archive.Entries.Where(part => part.Length > longest && IsXml(part)))
        {
            using Stream stream = OpenPart(part);
            long run = 0;
            for (int read = ReadSome(stream, buffer); read > 0; read = ReadSome(stream, buffer))
            {
                budget.Check();
                run = RunAfter(buffer.AsSpan(0, read), run, longest);
            }
        }
    }

    private static bool IsXml(ZipArchiveEntry part) =>
        part.Name.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) || part.Name.EndsWith(".rels", StringComparison.OrdinalIgnoreCase);

    private static long RunAfter(ReadOnlySpan<byte> piece, long run, long longest)
    {
        for (int markup = piece.IndexOf((byte)'<'); markup >= 0; markup = piece.IndexOf((byte)'<'))
        {
            RefuseIfLonger(run + markup, longest);
            run = 0;
            piece = piece[(markup + 1)..];
        }

        RefuseIfLonger(run + piece.Length, longest);
        return run + piece.Length;
    }

    private static void RefuseIfLonger(long run, long longest)
    {
        if (run > longest)
        {
            throw WorkbookRefusedException.TooLarge("В одной ячейке слишком длинный текст.");
        }
    }

    private static Stream OpenPart(ZipArchiveEntry part)
    {
        try
        {
            return part.Open();
        }
        catch (InvalidDataException damage)
        {
            throw WorkbookRefusedException.Damaged("Файл повреждён.", damage);
        }
    }

    private static int ReadSome(Stream stream, byte[] buffer)
    {
        try
        {
            return stream.Read(buffer);
        }
        catch (Exception damage) when (damage is InvalidDataException or EndOfStreamException)
        {
            throw WorkbookRefusedException.Damaged("Файл повреждён.", damage);
        }
    }
}
