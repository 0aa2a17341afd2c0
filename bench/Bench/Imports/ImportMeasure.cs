using System.Diagnostics;
using SchoolSupport.Domain.Operations;
using SchoolSupport.Domain.Storage;
using SchoolSupport.Ingest.Planning;
using SchoolSupport.Ingest.Workbooks;

namespace SchoolSupport.Bench.Imports;

/// <param name="Seconds">By the clock.</param>
/// <param name="Cpu">Seconds of all processors.</param>
/// <param name="PeakBytes">The most memory the process ever held.</param>
internal sealed record Measured(double Seconds, double Cpu, long PeakBytes);

/// <summary>One thing that is measured, in a process of its own: only so the peak of memory is its own.</summary>
/// <param name="File">The full file.</param>
/// <param name="Small">The same in small, read before, so that all code is compiled.</param>
internal sealed record ImportMeasure(string Name, Func<byte[]> File, Func<byte[]> Small, Func<byte[], Database?, Task> Work)
{
    private const int Rows = 100_000;
    private const string RegionFile = "Результаты ВПР.xlsx";
    private const int SmallRows = 2_000;

    private const int WarmUpRounds = 5;

    public static IReadOnlyList<ImportMeasure> All { get; } =
    [
        Pupils("pupils-bare", Bare),
        Pupils("pupils-checked", Checked("ВПР 2021, русский язык, 4 класс.xlsx")),
        Schools("schools-bare", Bare),
        Schools("schools-checked", Checked(RegionFile)),
        Schools("schools-stored", StoredAsync),
    ];

    public async Task<Measured> RunAsync()
    {
        string folder = Directory.CreateTempSubdirectory("school-support-bench-").FullName;
        try
        {
            byte[] small = Small();
            for (int round = 0; round < WarmUpRounds; round++)
            {
                using Database? database = await OpenAsync(folder, round);
                await Work(small, database);
            }

            byte[] file = await System.IO.File.ReadAllBytesAsync(PathOf(this));
            using Database? empty = await OpenAsync(folder, -1);
            GC.Collect();
            TimeSpan before = Environment.CpuUsage.TotalTime;
            var watch = Stopwatch.StartNew();
            await Work(file, empty);
            TimeSpan elapsed = watch.Elapsed;
            using var process = Process.GetCurrentProcess();
            return new Measured(elapsed.TotalSeconds, (Environment.CpuUsage.TotalTime - before).TotalSeconds, process.PeakWorkingSet64);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>Where the process that starts the measures has put the file: making it would count as memory.</summary>
    public static string PathOf(ImportMeasure measure) =>
        Path.Combine(Path.GetTempPath(), $"school-support-bench-{measure.Name[..measure.Name.IndexOf('-', StringComparison.Ordinal)]}.xlsx");

    private async Task<Database?> OpenAsync(string folder, int round) => Name.EndsWith("-stored", StringComparison.Ordinal)
        ? await Database.OpenAsync(DatabaseAddress.Of(Path.Combine(folder, $"{round}.db")), CancellationToken.None)
        : null;

    private static ImportMeasure Pupils(string name, Func<byte[], Database?, Task> work) => new(name, () => BigFiles.Pupils(Rows), () => BigFiles.Pupils(SmallRows), work);

    private static ImportMeasure Schools(string name, Func<byte[], Database?, Task> work) => new(name, () => BigFiles.Schools(Rows), () => BigFiles.Schools(SmallRows), work);

    private static Task Bare(byte[] file, Database? database)
    {
        BareReader.Cells(file);
        return Task.CompletedTask;
    }

    private static Func<byte[], Database?, Task> Checked(string path) => (file, _) =>
        FileReader.Read(path, file, [], ReadLimits.Default) is { Refusal: string why }
            ? throw new InvalidOperationException(why)
            : Task.CompletedTask;

    private static async Task StoredAsync(byte[] file, Database? database)
    {
        var importer = new Importer(database!, TimeProvider.System, ReadLimits.Default);
        Batch batch = await importer.ReadAsync([new InputFile(RegionFile, () => file)], null, null, CancellationToken.None);
        IReadOnlyList<StoredFile> stored = await importer.StoreAsync(batch, Actor.Demonstration, null, CancellationToken.None);
        if (stored.Any(one => one.Import is null))
        {
            throw new InvalidOperationException(stored[0].File.Refusal);
        }
    }
}
