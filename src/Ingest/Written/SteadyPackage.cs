using System.IO.Compression;

namespace SchoolSupport.Ingest.Written;

/// <summary>A package with its parts in one order and without the time of writing: the same input makes the same bytes.</summary>
internal static class SteadyPackage
{
    /// <summary>The earliest a .zip can say.</summary>
    private static readonly DateTimeOffset Always = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static byte[] Of(Stream package)
    {
        using var read = new ZipArchive(package, ZipArchiveMode.Read, leaveOpen: true);
        using var target = new MemoryStream();
        using (var written = new ZipArchive(target, ZipArchiveMode.Create, leaveOpen: true))
        {
            // The list of contents comes first: some readers look at the first part to know what the file is.
            foreach (ZipArchiveEntry part in read.Entries.OrderBy(part => part.FullName != "[Content_Types].xml").ThenBy(part => part.FullName, StringComparer.Ordinal))
            {
                ZipArchiveEntry copy = written.CreateEntry(part.FullName);
                copy.LastWriteTime = Always;
                using Stream from = part.Open();
                using Stream to = copy.Open();
                from.CopyTo(to);
            }
        }

        return target.ToArray();
    }
}
