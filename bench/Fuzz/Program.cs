using System.Diagnostics;
using System.Globalization;
using SchoolSupport.Ingest.Tests.Fuzz;

// dotnet run -c Release --project bench/Fuzz -- [FILES] [FIRST]
int files = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 20_000;
int first = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 0;
const int FilesForOneDatabase = 500;
const long MostMemory = 1L << 30;

int failures = 0, taken = 0, refused = 0;
(int Number, TimeSpan Time) slowest = default;
(int Number, long Bytes) hungriest = default;
for (int start = first; start < first + files; start += FilesForOneDatabase)
{
    using var run = new FuzzRun();
    await run.BeginAsync();
    for (int number = start; number < Math.Min(start + FilesForOneDatabase, first + files); number++)
    {
        (string path, byte[] content) = FuzzRun.File(number);
        long started = Stopwatch.GetTimestamp();
        long allocated = GC.GetTotalAllocatedBytes();
        try
        {
            await run.ImportAsync(path, content);
        }
        catch (Exception failure)
        {
            // Whatever it is, it is what is looked for; the run goes on to find the others.
            failures++;
            Console.WriteLine($"File {number}, {path}: {failure}");
        }

        TimeSpan time = Stopwatch.GetElapsedTime(started);
        slowest = time > slowest.Time ? (number, time) : slowest;
        allocated = GC.GetTotalAllocatedBytes() - allocated;
        hungriest = allocated > hungriest.Bytes ? (number, allocated) : hungriest;
    }

    taken += run.Taken;
    refused += run.Refused;
}

using var process = Process.GetCurrentProcess();
long memory = process.PeakWorkingSet64;
Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
    $"{files} files: {taken} taken, {refused} refused, {failures} failures; the slowest is {slowest.Number} with {slowest.Time.TotalMilliseconds:0} ms, the hungriest {hungriest.Number} with {hungriest.Bytes >> 20} MB made; peak memory {memory >> 20} MB"));
return failures == 0 && memory < MostMemory ? 0 : 1;
