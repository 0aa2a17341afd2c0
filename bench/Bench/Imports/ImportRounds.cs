using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace SchoolSupport.Bench.Imports;

/// <summary>Runs all measures in turn, several rounds, and prints the medians beside the bare reading of the same file.</summary>
internal static class ImportRounds
{
    private const int MegaByte = 1024 * 1024;

    public static async Task RunAsync(int rounds)
    {
        foreach (ImportMeasure measure in ImportMeasure.All.DistinctBy(ImportMeasure.PathOf))
        {
            await File.WriteAllBytesAsync(ImportMeasure.PathOf(measure), measure.File());
        }

        var results = ImportMeasure.All.ToDictionary(measure => measure.Name, _ => new List<Measured>());
        for (int round = 0; round < rounds; round++)
        {
            foreach (ImportMeasure measure in ImportMeasure.All)
            {
                results[measure.Name].Add(await InOwnProcessAsync(measure.Name));
            }
        }

        Console.WriteLine("measure          seconds  ratio  CPU s  ratio  peak MB");
        foreach (ImportMeasure measure in ImportMeasure.All)
        {
            List<Measured> own = results[measure.Name];
            List<Measured> bare = results[ImportMeasure.All.First(other => ImportMeasure.PathOf(other) == ImportMeasure.PathOf(measure)).Name];
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{measure.Name,-16} {Median(own.Select(one => one.Seconds)),7:0.00} {Median(own.Zip(bare, (one, beside) => one.Seconds / beside.Seconds)),6:0.00} {Median(own.Select(one => one.Cpu)),6:0.00} {Median(own.Zip(bare, (one, beside) => one.Cpu / beside.Cpu)),6:0.00} {own.Max(one => one.PeakBytes) / MegaByte,8}"));
        }
    }

    /// <summary>What <see cref="RunAsync"/> starts: one measure, its numbers on one line.</summary>
    public static async Task MeasureAsync(string name)
    {
        Measured measured = await ImportMeasure.All.Single(measure => measure.Name == name).RunAsync();
        Console.WriteLine(JsonSerializer.Serialize(measured));
    }

    private static async Task<Measured> InOwnProcessAsync(string name)
    {
        // All code compiled in full at its first call: how far a process has got in compiling anew would be measured otherwise.
        using Process process = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, ["imports", name])
        {
            RedirectStandardOutput = true,
            Environment = { ["DOTNET_TieredCompilation"] = "0", ["DOTNET_ReadyToRun"] = "0" },
        })!;
        string line = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0
            ? JsonSerializer.Deserialize<Measured>(line)!
            : throw new InvalidOperationException($"{name} ended with {process.ExitCode}.");
    }

    private static double Median(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }
}
