namespace SchoolSupport.Ingest.Workbooks;

/// <summary>Files, folders and .zip archives → the files in them, in an order that does not depend on the machine.</summary>
public static class InputFiles
{
    private static readonly string[] SystemFiles = ["Thumbs.db", "desktop.ini"];

    /// <summary>
    /// A file of unknown kind stays in the list: it has to be refused with a reason. Only what no person put there is left out:
    /// hidden files and the lock files of Office.
    /// </summary>
    /// <exception cref="FileNotFoundException">One of the paths does not exist.</exception>
    /// <exception cref="WorkbookRefusedException">There are too many files.</exception>
    public static IReadOnlyList<InputFile> Collect(IEnumerable<string> paths, ReadLimits limits)
    {
        var files = new List<InputFile>();
        foreach (string path in paths)
        {
            if (!File.Exists(path) && !Directory.Exists(path))
            {
                throw new FileNotFoundException($"Нет такого файла или папки: «{path}». Проверьте путь.", path);
            }

            IEnumerable<InputFile> found = File.Exists(path)
                ? OfFile(new FileInfo(path), Path.GetFileName(path), limits)
                : OfFolder(new DirectoryInfo(path), prefix: "", limits);
            files.AddRange(found.OrderBy(file => file.Path, StringComparer.Ordinal));
            RefuseIfTooMany(files.Count, limits);
        }

        return files;
    }

    /// <summary>A file that came over the network: itself, or the files in it if it is a .zip.</summary>
    public static IReadOnlyList<InputFile> Unpack(string name, byte[] content, ReadLimits limits) =>
        IsArchive(name)
            ? [.. InputArchive.Files(name, () => new MemoryStream(content, writable: false), limits)]
            : [new InputFile(name, () => content)];

    internal static bool IsLeftOut(string name) =>
        name.StartsWith('.') || name.StartsWith("~$", StringComparison.Ordinal) || SystemFiles.Contains(name, StringComparer.OrdinalIgnoreCase);

    private static bool IsArchive(string name) => name.EndsWith(".zip", StringComparison.OrdinalIgnoreCase);

    private static void RefuseIfTooMany(int count, ReadLimits limits)
    {
        if (count > limits.MaxFiles)
        {
            throw WorkbookRefusedException.TooLarge($"Файлов больше {limits.MaxFiles}.");
        }
    }

    private static IEnumerable<InputFile> OfFolder(DirectoryInfo folder, string prefix, ReadLimits limits)
    {
        foreach (FileSystemInfo entry in folder.EnumerateFileSystemInfos())
        {
            // A link to a folder may lead back here for ever.
            bool linkedFolder = entry is DirectoryInfo && entry.LinkTarget is not null;
            if (linkedFolder || IsLeftOut(entry.Name) || entry.Attributes.HasFlag(FileAttributes.Hidden))
            {
                continue;
            }

            IEnumerable<InputFile> found = entry is DirectoryInfo inner
                ? OfFolder(inner, $"{prefix}{entry.Name}/", limits)
                : OfFile((FileInfo)entry, prefix + entry.Name, limits);
            foreach (InputFile file in found)
            {
                yield return file;
            }
        }
    }

    private static IEnumerable<InputFile> OfFile(FileInfo file, string path, ReadLimits limits) =>
        IsArchive(file.Name)
            ? InputArchive.Files(path, file.OpenRead, limits)
            : [new InputFile(path, () => ReadBytes(file, limits))];

    private static byte[] ReadBytes(FileInfo file, ReadLimits limits)
    {
        try
        {
            return file.Length <= limits.MaxFileBytes
                ? File.ReadAllBytes(file.FullName)
                : throw WorkbookRefusedException.TooLarge($"Файл больше {limits.MaxFileBytes / (1024 * 1024)} МБ.");
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw WorkbookRefusedException.Unreadable(failure);
        }
    }
}
