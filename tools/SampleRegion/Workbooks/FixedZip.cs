using System.IO.Compression;

namespace SchoolSupport.SampleRegion.Workbooks;

/// <summary>Packs a zip again with sorted entries and one fixed time, so that the hour of writing leaves no trace.</summary>
internal static class FixedZip
{
    private static readonly DateTimeOffset Written = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static byte[] Rewrite(byte[] zip)
    {
        using ZipArchive source = new(new MemoryStream(zip), ZipArchiveMode.Read);
        using MemoryStream stream = new();
        using (ZipArchive target = new(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (ZipArchiveEntry entry in source.Entries.OrderBy(entry => entry.FullName, StringComparer.Ordinal))
            {
                ZipArchiveEntry copy = target.CreateEntry(entry.FullName, CompressionLevel.SmallestSize);
                copy.LastWriteTime = Written;
                using Stream from = entry.Open();
                using Stream to = copy.Open();
                from.CopyTo(to);
            }
        }

        return stream.ToArray();
    }
}
