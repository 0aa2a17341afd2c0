using System.Diagnostics;
using SchoolSupport.Domain.Operations;
using SchoolSupport.Domain.Storage;
using SchoolSupport.Ingest.Planning;
using SchoolSupport.Ingest.Workbooks;

namespace SchoolSupport.Bench.Imports;

/// <summary>One thing that is measured, in a process of its own: only so the peak of memory is its own.</summary>
/// <param name="File">The full file.</param>
/// <param name="Small">The same in small, read before until the code is compiled as it stays.</param>
internal sealed record ImportMeasure(string Name, Func<byte[]> File, Func<byte[]> Small, Func<byte[], string, Task> Work)
{
    private const int Rows = 100_000;
    private const string RegionFile = "Результаты ВПР.xlsx";
    private const int SmallRows = 2_000;

    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(4);

    public static IReadOnlyList<ImportMeasure> All { get; } =
    [
        Pupils("pupils-bare", Bare),
        Pupils("pupils-checked", Checked("ВПР 2021, русский язык, 4 класс.xlsx")),
        Schools("schools-bare", Bare),
        Schools("schools-checked", Checked(RegionFile)),
        Schools("schools-stored", StoredAsync),
    ];

    /// <returns>Seconds for the full file, and the most memory the process ever held.</returns>
    public async Task<(double Seconds, long PeakBytes)> RunAsync()
    {
        string folder = Directory.CreateTempSubdirectory("school-support-bench-").FullName;
        try
        {
            byte[] small = Small();
            var warming = Stopwatch.StartNew();
            for (int round = 0; warming.Elapsed < WarmUp; round++)
            {
                await Work(small, Path.Combine(folder, $"{round}.db"));
            }

            byte[] file = await System.IO.File.ReadAllBytesAsync(PathOf(this));
            GC.Collect();
            var watch = Stopwatch.StartNew();
            await Work(file, Path.Combine(folder, "full.db"));
            return (watch.Elapsed.TotalSeconds, Process.GetCurrentProcess().PeakWorkingSet64);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>Where the process that starts the measures has put the file: making it would count as memory.</summary>
    public static string PathOf(ImportMeasure measure) =>
        Path.Combine(Path.GetTempPath(), $"school-support-bench-{measure.Name[..measure.Name.IndexOf('-', StringComparison.Ordinal)]}.xlsx");

    private static ImportMeasure Pupils(string name, Func<byte[], string, Task> work) => new(name, () => BigFiles.Pupils(Rows), () => BigFiles.Pupils(SmallRows), work);

    private static ImportMeasure Schools(string name, Func<byte[], string, Task> work) => new(name, () => BigFiles.Schools(Rows), () => BigFiles.Schools(SmallRows), work);

    private static Task Bare(byte[] file, string database)
    {
        BareReader.Cells(file);
        return Task.CompletedTask;
    }

    private static Func<byte[], string, Task> Checked(string path) => (file, _) =>
        FileReader.Read(path, file, [], ReadLimits.Default) is { Refusal: string why }
            ? throw new InvalidOperationException(why)
            : Task.CompletedTask;

    private static async Task StoredAsync(byte[] file, string database)
    {
        using Database opened = await Database.OpenAsync(DatabaseAddress.Of(database), CancellationToken.None);
        var importer = new Importer(opened, TimeProvider.System, ReadLimits.Default);
        Batch batch = await importer.ReadAsync([new InputFile(RegionFile, () => file)], null, null, CancellationToken.None);
        IReadOnlyList<StoredFile> stored = await importer.StoreAsync(batch, Actor.Demonstration, null, CancellationToken.None);
        if (stored.Any(one => one.Import is null))
        {
            throw new InvalidOperationException(stored[0].File.Refusal);
        }
    }
}
