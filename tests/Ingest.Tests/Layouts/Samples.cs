using SchoolSupport.Ingest.Layouts;
using SchoolSupport.Ingest.Planning;
using SchoolSupport.Ingest.Workbooks;

namespace SchoolSupport.Ingest.Tests.Layouts;

/// <summary>The workbooks of data/samples.</summary>
internal static class Samples
{
    public static string Folder { get; } = Find();

    /// <summary>The root of the repository.</summary>
    public static string Root => Path.GetFullPath(Path.Combine(Folder, "..", ".."));

    public static byte[] Bytes(string path) => File.ReadAllBytes(Path.Combine(Folder, path));

    public static FileReading Read(string path) => FileReader.Read(path, Bytes(path), [], ReadLimits.Default);

    /// <summary>The facts of a sample, once it is certain that the expected layout read it.</summary>
    public static IReadOnlyList<RawFact> Facts(string path, string layout)
    {
        FileReading reading = Read(path);
        Assert.Contains(reading.Tables, table => table.Layout.Code == layout);
        return [.. reading.Tables.Where(table => table.Layout.Code == layout).SelectMany(table => table.Facts)];
    }

    private static string Find()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            string samples = Path.Combine(folder.FullName, "data", "samples");
            if (Directory.Exists(samples))
            {
                return samples;
            }
        }

        throw new DirectoryNotFoundException("data/samples is not above the tests.");
    }
}
