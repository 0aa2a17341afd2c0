using System.Diagnostics;
using System.Globalization;
using SchoolSupport.Analytics.Histories;
using SchoolSupport.Analytics.Trends;
using SchoolSupport.Domain.Facts;
using SchoolSupport.Domain.Organisations;
using SchoolSupport.Domain.Storage;
using SchoolSupport.SampleRegion.Simulation;

namespace SchoolSupport.Bench.Snapshots;

/// <summary>
/// What the numbers of a snapshot cost: the region of 1,500 schools and ten years in 30 municipalities, and one municipality of
/// it. Medians of several rounds, beside a loop that only groups the same facts by key.
/// </summary>
internal static class SnapshotReport
{
    private const int Rounds = 7;

    /// <summary>What is asked, in milliseconds.</summary>
    private const double MostForRegion = 5000;

    private const double MostForMunicipality = 100;

    /// <summary>In a process of its own, with the garbage collector the web server has.</summary>
    /// <returns>The exit code.</returns>
    public static async Task<int> RunAsServerAsync()
    {
        using Process process = Process.Start(new ProcessStartInfo("dotnet", [typeof(SnapshotReport).Assembly.Location, "snapshots", "here"])
        {
            Environment = { ["DOTNET_gcServer"] = "1" },
        })!;
        await process.WaitForExitAsync();
        return process.ExitCode;
    }

    /// <returns>Whether both numbers are within what is asked.</returns>
    public static async Task<bool> PrintAsync(TextWriter output)
    {
        string folder = Directory.CreateTempSubdirectory("school-support-bench-").FullName;
        try
        {
            using Database database = await Database.OpenAsync(DatabaseAddress.Of(Path.Combine(folder, "bench.db")), CancellationToken.None);
            var clock = Stopwatch.StartNew();
            await RegionDatabase.StoreAsync(database, new RegionParameters { Schools = 1500, Municipalities = 30, Years = 10, Mix = SchoolMix.Region });
            await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"region of 1,500 schools × 10 years stored in {clock.Elapsed.TotalSeconds:0} s"));

            Register register = await new Registers(database, TimeProvider.System).LoadAsync(CancellationToken.None);
            clock.Restart();
            Place[] places = [.. await PlacesAsync(database, register)];
            await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture,
                $"{places.Sum(place => place.Facts.Count):N0} facts of {places.Length} municipalities read in {clock.Elapsed.TotalSeconds:0.0} s"));

            await output.WriteLineAsync("                    grouping ms   histories ms   with trends ms   ratio   asked");
            bool isFine = Print("municipality of 50", [places[0]], MostForMunicipality);
            return Print("region of 1,500", places, MostForRegion) && isFine;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }

        bool Print(string what, Place[] places, double most)
        {
            double bare = Median(() => places.Sum(place => place.Facts.GroupBy(fact => fact.Key).Count()));
            double histories = Median(() => places.Sum(place => place.History().Schools.Count));
            double whole = Median(() => places.Sum(place => TrendPanel.Of(place.History()).Value!.Schools.Count));
            output.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{what,-18} {bare,12:0.0} {histories,14:0.0} {whole,16:0.0} {whole / bare,7:0.0}   < {most:0}{(whole < most ? "" : "  NOT MET")}"));
            return whole < most;
        }
    }

    /// <summary>One municipality with its facts.</summary>
    private sealed record Place(Territory Territory, IReadOnlyList<School> Schools, IReadOnlyList<Fact> Facts)
    {
        public MunicipalityHistory History() => MunicipalityHistory.Of(Territory, Schools, [], Facts);
    }

    private static async Task<IReadOnlyList<Place>> PlacesAsync(Database database, Register register)
    {
        var facts = new FactBook(database);
        List<Place> places = [];
        foreach (Territory territory in register.Territories.Where(territory => territory.Kind == TerritoryKind.Municipality))
        {
            places.Add(new Place(
                territory,
                [.. register.Schools.Where(school => school.TerritoryId == territory.Id)],
                await facts.CurrentAsync([territory.Id], CancellationToken.None)));
        }

        return places;
    }

    /// <summary>Milliseconds, after one round that only warms up.</summary>
    private static double Median(Func<int> work)
    {
        var times = new double[Rounds + 1];
        int result = 0;
        for (int round = 0; round < times.Length; round++)
        {
            long start = Stopwatch.GetTimestamp();
            result += work();
            times[round] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        }

        GC.KeepAlive(result);
        return times.Skip(1).Order().ElementAt(Rounds / 2);
    }
}
