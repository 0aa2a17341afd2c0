using System.IO.Compression;

namespace SchoolSupport.Ingest.Workbooks;

/// <summary>
/// What an .xlsx, .ods or .docx may unpack to, judged before anything reads it. The sizes are those the archive declares: .NET stops
/// inflating at the declared size, so a forged smaller one ends as a damaged file.
/// </summary>
internal static class PackageCheck
{
    /// <summary>One character may be written as «&amp;#x10FFFF;».</summary>
    private const int BytesPerEscapedCharacter = 10;

    private static ReadOnlySpan<byte> ErrorType => "t=\"e\""u8;

    private static ReadOnlySpan<byte> ErrorTypeInApostrophes => "t='e'"u8;

    /// <exception cref="WorkbookRefusedException">It is nothing with tables that can be read safely.</exception>
    public static Package Open(byte[] content, ReadLimits limits, TimeBudget budget)
    {
        using ZipArchive archive = ZipDirectory.Open(new MemoryStream(content, writable: false), limits.MaxEntries);
        PackageKind kind = KindOf(archive);
        RefuseBombs(archive, limits);
        var errorFree = new HashSet<string>(StringComparer.Ordinal);
        RefuseLongRuns(archive, errorFree, limits, budget);
        return new Package(kind, errorFree);
    }

    private static PackageKind KindOf(ZipArchive archive)
    {
        var names = archive.Entries.Select(entry => entry.FullName.TrimStart('/')).ToHashSet(StringComparer.OrdinalIgnoreCase);
        if (names.Contains("xl/workbook.xml"))
        {
            return !names.Any(name => name.StartsWith("xl/externalLinks/", StringComparison.OrdinalIgnoreCase))
                ? PackageKind.Excel
                : throw WorkbookRefusedException.ExternalLinks();
        }

        return names switch
        {
            _ when names.Contains("content.xml") && names.Contains("META-INF/manifest.xml") => PackageKind.OpenDocument,
            _ when names.Contains("word/document.xml") => PackageKind.Word,
            _ when names.Contains("xl/workbook.bin") => throw WorkbookRefusedException.Xlsb(),
            _ when names.Contains("[Content_Types].xml") => throw WorkbookRefusedException.NotASpreadsheet("Это презентация или другой документ, а не книга Excel."),
            { Count: 0 } => throw WorkbookRefusedException.Empty("Архив пуст."),
            _ => throw WorkbookRefusedException.Archive(),
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
    /// The Excel reader builds a text of any length in memory, at ten times its size. So the parts are looked through for a
    /// stretch without markup longer than a cell can be, and, as they pass, for cells of the type «error».
    /// </summary>
    private static void RefuseLongRuns(ZipArchive archive, HashSet<string> errorFree, ReadLimits limits, TimeBudget budget)
    {
        long longest = (long)limits.MaxCellCharacters * BytesPerEscapedCharacter;
        byte[] buffer = new byte[64 * 1024];
        foreach (ZipArchiveEntry part in archive.Entries.Where(IsXml))
        {
            using Stream stream = OpenPart(part);
            long run = 0;
            int kept = 0;
            bool errors = false;
            for (int read = ReadSome(stream, buffer.AsSpan(kept)); read > 0; read = ReadSome(stream, buffer.AsSpan(kept)))
            {
                budget.Check();
                run = RunAfter(buffer.AsSpan(kept, read), run, longest);
                Span<byte> seen = buffer.AsSpan(0, kept + read);
                errors = errors || seen.IndexOf(ErrorType) >= 0 || seen.IndexOf(ErrorTypeInApostrophes) >= 0;
                kept = Math.Min(seen.Length, ErrorType.Length - 1);
                seen[^kept..].CopyTo(buffer); // the mark may be cut by the end of the buffer
            }

            if (!errors)
            {
                errorFree.Add(part.FullName);
            }
        }
    }

    private static bool IsXml(ZipArchiveEntry part) =>
        part.Name.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) || part.Name.EndsWith(".rels", StringComparison.OrdinalIgnoreCase);

    /// <summary>A piece is shorter than the longest stretch allowed, so only its ends can belong to a longer one.</summary>
    private static long RunAfter(ReadOnlySpan<byte> piece, long run, long longest)
    {
        int first = piece.IndexOf((byte)'<');
        RefuseIfLonger(run + (first < 0 ? piece.Length : first), longest);
        return first < 0 ? run + piece.Length : piece.Length - 1 - piece.LastIndexOf((byte)'<');
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

    private static int ReadSome(Stream stream, Span<byte> buffer)
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

/// <summary>What a look at the parts of a package tells.</summary>
/// <param name="ErrorFree">Parts known to hold no error cell.</param>
internal sealed record Package(PackageKind Kind, IReadOnlySet<string> ErrorFree);

/// <summary>Whose reader a package is for.</summary>
internal enum PackageKind
{
    Excel,
    OpenDocument,
    Word,
}
