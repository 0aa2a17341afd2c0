using System.IO.Compression;
using System.Text;

namespace SchoolSupport.Ingest.Workbooks;

/// <summary>
/// The files in a .zip. Nothing is unpacked to the disk, so a name like «../../x» is only a name. An archive that cannot be
/// opened is one file which is refused when read, so that the others of the import go on.
/// </summary>
internal static class InputArchive
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static IReadOnlyList<InputFile> Files(string path, Func<Stream> open, ReadLimits limits)
    {
        try
        {
            using ZipArchive archive = Open(open, limits);
            return [.. archive.Entries
                .Select((entry, index) => (Name: NameOf(entry), Index: index))
                .Where(file => file.Name.Length > 0 && !file.Name.EndsWith('/') && !file.Name.Split('/').Any(InputFiles.IsLeftOut))
                .Select(file => new InputFile($"{path}/{file.Name}", () => ReadEntry(open, file.Index, limits)))
                .OrderBy(file => file.Path, StringComparer.Ordinal)];
        }
        catch (WorkbookRefusedException refusal)
        {
            return [new InputFile(path, () => throw refusal)];
        }
    }

    private static ZipArchive Open(Func<Stream> open, ReadLimits limits)
    {
        Stream stream;
        try
        {
            stream = open();
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw WorkbookRefusedException.Unreadable(failure);
        }

        try
        {
            if (stream.Length > limits.MaxArchiveBytes)
            {
                throw WorkbookRefusedException.TooLarge($"Архив больше {limits.MaxArchiveBytes / (1024 * 1024)} МБ.");
            }

            ZipArchive archive = ZipDirectory.Open(stream, Math.Min(limits.MaxEntries, limits.MaxFiles));
            return archive.Entries.Sum(entry => entry.Length) <= limits.MaxArchiveUnpackedBytes
                ? archive
                : throw WorkbookRefusedException.TooLarge("Внутри архива слишком много данных.");
        }
        catch (WorkbookRefusedException)
        {
            stream.Dispose();
            throw;
        }
    }

    private static byte[] ReadEntry(Func<Stream> open, int index, ReadLimits limits)
    {
        using ZipArchive archive = Open(open, limits);
        ZipArchiveEntry entry = archive.Entries[index];
        if (entry.IsEncrypted)
        {
            throw WorkbookRefusedException.Encrypted();
        }

        if (entry.Length > limits.MaxFileBytes)
        {
            throw WorkbookRefusedException.TooLarge($"Файл больше {limits.MaxFileBytes / (1024 * 1024)} МБ.");
        }

        try
        {
            using Stream packed = entry.Open();
            byte[] content = new byte[entry.Length];
            packed.ReadExactly(content);
            return content;
        }
        catch (Exception damage) when (damage is InvalidDataException or IOException or NotSupportedException)
        {
            throw WorkbookRefusedException.Damaged("Файл в архиве повреждён.", damage);
        }
    }

    private static string NameOf(ZipArchiveEntry entry)
    {
        string name = entry.FullName.Replace('\\', '/');
        bool folder = name.EndsWith('/');
        name = string.Join('/', Mend(name).Split('/').Where(part => part is not ("" or "." or "..")));
        return folder ? name + "/" : name;
    }

    /// <summary>
    /// macOS writes UTF-8 without saying so, which read as CP866 shows as «╨ЁтАЭ…»: every Cyrillic letter of UTF-8 begins with
    /// a byte that is ╨ or ╤ there, and nobody names a file so.
    /// </summary>
    private static string Mend(string name)
    {
        if (!name.AsSpan().ContainsAny('╨', '╤'))
        {
            return name;
        }

        try
        {
            return StrictUtf8.GetString(LegacyEncodings.Cp866.GetBytes(name));
        }
        catch (DecoderFallbackException)
        {
            return name;
        }
    }
}
