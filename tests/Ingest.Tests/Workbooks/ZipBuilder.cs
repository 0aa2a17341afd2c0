using System.IO.Compression;
using System.Text;

namespace SchoolSupport.Ingest.Tests.Workbooks;

internal static class ZipBuilder
{
    public static byte[] Build(params (string Name, string Content)[] entries) => Build(Encoding.UTF8, entries);

    /// <param name="names">CP866 is what Russian Windows writes, without the mark of UTF-8.</param>
    public static byte[] Build(Encoding names, params (string Name, string Content)[] entries) =>
        Build(names, [.. entries.Select(entry => (entry.Name, Encoding.UTF8.GetBytes(entry.Content)))]);

    public static byte[] Build(params (string Name, byte[] Content)[] entries) => Build(Encoding.UTF8, entries);

    private static byte[] Build(Encoding names, (string Name, byte[] Content)[] entries)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true, names))
        {
            foreach ((string name, byte[] content) in entries)
            {
                using Stream entry = archive.CreateEntry(name).Open();
                entry.Write(content);
            }
        }

        return stream.ToArray();
    }
}
